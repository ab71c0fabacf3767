import { explainFailure, type PatternFailure } from './explain.js';
import { matcherOf } from './matcher.js';
import { readEventPattern } from './read-pattern.js';

/** An event pattern, ready to be asked. Immutable. */
export interface CompiledEventPattern {
  /** True when EventBridge would send the event to the rule's targets. Never throws; anything but an object is no match. */
  matches(event: unknown): boolean;
  /** Why an event does not match: the fields that failed, closest alternative of `$or` first. Empty when it matches. */
  explain(event: unknown): readonly PatternFailure[];
}

/**
 * Compiles an EventBridge event pattern: the language of event buses, as AWS's open-source engine (aws/event-ruler 2.0.1,
 * `rulesForJSONEvent`) reads and matches it. Conditions on members of a list of objects must all be met by one element.
 *
 * Cost of a match is linear in the objects of the event that the pattern names members of. Numbers are JavaScript numbers: two that
 * JSON.parse reads as the same number are the same here, while AWS compares texts beyond the precision of a double.
 * Not enforced, for want of a documented bound: EventBridge also refuses some combinations of wildcards as too complex.
 *
 * Sources: EventBridge user guide, "Comparison operators for use in event patterns"; aws/event-ruler, README;
 * PutRule (4,096 characters). The bounds of 1,000 combinations of `$or` and 1,000 levels are ours; 256 fields the engine's.
 *
 * @throws EventPatternError for a pattern that AWS would refuse, naming the place and what is allowed there.
 * @example
 * const pattern = compileEventPattern({ detail: { findings: { Severity: { Label: ['HIGH', 'CRITICAL'] } } } });
 * pattern.matches({ detail: { findings: [{ Severity: { Label: 'LOW' } }] } }); // false
 * pattern.explain({ detail: { findings: [{ Severity: { Label: 'LOW' } }] } });
 * // [{ path: 'detail.findings.Severity.Label', wanted: '["HIGH", "CRITICAL"]', got: '"LOW"' }]
 */
export function compileEventPattern(pattern: unknown): CompiledEventPattern {
  const matcher = matcherOf(readEventPattern(pattern));
  return {
    matches: (event) => matcher.matches(event),
    explain: (event) => (matcher.matches(event) ? [] : explainFailure(matcher, event)),
  };
}
