import { compileEventPattern } from '../index.js';

/** Observed on aws/event-ruler 2.0.1, whose answers these are. */
const cases: readonly (readonly [string, readonly object[], unknown, boolean])[] = [
  ['a first value in common: the later is overlooked', [{ a: ['x'] }, { a: ['x', 'y'] }], { a: 'y' }, false],
  ['the earlier is asked', [{ a: ['x'] }, { a: ['x', 'y'] }], { a: 'x' }, true],
  ['the wider one first', [{ a: ['x', 'y'] }, { a: ['x'] }], { a: 'y' }, true],
  ['no value in common', [{ a: ['x'] }, { a: ['y'] }], { a: 'y' }, true],
  ['another field', [{ a: ['x'] }, { a: ['x', 'y'], b: [1] }], { a: 'y', b: 1 }, true],
  [
    'each field shares',
    [
      { a: ['x'], b: [1] },
      { a: ['x', 'y'], b: [1, 2] },
    ],
    { a: 'y', b: 2 },
    false,
  ],
  [
    'one field does not',
    [
      { a: ['x'], b: [1] },
      { a: ['x', 'y'], b: [2] },
    ],
    { a: 'y', b: 2 },
    true,
  ],
  ['the same operator', [{ a: [{ prefix: 'x' }] }, { a: [{ prefix: 'x' }, 'y'] }], { a: 'y' }, false],
  ['exactly and the text', [{ a: [{ exactly: 'x' }] }, { a: ['x', 'y'] }], { a: 'y' }, false],
  ['a number and numeric =', [{ a: [5] }, { a: [{ numeric: ['=', 5] }, 6] }], { a: 6 }, false],
  ['zero and minus zero', [{ a: [0] }, { a: [-0, 1] }], { a: 1 }, false],
  [
    'anything-but in another order',
    [{ a: [{ 'anything-but': ['x', 'y'] }] }, { a: [{ 'anything-but': ['y', 'x'] }, 'x'] }],
    { a: 'x' },
    false,
  ],
  [
    'one text and a list of it',
    [{ a: [{ 'anything-but': { prefix: 'x' } }] }, { a: [{ 'anything-but': { prefix: ['x'] } }, 'x'] }],
    { a: 'x' },
    false,
  ],
  ['an address written otherwise', [{ a: ['192.0.2.1'] }, { a: ['192.0.2.01', 'x'] }], { a: 'x' }, false],
  [
    'a block written otherwise',
    [{ a: [{ cidr: '192.0.2.0/24' }] }, { a: [{ cidr: '192.0.2.9/24' }, 'x'] }],
    { a: 'x' },
    false,
  ],
  ['absence', [{ a: [{ exists: false }] }, { a: [{ exists: false }, 'x'] }], { a: 'x' }, false],
];

describe('alternatives of $or that the engine takes for one', () => {
  it.each(cases)('%s', (_title, $or, event, expected) => {
    expect(compileEventPattern({ $or }).matches(event)).toBe(expected);
  });

  it('are explained, and how to mend them', () => {
    const pattern = compileEventPattern({ s: ['s'], $or: [{ a: ['x'] }, { a: ['x', 'y'] }] });
    expect(pattern.explain({ s: 's', a: 'y' })).toEqual([
      {
        path: '$or[1].a, s',
        wanted: 'an alternative of $or that differs from each earlier one in the first value of some field',
        got: "met, but AWS's engine takes it for the earlier $or[0].a, s: write the two as one, or other values first",
      },
    ]);
    expect(pattern.explain({ s: 's', a: 'z' }).map(({ path }) => path)).toEqual(['$or[0].a']);
  });
});
