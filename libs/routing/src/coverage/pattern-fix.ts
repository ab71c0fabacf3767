import type { EventRule } from '../deployment/deployment.js';
import type { PatternFailure } from '../pattern/explain.js';
import { isRawObject, memberOf } from '../raw-json.js';
import { showValue } from '../show-value.js';
import type { Fix } from './coverage.js';

/** The list of a pattern that refused the finding, with the value that it should take too. */
export function patternFix(rule: EventRule, failures: readonly PatternFailure[]): Fix | undefined {
  const [failure] = failures;
  if (failure === undefined) return undefined;
  const { path, wanted, got } = failure;
  const name = path.slice(path.lastIndexOf('.') + 1);
  const values = valuesAt(rule.pattern, path);
  const found = valueOf(got);
  const more = failures.length > 1 ? ` (and ${failures.length - 1} more fields)` : '';
  const addable =
    values !== undefined && found !== undefined && values.every((value) => typeof value === typeof found);
  return {
    place: `${rule.place}.EventPattern.${path}`,
    remove: [`"${name}": ${wanted}`],
    add: addable ? [`"${name}": ${JSON.stringify([...values, found])}`] : [],
    say: `The rule ${showValue(rule.name)} comes nearest: at ${path} it wants ${wanted} and gets ${got}${more}.`,
  };
}

function valuesAt(pattern: unknown, path: string): readonly unknown[] | undefined {
  let here = pattern;
  for (const name of path.split('.')) here = isRawObject(here) ? memberOf(here, name) : undefined;
  return Array.isArray(here) ? (here as readonly unknown[]) : undefined;
}

function valueOf(got: string): unknown {
  try {
    return JSON.parse(got) as unknown;
  } catch {
    return undefined;
  }
}
