import { isRawObject, type RawObject } from '../raw-json.js';
import { showValue } from '../show-value.js';
import { addressTest } from './cidr.js';
import type { Dialect } from './dialect.js';
import { expressionTest } from './expression.js';
import { ipToHex } from './ip-address.js';
import type { LeafTest, Scalar } from './leaf.js';

/** What a pattern wants of one field: any of its values. */
export interface Condition {
  /** As the pattern has it. */
  readonly values: readonly unknown[];
  /** True where `{ "exists": false }` is among the values. */
  readonly absent: boolean;
  /** The values that are met by a text of their own alone. */
  readonly texts: readonly string[];
  /** The values that are met by a text that begins with them. */
  readonly prefixes: readonly string[];
  /** The values that are neither. */
  readonly tests: readonly LeafTest[];
  /** The text that alone is wanted, where there are no other values. */
  readonly only?: string;
}

/** Reads the list of values that a pattern gives for a field. */
export function readCondition(values: readonly unknown[], path: string, dialect: Dialect): Condition {
  if (values.length === 0)
    throw dialect.refusal(path, 'an empty list matches nothing; give at least one value');
  const texts = new Set<string>();
  const prefixes: string[] = [];
  const tests: LeafTest[] = [];
  let absent = false;
  values.forEach((value, at) => {
    if (isRawObject(value)) {
      const test = expressionTest(value, dialect);
      if (typeof test !== 'function') throw dialect.refusal(`${path}[${at}]`, test.fault);
      const prefix = plainPrefixOf(value);
      if (Object.hasOwn(value, 'exists') && value['exists'] === false) absent = true;
      else if (prefix === undefined) tests.push(test);
      else prefixes.push(prefix);
    } else if (typeof value === 'string') {
      // Texts that are IP addresses equal every way of writing that address, as in the engine.
      const address = ipToHex(value);
      if (address === undefined) texts.add(value);
      else tests.push(addressTest({ first: address, last: address }));
    } else if (value === null || typeof value === 'boolean' || Number.isFinite(value)) {
      tests.push((other) => other === value);
    } else {
      const reason = `a value is a text, a number, true, false, null or a match expression, found ${showValue(value)}`;
      throw dialect.refusal(`${path}[${at}]`, reason);
    }
  });
  const [first] = texts;
  const isOne = texts.size === 1 && prefixes.length + tests.length === 0;
  return { values, absent, texts: [...texts], prefixes, tests, only: isOne ? first : undefined };
}

/** True for a scalar that meets any of the values. */
export function meets({ texts, prefixes, tests }: Condition, value: Scalar): boolean {
  if (typeof value === 'string') {
    for (const text of texts) if (value === text) return true;
    for (const prefix of prefixes) if (value.startsWith(prefix)) return true;
  }
  for (const test of tests) if (test(value)) return true;
  return false;
}

/** A prefix that ends with a quotation mark may end with the one that closes the text: it is no plain prefix. */
function plainPrefixOf(value: RawObject): string | undefined {
  const prefix = Object.hasOwn(value, 'prefix') ? value['prefix'] : undefined;
  return typeof prefix === 'string' && !prefix.endsWith('"') ? prefix : undefined;
}
