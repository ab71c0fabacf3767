import { FilterPolicyError } from '../errors.js';
import { FILTER_POLICY } from '../match/dialect.js';
import { matcherOf } from '../pattern/matcher.js';
import { parsePattern, type Alternative } from '../pattern/parse-pattern.js';
import { isRawObject } from '../raw-json.js';
import { attributeValues, type MessageAttribute } from './attribute-values.js';

const MAX_KEYS = 5;
const MAX_COMBINATIONS = 150;
const MAX_BYTES = 256 * 1024;
const LIMITS = { depth: 8, alternatives: MAX_COMBINATIONS, fields: 256 };

/** A subscription filter policy, ready to be asked. Immutable. */
export interface CompiledFilterPolicy {
  /** True when SNS would deliver a message with these attributes to the subscription. Never throws. */
  matches(attributes: Readonly<Record<string, MessageAttribute>>): boolean;
}

/**
 * Compiles the filter policy of an SNS subscription, in the scope `MessageAttributes` (the default). All keys must hold,
 * any value of a key. A key that the message does not have holds only by `{ "exists": false }`. Operators: exact,
 * `prefix`, `suffix`, `equals-ignore-case`, `anything-but` (also with a `prefix`), `numeric`, `cidr`, `exists`, `$or`.
 * An empty policy accepts every message.
 *
 * Sources: SNS developer guide, "Amazon SNS subscription filter policies", "Filter policy constraints" (5 keys, 150
 * combinations, 256 KB, no nesting), "String value matching", "Numeric value matching", "Key matching". That combinations
 * of `$or` add up is not documented. The documented range of numbers (±1e9, 5 decimals) is not enforced.
 *
 * @throws FilterPolicyError for a policy that SNS would refuse, naming the key and what is allowed there.
 * @example
 * const policy = compileFilterPolicy({ event: ['opened', 'raised'], severity_rank: [{ numeric: ['>=', 3] }] });
 * policy.matches({ event: { Type: 'String', Value: 'opened' }, severity_rank: { Type: 'Number', Value: '4' } }); // true
 */
export function compileFilterPolicy(policy: unknown): CompiledFilterPolicy {
  if (isRawObject(policy) && Object.keys(policy).length === 0) return { matches: () => true };
  const alternatives = parsePattern(policy, FILTER_POLICY, LIMITS);
  refuseLarge(policy, alternatives);
  const matcher = matcherOf(alternatives);
  return { matches: (attributes) => matcher.matches(attributeValues(attributes)) };
}

function refuseLarge(policy: unknown, alternatives: readonly Alternative[]): void {
  const keys = isRawObject(policy) ? Object.keys(policy).length : 0;
  if (keys > MAX_KEYS) throw new FilterPolicyError('', `has ${keys} keys; SNS takes at most ${MAX_KEYS}`);
  const combinations = alternatives.reduce((sum, fields) => {
    return (
      sum + [...fields.values()].reduce((product, { condition }) => product * condition.values.length, 1)
    );
  }, 0);
  if (combinations > MAX_COMBINATIONS) {
    const reason = `makes ${combinations} combinations of values; SNS takes at most ${MAX_COMBINATIONS}`;
    throw new FilterPolicyError('', `${reason}: the numbers of values of its keys, multiplied`);
  }
  const bytes = Buffer.byteLength(JSON.stringify(policy));
  if (bytes > MAX_BYTES)
    throw new FilterPolicyError('', `has ${bytes} bytes; SNS takes at most ${MAX_BYTES}`);
}
