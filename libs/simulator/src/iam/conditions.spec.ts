import { conditionsHold } from './conditions.js';

const keys: Readonly<Record<string, readonly string[]>> = {
  one: ['a'],
  number: ['7'],
  many: ['a', 'b'],
  absent: [],
  arn: ['arn:aws:sns:eu-west-1:111122223333:topic'],
  transport: ['true'],
};
const lookUp = (key: string) => keys[key];

// Planted faults: ForAnyValue as ForAllValues; a negated operator that fails on an absent key.
test.each<[condition: object | undefined, expected: boolean | 'undecided']>([
  [undefined, true],
  [{}, true],
  [{ StringEquals: { one: 'a' } }, true],
  [{ StringEquals: { one: ['b', 'a'] } }, true],
  [{ StringEquals: { one: 'A' } }, false],
  [{ stringequals: { one: 'a' } }, true],
  [{ StringEqualsIgnoreCase: { one: 'A' } }, true],
  [{ StringNotEquals: { one: ['b', 'c'] } }, true],
  [{ StringNotEquals: { one: ['b', 'a'] } }, false],
  [{ StringNotEquals: { absent: 'a' } }, true],
  [{ StringEquals: { absent: 'a' } }, false],
  [{ StringEqualsIfExists: { absent: 'a' } }, true],
  [{ StringEqualsIfExists: { one: 'b' } }, false],
  [{ StringLike: { one: '?' } }, true],
  [{ StringLike: { arn: 'arn:*:topic' } }, true],
  [{ StringNotLike: { one: 'b*' } }, true],
  [{ ArnEquals: { arn: 'arn:aws:sns:*:111122223333:topic' } }, true],
  [{ ArnLike: { arn: ['arn:aws:sqs:*:*:*', 'arn:aws:sns:*:*:*'] } }, true],
  [{ ArnNotEquals: { arn: 'arn:aws:sns:*:*:other' } }, true],
  [{ Bool: { transport: false } }, false],
  [{ Bool: { transport: 'TRUE' } }, true],
  [{ NumericLessThan: { number: '8' } }, true],
  [{ NumericGreaterThanEquals: { number: 8 } }, false],
  [{ NumericEquals: { one: '7' } }, 'undecided'],
  [{ Null: { absent: 'true' } }, true],
  [{ Null: { one: 'true' } }, false],
  [{ Null: { one: false } }, true],
  [{ Null: { absent: 'false' } }, false],
  [{ 'ForAnyValue:StringEquals': { many: ['b', 'z'] } }, true],
  [{ 'ForAnyValue:StringEquals': { many: ['z'] } }, false],
  [{ 'ForAnyValue:StringEquals': { absent: ['a'] } }, false],
  [{ 'ForAnyValue:StringNotEquals': { many: ['a'] } }, true],
  [{ 'ForAnyValue:StringNotEquals': { absent: ['a'] } }, false],
  [{ 'ForAllValues:StringEquals': { many: ['a', 'b', 'c'] } }, true],
  [{ 'ForAllValues:StringEquals': { many: ['a'] } }, false],
  [{ 'ForAllValues:StringEquals': { absent: ['a'] } }, true],
  // Both keys, and both operators, must hold.
  [{ StringEquals: { one: 'a', number: '8' } }, false],
  [{ StringEquals: { one: 'a' }, Null: { absent: 'false' } }, false],
  // What cannot be told is never taken for true or false, unless the rest decides.
  [{ StringEquals: { unheard: 'a' } }, 'undecided'],
  [{ StringEquals: { unheard: 'a', one: 'b' } }, false],
  [{ StringEquals: { many: 'a' } }, 'undecided'],
  [{ StringEquals: { one: '${aws:username}' } }, 'undecided'],
  [{ IpAddress: { one: '10.0.0.0/8' } }, 'undecided'],
  [{ DateLessThan: { one: '2027-01-01' } }, 'undecided'],
  [{ StringEquals: 'a' }, 'undecided'],
])('%j: %s', (condition, expected) => {
  const truth = conditionsHold(condition, lookUp);
  expect(typeof truth === 'boolean' ? truth : 'undecided').toBe(expected);
});
