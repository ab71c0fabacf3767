import fc from 'fast-check';
import { compileEventPattern } from '../index.js';

const cases: readonly (readonly [string, readonly unknown[], unknown, boolean])[] = [
  ['an exact number', [5], 5, true],
  ['an exact number, written otherwise', [300], 3e2, true],
  ['an exact number and its text', [5], '5', false],
  ['zero and minus zero', [0], -0, true],
  ['a fraction', [0.1], 0.1, true],
  ['numeric =', [{ numeric: ['=', 301.5] }], 301.5, true],
  ['numeric = another', [{ numeric: ['=', 301.5] }], 301, false],
  ['numeric <', [{ numeric: ['<', 10] }], 9.99, true],
  ['numeric < at the bound', [{ numeric: ['<', 10] }], 10, false],
  ['numeric <= at the bound', [{ numeric: ['<=', 10] }], 10, true],
  ['numeric > at the bound', [{ numeric: ['>', 10] }], 10, false],
  ['numeric >= at the bound', [{ numeric: ['>=', -10] }], -10, true],
  ['a range', [{ numeric: ['>', 0, '<=', 5] }], 5, true],
  ['a range, its open end', [{ numeric: ['>', 0, '<=', 5] }], 0, false],
  ['a range and a text', [{ numeric: ['>', 0, '<=', 5] }], '3', false],
  ['a very large number', [{ numeric: ['>', 1e300] }], 1.7e308, true],
  ['several comparisons, any of them', [{ numeric: ['<', 0] }, { numeric: ['>', 100] }], 101, true],
  ['anything-but a number', [{ 'anything-but': 123 }], 124, true],
  ['anything-but that very number', [{ 'anything-but': 123 }], 123.0, false],
  ['anything-but numbers', [{ 'anything-but': [100, 200] }], 200, false],
  ['anything-but numbers and a text', [{ 'anything-but': [100, 200] }], '100', true],
  ['anything-but minus zero', [{ 'anything-but': -0 }], 0, false],
];

describe('numbers', () => {
  it.each(cases)('%s', (_title, condition, value, expected) => {
    expect(compileEventPattern({ count: condition }).matches({ count: value })).toBe(expected);
  });

  it('a range holds exactly the numbers between its bounds', () => {
    const number = fc.double({ noNaN: true, noDefaultInfinity: true });
    fc.assert(
      fc.property(number, number, number, (one, other, value) => {
        const [low, high] = [Math.min(one, other), Math.max(one, other)];
        fc.pre(low < high);
        const pattern = compileEventPattern({ count: [{ numeric: ['>=', low, '<', high] }] });
        return pattern.matches({ count: value }) === (low <= value && value < high);
      }),
    );
  });
});
