import { isRawObject } from '../raw-json.js';
import { showValue } from '../show-value.js';
import { addressTest } from './cidr.js';
import type { Dialect } from './dialect.js';
import { expressionTest } from './expression.js';
import { ipToHex } from './ip-address.js';
import type { LeafTest } from './leaf.js';

/** What a pattern wants of one field: any of its values. */
export interface Condition {
  /** As the pattern has it. */
  readonly values: readonly unknown[];
  /** True where `{ "exists": false }` is among the values. */
  readonly absent: boolean;
  /** The values that are plain texts, met by themselves alone. */
  readonly texts: readonly string[];
  /** True where a value is more than a plain text: `texts` do not tell all. */
  readonly more: boolean;
  /** True for a scalar that meets any of the values. */
  readonly test: LeafTest;
}

/** Reads the list of values that a pattern gives for a field. */
export function readCondition(values: readonly unknown[], path: string, dialect: Dialect): Condition {
  if (values.length === 0)
    throw dialect.refusal(path, 'an empty list matches nothing; give at least one value');
  const texts = new Set<string>();
  const tests: LeafTest[] = [];
  let absent = false;
  // Texts that are IP addresses equal every way of writing that address, as in the engine.
  values.forEach((value, at) => {
    if (isRawObject(value)) {
      const test = expressionTest(value, dialect);
      if (typeof test !== 'function') throw dialect.refusal(`${path}[${at}]`, test.fault);
      if (Object.hasOwn(value, 'exists') && value['exists'] === false) absent = true;
      else tests.push(test);
    } else if (typeof value === 'string') {
      const address = ipToHex(value);
      if (address === undefined) texts.add(value);
      else tests.push(addressTest({ first: address, last: address }));
    } else if (isPlain(value)) {
      tests.push((other) => other === value);
    } else {
      const reason = `a value is a text, a number, true, false, null or a match expression, found ${showValue(value)}`;
      throw dialect.refusal(`${path}[${at}]`, reason);
    }
  });
  return { values, absent, texts: [...texts], more: tests.length > 0, test: anyOf([...texts], tests) };
}

function isPlain(value: unknown): boolean {
  return value === null || typeof value === 'boolean' || Number.isFinite(value);
}

/** A few texts are found sooner by comparing than by hashing. */
const FEW = 8;

function anyOf(texts: readonly string[], tests: readonly LeafTest[]): LeafTest {
  const [one, ...others] = [...textTests(texts), ...tests];
  if (one === undefined) return () => false;
  if (others.length === 0) return one;
  return (value) => one(value) || others.some((test) => test(value));
}

function textTests(texts: readonly string[]): readonly LeafTest[] {
  const [only] = texts;
  if (only === undefined) return [];
  if (texts.length === 1) return [(value) => value === only];
  if (texts.length <= FEW) return [(value) => typeof value === 'string' && texts.includes(value)];
  const all = new Set<unknown>(texts);
  return [(value) => all.has(value)];
}
