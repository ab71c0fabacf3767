import { describeFound } from '../describe-found.js';
import { PolicyError } from '../errors.js';
import { readInstant } from '../instant.js';
import { refuse } from '../policy-fault.js';
import { isRawObject } from '../raw-members.js';
import { aBoolean, anyObject, checkObject, listOf, oneOf, textUpTo, wholeNumber } from '../triage/members.js';
import type { Check } from '../triage/members.js';
import { FINDING_CLASSES, MOST_MINUTES, PRIORITIES, RESPONSE_ACTIONS } from '../triage/verdict.js';
import type { CaseExpectation, PolicyCase, PolicyCases } from './policy-case.js';

const MOST_BYTES = 10_000_000;
const MOST_CASES = 10_000;
const MOST_RULES = 100;

const BASES: readonly NonNullable<PolicyCase['base']>[] = ['asff', 'ocsf', 'guardduty'];
/**
 * Reads the cases beside a policy from JSON text and checks all of it: at most 10 MB (10,000,000 bytes of UTF-8) and
 * 1 to 10,000 cases, every unknown member refused. The findings of the cases are not read yet: one that cannot be read
 * fails its case.
 *
 * @throws PolicyError naming the path, what was found and what is allowed
 * @example const { cases } = parsePolicyCases(await readFile('policy.cases.json', 'utf8'));
 */
export function parsePolicyCases(text: string): PolicyCases {
  const bytes = Buffer.byteLength(text);
  if (bytes > MOST_BYTES)
    throw new PolicyError(`the cases: found ${bytes} bytes, allowed: at most ${MOST_BYTES}; split them`);
  const parsed = parseJson(text);
  if (!isRawObject(parsed))
    throw new PolicyError(`the cases: found ${describeFound(parsed)}, allowed: an object of schema, cases`);
  const members = {
    $schema: textUpTo(2048),
    schema: oneOf(['tocsin.cases/1']),
    cases: listOf(checkCase, MOST_CASES, 1),
  };
  checkObject(parsed, { field: '' }, members, ['schema', 'cases']);
  return parsed as unknown as PolicyCases;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new PolicyError(`the cases: not JSON: ${reason}`, {}, { cause });
  }
}

const aTime: Check = (value, place) => {
  if (typeof value !== 'string' || readInstant(value) === undefined)
    refuse(place, value, 'an ISO 8601 time with an offset, such as 2026-11-24T12:00:00Z');
};

/** A text, or `null` for none. */
const aNameOrNull: Check = (value, place) => {
  if (value !== null) textUpTo(128)(value, place);
};

const EXPECTATION: Readonly<Record<keyof CaseExpectation, Check>> = {
  priority: oneOf(PRIORITIES),
  response: oneOf(RESPONSE_ACTIONS),
  slaMinutes: wholeNumber(1, MOST_MINUTES),
  class: oneOf(FINDING_CLASSES),
  route: aNameOrNull,
  team: aNameOrNull,
  suppressed: aBoolean,
  pages: aBoolean,
};

const CASE: Readonly<Record<keyof PolicyCase, Check>> = {
  title: textUpTo(256),
  base: oneOf(BASES),
  finding: anyObject,
  now: aTime,
  matches: listOf(textUpTo(64), MOST_RULES, 1),
  matchesNot: listOf(textUpTo(64), MOST_RULES, 1),
  expect: (value, place) => void checkObject(value, place, EXPECTATION),
};

function checkCase(value: unknown, place: Parameters<Check>[1]): void {
  checkObject(value, place, CASE, ['title', 'finding']);
}
