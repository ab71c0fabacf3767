import { EventPatternError } from '../errors.js';
import { matcherOf, type Matcher } from './matcher.js';
import { indexOf } from './pattern-index.js';
import { readEventPattern } from './read-pattern.js';

/** Many event patterns, ready to be asked together. Immutable. */
export interface CompiledEventPatterns {
  /** Positions of the patterns that match the event, ascending. Never throws; anything but an object matches none. */
  matching(event: unknown): readonly number[];
}

/**
 * Compiles many event patterns into one index: which of the rules of a bus would get an event? The answer is that of
 * asking `compileEventPattern` of each, at a cost that grows with the patterns that come near to matching, not with all.
 *
 * Limits, grammar and sources are those of `compileEventPattern`; the number of patterns has no bound of ours (an event
 * bus takes 300 rules unless its quota was raised: EventBridge user guide, "Amazon EventBridge quotas").
 *
 * @throws EventPatternError for the first pattern that AWS would refuse; its `path` begins with the pattern's position.
 * @example
 * const rules = compileEventPatterns([
 *   { source: ['aws.securityhub'] },
 *   { source: ['aws.guardduty'] },
 *   { detail: { findings: { Severity: { Label: ['HIGH', 'CRITICAL'] } } } },
 * ]);
 * rules.matching({ source: 'aws.securityhub', detail: { findings: [{ Severity: { Label: 'HIGH' } }] } }); // [0, 2]
 */
export function compileEventPatterns(patterns: readonly unknown[]): CompiledEventPatterns {
  return { matching: indexOf(patterns.map(readAt)) };
}

function readAt(pattern: unknown, position: number): Matcher {
  try {
    return matcherOf(readEventPattern(pattern));
  } catch (error) {
    if (!(error instanceof EventPatternError)) throw error;
    const path = error.path === '' ? `[${position}]` : `[${position}].${error.path}`;
    throw new EventPatternError(path, error.reason, { cause: error });
  }
}
