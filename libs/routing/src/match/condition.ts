import { isRawObject } from '../raw-json.js';
import { showValue } from '../show-value.js';
import { addressTest } from './cidr.js';
import type { Dialect } from './dialect.js';
import { expressionTest } from './expression.js';
import { ipToHex } from './ip-address.js';
import { isScalar, leafOf, type Leaf, type LeafTest, type Scalar } from './leaf.js';

/** What a pattern wants of one field: any of its values. */
export interface Condition {
  /** As the pattern has it. */
  readonly values: readonly unknown[];
  /** True where `{ "exists": false }` is among the values. */
  readonly absent: boolean;
  readonly tests: readonly LeafTest[];
}

/** Reads the list of values that a pattern gives for a field. */
export function readCondition(values: readonly unknown[], path: string, dialect: Dialect): Condition {
  if (values.length === 0)
    throw dialect.refusal(path, 'an empty list matches nothing; give at least one value');
  const tests: LeafTest[] = [];
  let absent = false;
  values.forEach((value, at) => {
    if (isRawObject(value)) {
      const test = expressionTest(value, dialect);
      if (typeof test !== 'function') throw dialect.refusal(`${path}[${at}]`, test.fault);
      if (Object.hasOwn(value, 'exists') && value['exists'] === false) absent = true;
      else tests.push(test);
    } else if (isScalar(value)) {
      tests.push(exactTest(value));
    } else {
      const reason = `a value is a text, a number, true, false, null or a match expression, found ${showValue(value)}`;
      throw dialect.refusal(`${path}[${at}]`, reason);
    }
  });
  return { values, absent, tests };
}

/** Texts that are IP addresses equal every way of writing that address, as in the engine. */
function exactTest(value: Scalar): LeafTest {
  if (typeof value === 'number') return ({ number }) => number === value;
  const address = typeof value === 'string' ? ipToHex(value) : undefined;
  if (address !== undefined) return addressTest({ first: address, last: address });
  const { text: wanted } = leafOf(value);
  return ({ text }) => text === wanted;
}

/** True when the value meets any of the condition's tests. */
export function meets(condition: Condition, leaf: Leaf): boolean {
  return condition.tests.some((test) => test(leaf));
}
