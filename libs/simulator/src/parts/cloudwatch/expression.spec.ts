import { readExpression } from './expression.js';

const values: Readonly<Record<string, number>> = { a: 2, b: 3, rule0: 7 };

// Planted fault seen red: products are not asked first.
it.each<[string, number | undefined]>([
  ['a', 2],
  ['a+b*2', 8],
  ['(a+b)*2', 10],
  ['b-a-1', 0],
  ['b/a', 1.5],
  ['FILL(a,0)+FILL(rule0, 0)', 9],
  ['FILL(gone,5)+a', 7],
  ['FILL(gone+a,1)', 1],
  ['gone+a', undefined],
])('%s', (text, expected) => {
  expect(readExpression(text)?.((id) => values[id])).toBe(expected);
});

it.each(['', 'a+', 'METRICS()', 'FILL(a', 'a b', 'FILL(a,REPEAT)', "SEARCH('x','Sum')", '1e3', 'IF(a>1,a)'])(
  'does not read %j',
  (text) => {
    expect(readExpression(text)).toBeUndefined();
  },
);
