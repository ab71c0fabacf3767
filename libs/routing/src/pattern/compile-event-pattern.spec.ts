import { compileEventPattern } from '../index.js';

const cases: readonly (readonly [string, unknown, unknown, boolean])[] = [
  ['all fields must hold', { a: ['x'], b: ['y'] }, { a: 'x', b: 'z' }, false],
  ['other fields do not matter', { a: ['x'] }, { a: 'x', b: 'z' }, true],
  ['a nested field', { detail: { state: ['running'] } }, { detail: { state: 'running' } }, true],
  ['a field that is not there', { detail: { state: ['running'] } }, { detail: {} }, false],
  ['a field that holds an object', { detail: ['x'] }, { detail: { x: 'x' } }, false],
  ['an object where the pattern has a value', { detail: { x: ['x'] } }, { detail: 'x' }, false],
  ['a name with a dot in the pattern', { 'a.b': [1] }, { a: { b: 1 } }, true],
  ['a name with a dot in the event', { a: { b: [1] } }, { 'a.b': 1 }, true],
  [
    'a path twice in the pattern: the last counts',
    { a: { b: ['x'] }, 'a.b': ['y'] },
    { a: { b: 'x' } },
    false,
  ],
  ['a path twice in the event: any', { a: { b: ['x'] } }, { a: { b: 'y' }, 'a.b': 'x' }, true],
  ['exists', { a: [{ exists: true }] }, { a: null }, true],
  ['exists, on an object', { a: [{ exists: true }] }, { a: { b: 1 } }, false],
  ['exists, on an empty list', { a: [{ exists: true }] }, { a: [] }, false],
  ['exists not', { a: [{ exists: false }] }, { b: 1 }, true],
  ['exists not, on null', { a: [{ exists: false }] }, { a: null }, false],
  ['exists not, on an object', { a: [{ exists: false }] }, { a: { b: 1 } }, true],
  ['exists not, on an empty list', { a: [{ exists: false }] }, { a: [] }, true],
  ['absent or a value: absent', { a: [{ exists: false }, 'x'] }, {}, true],
  ['absent or a value: the value', { a: [{ exists: false }, 'x'] }, { a: 'x' }, true],
  ['absent or a value: another', { a: [{ exists: false }, 'x'] }, { a: 'y' }, false],
  ['anything-but wants the field', { a: [{ 'anything-but': 'x' }] }, {}, false],
  ['$or, one', { $or: [{ a: [1] }, { b: [1] }] }, { b: 1 }, true],
  ['$or, none', { $or: [{ a: [1] }, { b: [1] }] }, { b: 2 }, false],
  ['$or beside a field', { c: [1], $or: [{ a: [1] }, { b: [1] }] }, { b: 1 }, false],
  ['$or below', { d: { $or: [{ a: [1] }, { b: { c: [1] } }] } }, { d: { b: { c: 1 } } }, true],
  ['$or in $or', { $or: [{ $or: [{ a: [1] }, { b: [1] }], c: [1] }, { d: [1] }] }, { b: 1, c: 1 }, true],
  [
    'two $or, both must hold',
    { x: { $or: [{ a: [1] }, { b: [1] }] }, $or: [{ c: [1] }, { d: [1] }] },
    { x: { a: 1 } },
    false,
  ],
  [
    '$or after a field of the same path overrides it',
    { a: [2], $or: [{ a: [1] }, { b: [1] }] },
    { a: 1 },
    true,
  ],
  ['a field after $or overrides it', { $or: [{ a: [1] }, { b: [1] }], a: [2] }, { a: 1 }, false],
  ['$or that is a field of that name', { $or: ['x'] }, { $or: 'x' }, true],
  [
    '$or as a name, with what its first grammar has',
    { $or: ['x', { 'anything-but': { prefix: 'y' } }] },
    { $or: 'z' },
    true,
  ],
  ['an empty name at the end of a path is not looked for', { 'a.': ['x'] }, { a: { '': 'x' } }, false],
  ['but a name that ends with a dot is', { 'a.': ['x'] }, { 'a.': 'x' }, true],
  ['a number too large for JSON.parse exists', { a: [{ exists: true }] }, JSON.parse('{"a":1e400}'), true],
  ['and is above no bound', { a: [{ numeric: ['>', 1] }] }, JSON.parse('{"a":1e400}'), false],
  ['a prefix that takes in the closing mark', { a: [{ prefix: 'x"' }] }, { a: 'x' }, true],
  ['a suffix that takes in the opening mark', { a: [{ suffix: '"x' }] }, { a: 'x' }, true],
  ['a field named as an operator', { prefix: ['x'] }, { prefix: 'x' }, true],
  ['a field named as a member of every object', { constructor: [{ exists: true }] }, {}, false],
];

describe('compileEventPattern', () => {
  it.each(cases)('%s', (_title, pattern, event, expected) => {
    expect(compileEventPattern(pattern).matches(event)).toBe(expected);
  });

  it.each([undefined, null, 5, 'text', [], [{ a: 'x' }]])(
    'does not match what is not an event: %p',
    (event) => {
      expect(compileEventPattern({ a: [{ exists: false }] }).matches(event)).toBe(false);
    },
  );

  it('matches an own member called __proto__, and no inherited one', () => {
    const pattern = compileEventPattern(JSON.parse('{ "__proto__": { "polluted": ["yes"] } }'));
    expect(pattern.matches(JSON.parse('{ "__proto__": { "polluted": "yes" } }'))).toBe(true);
    expect(pattern.matches(Object.create({ polluted: 'yes' }))).toBe(false);
  });
});
