import fc from 'fast-check';
import { compileFilterPolicy, FilterPolicyError, type MessageAttribute } from '../index.js';

const text = (Value: string): MessageAttribute => ({ Type: 'String', Value });
const number = (Value: string): MessageAttribute => ({ Type: 'Number', Value });
const array = (...values: unknown[]): MessageAttribute => ({
  Type: 'String.Array',
  Value: JSON.stringify(values),
});

const cases: readonly (readonly [string, unknown, Record<string, MessageAttribute>, boolean])[] = [
  ['an empty policy', {}, { event: text('opened') }, true],
  ['an exact text', { event: ['opened', 'raised'] }, { event: text('raised') }, true],
  ['another text', { event: ['opened'] }, { event: text('resolved') }, false],
  ['another case', { event: ['opened'] }, { event: text('Opened') }, false],
  ['a key that the message lacks', { event: ['opened'] }, {}, false],
  ['anything-but on a key that the message lacks', { event: [{ 'anything-but': ['heartbeat'] }] }, {}, false],
  [
    'all keys must hold',
    { event: ['opened'], team: ['a'] },
    { event: text('opened'), team: text('b') },
    false,
  ],
  ['other attributes do not matter', { event: ['opened'] }, { event: text('opened'), team: text('b') }, true],
  ['prefix', { route: [{ prefix: 'soc-' }] }, { route: text('soc-eu') }, true],
  ['suffix', { route: [{ suffix: '-eu' }] }, { route: text('soc-eu') }, true],
  ['equals-ignore-case', { severity: [{ 'equals-ignore-case': 'high' }] }, { severity: text('HIGH') }, true],
  ['anything-but', { event: [{ 'anything-but': ['heartbeat'] }] }, { event: text('opened') }, true],
  [
    'anything-but that very text',
    { event: [{ 'anything-but': 'heartbeat' }] },
    { event: text('heartbeat') },
    false,
  ],
  [
    'anything-but a prefix',
    { event: [{ 'anything-but': { prefix: 'order-' } }] },
    { event: text('order-1') },
    false,
  ],
  ['numeric', { rank: [{ numeric: ['>=', 3] }] }, { rank: number('4') }, true],
  ['numeric, written otherwise', { rank: [{ numeric: ['=', 301.5] }] }, { rank: number('3.015e2') }, true],
  ['numeric and a text', { rank: [{ numeric: ['>=', 3] }] }, { rank: text('4') }, false],
  ['an exact number', { rank: [4] }, { rank: number('4.0') }, true],
  ['a number that is none', { rank: [{ exists: true }] }, { rank: number('four') }, false],
  ['an empty number', { rank: [0] }, { rank: number('') }, false],
  ['cidr', { ip: [{ cidr: '192.0.2.0/24' }] }, { ip: text('192.0.2.9') }, true],
  ['exists', { team: [{ exists: true }] }, { team: text('a') }, true],
  ['exists not', { team: [{ exists: false }] }, {}, true],
  ['exists not, but it does', { team: [{ exists: false }] }, { team: text('a') }, false],
  ['an array, one fits', { team: ['a'] }, { team: array('b', 'a') }, true],
  ['an array, none fits', { team: ['a'] }, { team: array('b', 'c') }, false],
  [
    'an array and anything-but: one other',
    { team: [{ 'anything-but': ['a'] }] },
    { team: array('a', 'b') },
    true,
  ],
  ['an array of numbers, true and null', { team: [true] }, { team: array(5, true, null, { a: 1 }) }, true],
  [
    'an array that is no JSON',
    { team: [{ exists: true }] },
    { team: { Type: 'String.Array', Value: '[' } },
    false,
  ],
  [
    'a binary attribute is not seen',
    { team: [{ exists: false }] },
    { team: { Type: 'Binary', Value: 'YQ==' } },
    true,
  ],
  ['$or', { $or: [{ event: ['opened'] }, { team: ['a'] }] }, { team: text('a') }, true],
  ['$or, none', { $or: [{ event: ['opened'] }, { team: ['a'] }] }, { team: text('b') }, false],
  ['a key with a dot', { 'a.b': ['x'] }, { 'a.b': text('x') }, true],
  ['a key of every object', { constructor: [{ exists: true }] }, {}, false],
];

const many = (keys: number, values: number) =>
  Object.fromEntries(
    Array.from({ length: keys }, (_, at) => [`k${at}`, Array.from({ length: values }, (__, v) => `v${v}`)]),
  );

const refused: readonly (readonly [string, unknown, string, RegExp])[] = [
  ['not an object', ['opened'], '', /a pattern is an object/],
  ['nested', { detail: { event: ['opened'] } }, 'detail', /is nested/],
  ['nested in $or', { $or: [{ a: { b: ['x'] } }, { c: ['x'] }] }, '$or[0].a', /is nested/],
  ['a text in place of a list', { event: 'opened' }, 'event', /list of values, found "opened"/],
  ['an empty list', { event: [] }, 'event', /empty list/],
  ['six keys', many(6, 1), '', /has 6 keys; SNS takes at most 5/],
  ['151 combinations', many(1, 151), '', /151 combinations of values; SNS takes at most 150/],
  ['216 combinations', many(3, 6), '', /216 combinations/],
  ['wildcard', { event: [{ wildcard: 'o*' }] }, 'event[0]', /"wildcard"; allowed are prefix, suffix/],
  [
    'anything-but a suffix',
    { event: [{ 'anything-but': { suffix: 'x' } }] },
    'event[0]',
    /holds one of prefix, found/,
  ],
  [
    'anything-but a list of prefixes',
    { event: [{ 'anything-but': { prefix: ['x'] } }] },
    'event[0]',
    /prefix wants a text/,
  ],
  ['an unknown operator', { event: ['x', { contains: 'x' }] }, 'event[1]', /does not know the operator/],
  ['a range of nothing', { rank: [{ numeric: ['>', 5, '<', 5] }] }, 'rank[0]', /lower bound/],
  ['too large', { event: ['x'.repeat(300_000)] }, '', /300014 bytes; SNS takes at most 262144/],
];

describe('compileFilterPolicy', () => {
  it.each(cases)('%s', (_title, policy, attributes, expected) => {
    expect(compileFilterPolicy(policy).matches(attributes)).toBe(expected);
  });

  it.each(refused)('refuses what SNS would refuse: %s', (_title, policy, path, reason) => {
    const compile = () => compileFilterPolicy(policy);
    expect(compile).toThrow(FilterPolicyError);
    expect(compile).toThrow(expect.objectContaining({ path, reason: expect.stringMatching(reason) }));
  });

  it.each([many(5, 1), many(1, 150), many(2, 12)])('takes a policy at the limits (%#)', (policy) => {
    expect(() => compileFilterPolicy(policy)).not.toThrow();
  });

  it('compiles any JSON or refuses it with a FilterPolicyError', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (policy) => {
        try {
          compileFilterPolicy(policy);
        } catch (error) {
          expect(error).toBeInstanceOf(FilterPolicyError);
        }
      }),
    );
  });

  it('is asked about any attributes without an error', () => {
    const policy = compileFilterPolicy({
      a: [{ numeric: ['<', 0] }, 'x'],
      $or: [{ b: ['x'] }, { c: [{ exists: false }] }],
    });
    const attribute = fc.record({
      Type: fc.constantFrom('String', 'Number', 'String.Array', 'Binary', ''),
      Value: fc.string(),
    });
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom('a', 'b', 'c', '__proto__'), attribute), (attributes) => {
        expect(typeof policy.matches(attributes)).toBe('boolean');
      }),
    );
  });
});
