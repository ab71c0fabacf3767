import { compileEventPattern } from '../index.js';

const person = { employees: { first: ['Anna'], last: ['Smith'] } };
const absent = [{ exists: false }];

const cases: readonly (readonly [string, unknown, unknown, boolean])[] = [
  ['a list of texts, one fits', { a: ['x'] }, { a: ['y', 'x'] }, true],
  ['a list of texts, none fits', { a: ['x'] }, { a: ['y', 'z'] }, false],
  ['anything-but, one other', { a: [{ 'anything-but': 'x' }] }, { a: ['x', 'y'] }, true],
  ['anything-but, no other', { a: [{ 'anything-but': 'x' }] }, { a: ['x', 'x'] }, false],
  ['a list in a list', { a: ['x'] }, { a: [['y'], [['x']]] }, true],
  ['one element has both', person, { employees: [{ first: 'Anna', last: 'Smith' }] }, true],
  ['two elements have one each', person, { employees: [{ first: 'Anna' }, { last: 'Smith' }] }, false],
  [
    'a later element has both',
    person,
    { employees: [{ first: 'Anna' }, { first: 'Anna', last: 'Smith' }] },
    true,
  ],
  [
    'lists in a list: the same inner element',
    person,
    { employees: [[{ first: 'Anna', last: 'Smith' }], []] },
    true,
  ],
  [
    'lists in a list: another inner element',
    person,
    { employees: [[{ first: 'Anna' }, { last: 'Smith' }]] },
    false,
  ],
  [
    'two lists side by side are independent',
    { a: { x: [1] }, b: { x: [2] } },
    { a: [{ x: 0 }, { x: 1 }], b: [{ x: 2 }] },
    true,
  ],
  ['a field beside a list', { a: { x: [1] }, n: ['y'] }, { a: [{ x: 1 }], n: 'y' }, true],
  [
    'an inner list, in the same outer element',
    { o: { k: ['k'], i: { v: [1] } } },
    { o: [{ k: 'k', i: [{ v: 0 }, { v: 1 }] }] },
    true,
  ],
  [
    'an inner list, in another outer element',
    { o: { k: ['k'], i: { v: [1] } } },
    {
      o: [
        { k: 'k', i: [{ v: 0 }] },
        { k: 'l', i: [{ v: 1 }] },
      ],
    },
    false,
  ],
  [
    'texts of a list inside an element',
    { o: { k: ['k'], t: ['a'] } },
    { o: [{ k: 'k', t: ['b', 'a'] }] },
    true,
  ],
  [
    'texts of a list inside another element',
    { o: { k: ['k'], t: ['a'] } },
    { o: [{ k: 'k', t: ['b'] }, { t: ['a'] }] },
    false,
  ],
  [
    'several texts of one list count together',
    { t: ['a'], $or: [{ t: ['b'] }, { u: ['u'] }] },
    { t: ['a'], u: 'u' },
    true,
  ],
  [
    'absent beside a value: in that element',
    { o: { k: ['k'], z: absent } },
    { o: [{ z: 1 }, { k: 'k' }] },
    true,
  ],
  [
    'absent beside a value: not in that element',
    { o: { k: ['k'], z: absent } },
    { o: [{ k: 'k', z: 1 }] },
    false,
  ],
  [
    'absent beside a value: in one of two',
    { o: { k: ['k'], z: absent } },
    { o: [{ k: 'k', z: 1 }, { k: 'k' }] },
    true,
  ],
  [
    'absent before a value in the order of paths: in all',
    { o: { a: absent, k: ['k'] } },
    { o: [{ a: 1 }, { k: 'k' }] },
    false,
  ],
  ['absent before a value: in none', { o: { a: absent, k: ['k'] } }, { o: [{ k: 'k' }, {}] }, true],
  [
    'absent or a value, from the chosen element',
    { o: { a: [1], b: [{ exists: false }, 2] } },
    { o: [{ a: 1 }, { b: 3 }] },
    true,
  ],
  [
    'absent or a value, wrong in the chosen element',
    { o: { a: [1], b: [{ exists: false }, 2] } },
    { o: [{ a: 1, b: 3 }] },
    false,
  ],
  ['an empty list', { o: { a: [1] } }, { o: [] }, false],
  ['an empty list, absent', { o: { a: absent } }, { o: [] }, true],
  [
    '$or over one list',
    { o: { k: ['k'], $or: [{ a: [1] }, { b: [1] }] } },
    { o: [{ k: 'k' }, { b: 1 }] },
    false,
  ],
  ['dotted names give a second source', { o: { a: [1], b: [1] } }, { o: { a: 1 }, 'o.b': 1 }, true],
  ['texts and objects in one list', { o: ['x'], 'o.a': [1] }, { o: ['x', { a: 1 }] }, true],
  [
    'texts in a list and its objects: one element each',
    { o: ['x'], 'o.a': [1] },
    { o: [['x'], { a: 1 }] },
    false,
  ],
];

describe('lists in events', () => {
  // Planted fault: each condition asked of the elements on its own, not all of them of one element. Six go red.
  it.each(cases)('%s', (_title, pattern, event, expected) => {
    expect(compileEventPattern(pattern).matches(event)).toBe(expected);
  });
});
