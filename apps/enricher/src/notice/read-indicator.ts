import { INDICATOR_TYPES } from '@tocsin/indicators';
import type {
  HashAlgorithm,
  IndicatorRole,
  IndicatorType,
  ScoredIndicator,
  Standing,
} from '@tocsin/indicators';
import type { Members } from './members.js';

const LONGEST = 512;
const ROLES: readonly IndicatorRole[] = ['source', 'target', 'reference', 'artifact', 'unknown'];
const STANDINGS: readonly Standing[] = ['threat-list', 'field', 'defanged', 'text'];
const ALGORITHMS: readonly HashAlgorithm[] = ['MD5', 'SHA-1', 'SHA-256', 'SHA-512', 'SSDEEP'];

/** An indicator of a notice, as the score takes it; `undefined`: a type that only a newer processor knows. */
export function readIndicator(members: Members): ScoredIndicator | undefined {
  const value = members.text('value', LONGEST);
  const role = oneOf(ROLES, members.text('role', 64)) ?? 'unknown';
  const confidence = members.number('confidence', 0, 100);
  const algorithm = oneOf(ALGORITHMS, members.maybeText('algorithm', 64));
  const standing = oneOf(STANDINGS, members.maybeText('standing', 64));
  const lastSeen = members.maybeText('last_seen', 64);
  const type = oneOf<IndicatorType>(INDICATOR_TYPES, members.text('type', 64));
  return type === undefined
    ? undefined
    : { type, value, raw: value, role, tags: [], confidence, algorithm, standing, lastSeen };
}

function oneOf<Word extends string>(words: readonly Word[], found: string | undefined): Word | undefined {
  return words.find((word) => word === found);
}
