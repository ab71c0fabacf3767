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
  ['a value that is not in JSON', { a: [undefined] }, 'a[0]', /found nothing/],
  ['true in place of a list', { a: true }, 'a', /object or a list of values, found true/],
  ['null in place of a list', { a: { b: null } }, 'a.b', /found null/],
  ['an empty object beside a field', { a: ['x'], b: { c: {} } }, 'b.c', /empty object/],
  ['prefix of a list', { a: [{ prefix: ['x'] }] }, 'a[0]', /prefix wants a text, found \["x"\]/],
  ['prefix of null', { a: ['x', { prefix: null }] }, 'a[1]', /prefix wants a text, found null/],
  [
    'prefix of an empty object',
    { a: [{ prefix: {} }] },
    'a[0]',
    /holds a text or equals-ignore-case, found \[\]/,
  ],
  [
    'prefix of two forms',
    { a: [{ prefix: { 'equals-ignore-case': 'x', prefix: 'x' } }] },
    'a[0]',
    /holds a text or equals-ignore-case/,
  ],
  ['suffix of true', { a: [{ suffix: true }] }, 'a[0]', /suffix wants a text, found true/],
  ['equals-ignore-case of a list', { a: [{ 'equals-ignore-case': ['x'] }] }, 'a[0]', /wants a text/],
  ['exactly a number', { a: [{ exactly: 5 }] }, 'a[0]', /exactly wants a text, found 5/],
  ['wildcard of null', { a: [{ wildcard: null }] }, 'a[0]', /wildcard wants a text, found null/],
  ['three wildcards in a row', { a: [{ wildcard: '***' }] }, 'a[0]', /two wildcards in a row at position 0/],
  ['two wildcards after an escape', { a: [{ wildcard: '\\***' }] }, 'a[0]', /in a row at position 2/],
  ['exists of null', { a: [{ exists: null }] }, 'a[0]', /exists wants true or false, found null/],
  ['exists of a number', { a: [{ exists: 1 }] }, 'a[0]', /exists wants true or false, found 1/],
  ['exists and more', { a: [{ exists: false, prefix: 'x' }] }, 'a[0]', /one operator/],
  ['anything-but true', { a: [{ 'anything-but': true }] }, 'a[0]', /anything-but wants .*, found true/],
  [
    'anything-but a list in a list',
    { a: [{ 'anything-but': [['x']] }] },
    'a[0]',
    /only texts or only numbers/,
  ],
  ['anything-but null in a list', { a: [{ 'anything-but': [null] }] }, 'a[0]', /only texts or only numbers/],
  ['anything-but true in a list', { a: [{ 'anything-but': ['x', true] }] }, 'a[0]', /only texts/],
  ['anything-but an object in a list', { a: [{ 'anything-but': [{ prefix: 'x' }] }] }, 'a[0]', /only texts/],
  ['anything-but an empty object', { a: [{ 'anything-but': {} }] }, 'a[0]', /holds one of/],
  ['anything-but numeric', { a: [{ 'anything-but': { numeric: ['=', 5] } }] }, 'a[0]', /holds one of/],
  ['anything-but exists', { a: [{ 'anything-but': { exists: true } }] }, 'a[0]', /holds one of/],
  ['anything-but an empty suffix', { a: [{ 'anything-but': { suffix: ['x', ''] } }] }, 'a[0]', /empty text/],
  ['anything-but no wildcard', { a: [{ 'anything-but': { wildcard: [] } }] }, 'a[0]', /at least one text/],
  [
    'anything-but, ignoring case, 5',
    { a: [{ 'anything-but': { 'equals-ignore-case': 5 } }] },
    'a[0]',
    /found 5/,
  ],
  ['numeric, only a number', { a: [{ numeric: [5] }] }, 'a[0]', /a comparison is one of/],
  ['numeric of three', { a: [{ numeric: ['>', 0, '<'] }] }, 'a[0]', /a comparison is one of/],
  ['numeric of five', { a: [{ numeric: ['>', 0, '<', 5, 6] }] }, 'a[0]', /a comparison is one of/],
  ['numeric < and more', { a: [{ numeric: ['<', 5, '<', 9] }] }, 'a[0]', /a comparison is one of/],
  ['numeric of two lower bounds', { a: [{ numeric: ['>', 0, '>=', 1] }] }, 'a[0]', /a comparison is one of/],
  [
    'a range that ends before it begins',
    { a: [{ numeric: ['>=', 9, '<=', 5] }] },
    'a[0]',
    /below its upper one/,
  ],
  ['numeric of an infinite number', { a: [{ numeric: ['<', Infinity] }] }, 'a[0]', /a comparison is one of/],
  ['cidr without an address', { a: [{ cidr: '/24' }] }, 'a[0]', /IPv4 or IPv6 address/],
  ['cidr of a short address', { a: [{ cidr: '192.0.2/24' }] }, 'a[0]', /IPv4 or IPv6 address/],
  ['cidr with an octet of 256', { a: [{ cidr: '192.0.2.256/24' }] }, 'a[0]', /IPv4 or IPv6 address/],
  ['cidr with a negative mask', { a: [{ cidr: '192.0.2.0/-1' }] }, 'a[0]', /not a whole number/],
  [
    'cidr with a mask of 33',
    { a: [{ cidr: '192.0.2.0/33' }] },
    'a[0]',
    /33 mask bits; an IPv4 block has at most 31/,
  ],
  ['cidr of IPv6 with two gaps', { a: [{ cidr: '2001::db8::/32' }] }, 'a[0]', /IPv4 or IPv6 address/],
  ['$or of an object', { $or: { a: 'x' } }, '$or', /two or more objects, found an object/],
  ['$or of nothing', { $or: [] }, '$or', /list of two or more objects/],
  [
    '$or inside $or, of one',
    { $or: [{ a: [1] }, { $or: [{ b: [1] }] }] },
    '$or[1].$or',
    /two or more objects/,
  ],
  [
    '$or with an operator as a name, below',
    { $or: [{ d: { numeric: [1] } }, { a: [1] }] },
    '$or[0].d.numeric',
    /operator/,
  ],
  [
    '$or with a name kept for later',
    { $or: [{ regex: ['x'] }, { a: [1] }] },
    '$or[0].regex',
    /cannot name a field/,
  ],
  [
    '$or as a name, with what its first grammar lacks',
    { $or: ['x', { 'anything-but': { wildcard: 'x*' } }] },
    '$or[0]',
    /wants an object, found "x"/,
  ],
  ['too deep by dots', { ['a.'.repeat(1100)]: ['x'] }, 'a.'.repeat(1100), /nested deeper .*: dots nest too/],
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

/** Sources: EventBridge user guide, "Comparison operators"; aws/event-ruler, README, "Rules". Bounds: compileEventPattern. */
describe('a pattern that AWS would refuse', () => {
  it('is one of at least 60 kinds', () => {
    expect(new Set(cases.map(([, pattern]) => JSON.stringify(pattern))).size).toBeGreaterThanOrEqual(60);
  });

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
