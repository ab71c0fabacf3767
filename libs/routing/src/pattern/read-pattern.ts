import { EventPatternError } from '../errors.js';
import { EVENT_PATTERN } from '../match/dialect.js';
import { parsePattern, type Alternative } from './parse-pattern.js';

/** The most characters PutRule takes. The quota of an account is 2,048 unless it was raised. */
const MAX_CHARACTERS = 4096;
const LIMITS = { depth: 1000, alternatives: 1000, fields: 256 };

/** The alternatives of an event pattern. Throws EventPatternError for one that AWS would refuse. */
export function readEventPattern(pattern: unknown): readonly Alternative[] {
  const alternatives = parsePattern(pattern, EVENT_PATTERN, LIMITS);
  const characters = JSON.stringify(pattern).length;
  if (characters > MAX_CHARACTERS) {
    throw new EventPatternError(
      '',
      `has ${characters} characters; EventBridge takes at most ${MAX_CHARACTERS}`,
    );
  }
  return alternatives;
}
