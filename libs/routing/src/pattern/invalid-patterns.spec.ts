import { compileEventPattern, EventPatternError } from '../index.js';

const deep = (levels: number): unknown =>
  Array.from({ length: levels }).reduce<unknown>((inner) => ({ a: inner }), ['x']);
const or = (place: string) => ({ [place]: { $or: [{ a: [1] }, { b: [1] }] } });

const cases: readonly (readonly [string, unknown, string, RegExp])[] = [
  ['not an object', ['x'], '', /a pattern is an object, found \["x"\]/],
  ['null', null, '', /found null/],
  ['an empty pattern', {}, '', /empty object/],
  ['an empty object inside', { a: {} }, 'a', /empty object/],
  ['an empty list', { a: [] }, 'a', /empty list/],
  ['a text in place of a list', { a: 'x' }, 'a', /object or a list of values, found "x"/],
  ['a number in place of a list', { a: { b: 5 } }, 'a.b', /found 5/],
  ['a list in a list', { a: [['x']] }, 'a[0]', /found \["x"\]/],
  ['a number that JSON does not have', { a: [Number.NaN] }, 'a[0]', /found NaN/],
  ['an expression without an operator', { a: ['x', {}] }, 'a[1]', /one operator/],
  [
    'two operators',
    { a: [{ prefix: 'x', suffix: 'y' }] },
    'a[0]',
    /one operator, found \["prefix", "suffix"\]/,
  ],
  ['an unknown operator', { a: [{ contains: 'x' }] }, 'a[0]', /"contains"; allowed are prefix, suffix/],
  ['prefix of a number', { a: [{ prefix: 5 }] }, 'a[0]', /prefix wants a text, found 5/],
  [
    'prefix of an unknown form',
    { a: [{ prefix: { wildcard: 'x' } }] },
    'a[0]',
    /prefix holds a text or equals-ignore-case/,
  ],
  [
    'suffix, ignoring case, of a number',
    { a: [{ suffix: { 'equals-ignore-case': 5 } }] },
    'a[0]',
    /wants a text, found 5/,
  ],
  ['equals-ignore-case of null', { a: [{ 'equals-ignore-case': null }] }, 'a[0]', /wants a text, found null/],
  ['wildcard of a list', { a: [{ wildcard: ['x'] }] }, 'a[0]', /wildcard wants a text/],
  ['two wildcards in a row', { a: [{ wildcard: 'a**' }] }, 'a[0]', /two wildcards in a row at position 1/],
  ['a stray escape', { a: [{ wildcard: 'a\\n' }] }, 'a[0]', /stray \\ at position 1/],
  ['an escape at the end', { a: [{ wildcard: 'a\\' }] }, 'a[0]', /stray \\ at position 1/],
  ['exists of a text', { a: [{ exists: 'true' }] }, 'a[0]', /exists wants true or false, found "true"/],
  ['anything-but null', { a: [{ 'anything-but': null }] }, 'a[0]', /anything-but wants/],
  [
    'anything-but of mixed kinds',
    { a: [{ 'anything-but': ['x', 5] }] },
    'a[0]',
    /only texts or only numbers/,
  ],
  ['anything-but an empty list', { a: [{ 'anything-but': [] }] }, 'a[0]', /anything-but wants/],
  [
    'anything-but an empty prefix',
    { a: [{ 'anything-but': { prefix: '' } }] },
    'a[0]',
    /does not take an empty text/,
  ],
  ['anything-but no suffix', { a: [{ 'anything-but': { suffix: [] } }] }, 'a[0]', /at least one text/],
  [
    'anything-but a number as prefix',
    { a: [{ 'anything-but': { prefix: [5] } }] },
    'a[0]',
    /prefix wants a text, found 5/,
  ],
  [
    'anything-but a cidr',
    { a: [{ 'anything-but': { cidr: '192.0.2.0/24' } }] },
    'a[0]',
    /holds one of prefix/,
  ],
  [
    'anything-but two operators',
    { a: [{ 'anything-but': { prefix: 'a', suffix: 'b' } }] },
    'a[0]',
    /holds one of/,
  ],
  ['anything-but a bad wildcard', { a: [{ 'anything-but': { wildcard: '**' } }] }, 'a[0]', /two wildcards/],
  ['numeric of a number', { a: [{ numeric: 5 }] }, 'a[0]', /numeric wants a list/],
  ['numeric, empty', { a: [{ numeric: [] }] }, 'a[0]', /a comparison is one of/],
  ['numeric without a number', { a: [{ numeric: ['>'] }] }, 'a[0]', /a comparison is one of/],
  ['numeric of a text', { a: [{ numeric: ['>', '5'] }] }, 'a[0]', /a comparison is one of/],
  ['numeric with an unknown operator', { a: [{ numeric: ['==', 5] }] }, 'a[0]', /a comparison is one of/],
  ['numeric = and more', { a: [{ numeric: ['=', 5, '=', 5] }] }, 'a[0]', /a comparison is one of/],
  ['a range the wrong way round', { a: [{ numeric: ['<', 5, '>', 3] }] }, 'a[0]', /a comparison is one of/],
  ['a range of nothing', { a: [{ numeric: ['>', 5, '<', 5] }] }, 'a[0]', /lower bound below its upper one/],
  ['cidr of a number', { a: [{ cidr: 5 }] }, 'a[0]', /cidr wants a text/],
  ['cidr without a mask', { a: [{ cidr: '192.0.2.0' }] }, 'a[0]', /one \/ and a number of mask bits/],
  ['cidr with two', { a: [{ cidr: '192.0.2.0//8' }] }, 'a[0]', /one \/ and a number of mask bits/],
  ['cidr with a mask of letters', { a: [{ cidr: '192.0.2.0/x' }] }, 'a[0]', /not a whole number/],
  ['cidr of a single IPv4 address', { a: [{ cidr: '192.0.2.1/32' }] }, 'a[0]', /at most 31/],
  ['cidr of a single IPv6 address', { a: [{ cidr: '2001:db8::1/128' }] }, 'a[0]', /at most 127/],
  ['cidr of a name', { a: [{ cidr: 'example.com/8' }] }, 'a[0]', /IPv4 or IPv6 address/],
  ['$or of a text', { $or: 'x' }, '$or', /list of two or more objects, found "x"/],
  ['$or of one', { $or: [{ a: [1] }] }, '$or', /list of two or more objects/],
  ['$or of an empty object', { d: { $or: [{ a: [1] }, {}] } }, 'd.$or[1]', /empty object/],
  [
    '$or with a fault inside',
    { $or: [{ a: [1] }, { b: [{ prefix: 5 }] }] },
    '$or[1].b[0]',
    /prefix wants a text/,
  ],
  [
    '$or with an operator as a name',
    { $or: [{ prefix: ['x'] }, { a: [1] }] },
    '$or[0].prefix',
    /cannot name a field/,
  ],
  ['too deep', deep(1100), `${'a.'.repeat(1000)}a`, /nested deeper/],
  ['too long', { a: ['x'.repeat(4089)] }, '', /4099 characters; EventBridge takes at most 4096/],
  [
    'too many fields',
    Object.fromEntries(Array.from({ length: 257 }, (_, at) => [`f${at}`, [1]])),
    '',
    /more than 256 fields/,
  ],
  [
    'too many combinations',
    Object.assign({}, ...Array.from({ length: 10 }, (_, at) => or(`f${at}`))),
    'f9.$or',
    /more than 1000 combinations/,
  ],
];

describe('a pattern that AWS would refuse', () => {
  it.each(cases)('%s', (_title, pattern, path, reason) => {
    const compile = () => compileEventPattern(pattern);
    expect(compile).toThrow(EventPatternError);
    expect(compile).toThrow(expect.objectContaining({ path, reason: expect.stringMatching(reason) }));
  });

  it('is named in the message with its place', () => {
    expect(() => compileEventPattern({ detail: { a: ['x', { contains: 'y' }] } })).toThrow(
      /^event pattern, detail\.a\[1\]: does not know the operator "contains"; allowed are /,
    );
  });
});
