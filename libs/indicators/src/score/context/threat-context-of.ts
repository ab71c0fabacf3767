import { findingsIn } from '../../finding/findings-in.js';
import { isSample } from '../../finding/is-sample.js';
import type { RawRecord } from '../../finding/members.js';
import type { ThreatContext } from '../threat-context.js';
import type { SeverityLabel } from '../threat-model.js';
import { observedAtOf } from './observed-at.js';
import { severityOf } from './severity-of.js';
import { stateOf } from './state-of.js';
import { threatListsOf } from './threat-lists-of.js';

/** What a finding says of the context of its indicators. What it does not say, and what is false or empty, is absent. */
export type FindingThreatContext = Pick<
  ThreatContext,
  'observedAt' | 'severity' | 'sample' | 'archived' | 'suppressed' | 'threatLists'
>;

const ORDER: readonly (SeverityLabel | undefined)[] = ['INFORMATIONAL', 'LOW', 'MEDIUM', 'HIGH', 'CRITICAL'];

/**
 * What a finding itself says for {@link scoreIndicators}: its severity, whether it is a sample, archived or suppressed, when it
 * last saw what it tells of, and in which lists of threats its product found the other side. ASFF, OCSF, GuardDuty's own, or
 * an event that holds findings: of several, the highest severity and the latest time count, and a state only where all have it.
 *
 * Reads fields alone, at most 10 names of lists of at most 128 UTF-16 units; times are ISO 8601 in UTC. Never throws, whatever
 * JSON it is given.
 *
 * Sources: AWS Security Hub API reference, type AwsSecurityFinding; Amazon GuardDuty API reference, type Finding; OCSF schema.
 *
 * @example
 * const { indicators } = extractFromFinding(raw);
 * scoreIndicators(indicators, { ...threatContextOf(raw), now: '2026-11-24T12:00:00Z' });
 */
export function threatContextOf(raw: unknown): FindingThreatContext {
  const findings = findingsIn(raw);
  const states = findings.map(stateOf);
  const all = (test: readonly boolean[]): boolean => test.length > 0 && test.every(Boolean);
  const observedAt = findings.map(observedAtOf).reduce(later, undefined);
  const severity = ORDER[Math.max(-1, ...findings.map((finding) => ORDER.indexOf(severityOf(finding))))];
  const threatLists = listsOf(findings);
  return {
    ...(observedAt !== undefined && { observedAt }),
    ...(severity !== undefined && { severity }),
    ...(all(findings.map(isSample)) && { sample: true }),
    ...(all(states.map(({ archived }) => archived)) && { archived: true }),
    ...(all(states.map(({ suppressed }) => suppressed)) && { suppressed: true }),
    ...(threatLists.length > 0 && { threatLists }),
  };
}

function listsOf(findings: readonly RawRecord[]): readonly string[] {
  return [...new Set(findings.flatMap(threatListsOf))].slice(0, 10);
}

/** Both are ISO 8601 in UTC. */
function later(a: string | undefined, b: string | undefined): string | undefined {
  return a === undefined || (b !== undefined && b > a) ? b : a;
}
