import { compileEventPattern } from '@tocsin/routing';
import type { PatternFailure } from '@tocsin/routing';
import type { Engine } from './engine.js';

/** One condition of a pattern that an event does not meet. */
export interface Miss {
  /** Such as `Workflow.Status`. */
  readonly path: string;
  readonly wanted: string;
  readonly got: string;
}

/** An event rule that did not match, and why. */
export interface UnmatchedRule {
  readonly rule: string;
  readonly misses: readonly Miss[];
}

/** Says why none of the rules of the stack matches an event; the rule that came nearest is first. */
export type ExplainNoMatch = (event: object) => readonly UnmatchedRule[];

/** Compiles the patterns of the stack's enabled event rules once. */
export function explainWith(engine: Pick<Engine, 'resources'>): ExplainNoMatch {
  const rules = engine.resources('AWS::Events::Rule').flatMap(({ logicalId, properties }) => {
    const pattern = properties['EventPattern'];
    if (typeof pattern !== 'object' || pattern === null) return [];
    return [{ rule: ruleName(logicalId), pattern: compileEventPattern(pattern) }];
  });
  return (event) =>
    rules
      .map(({ rule, pattern }) => ({ rule, misses: pattern.explain(event).map(asMiss) }))
      .sort((one, other) => one.misses.length - other.misses.length);
}

/** `IncidentResponseCriticalRule3F2A1B0C` is the rule `critical`; other names stay as they are. */
export function ruleName(logicalId: string): string {
  const withoutHash = logicalId.replace(/[0-9A-F]{8}$/, '');
  const name = /([A-Z][a-z0-9]*)Rule$/.exec(withoutHash)?.[1];
  return name === undefined ? withoutHash : name.toLowerCase();
}

function asMiss({ path, wanted, got }: PatternFailure): Miss {
  return { path: path.replace(/^detail\.findings\./, ''), wanted: inWords(wanted), got: inWords(got) };
}

/** `["HIGH", "CRITICAL"]` as `HIGH or CRITICAL`; what is no whole JSON stays as it is. */
function inWords(json: string): string {
  try {
    const value: unknown = JSON.parse(json);
    const list: readonly unknown[] = Array.isArray(value) ? value : [value];
    return list.map((item) => (typeof item === 'string' ? item : JSON.stringify(item))).join(' or ');
  } catch {
    // A list of values, a word such as `nothing`, or a text that was cut.
    return json;
  }
}
