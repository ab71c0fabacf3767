import fc from 'fast-check';
import { compileEventPattern, compileEventPatterns, EventPatternError } from '../index.js';

const name = fc.constantFrom('a', 'b', 'c', 'a.b', 'b.c', '', 'a.');
const text = fc.constantFrom('', 'x', 'xy', 'xyz', 'y', 'X', 'x"', '192.0.2.1');
const scalar = fc.oneof(text, fc.constantFrom(1, 2, true, null));
const value = fc.oneof(
  { arbitrary: scalar, weight: 4 },
  fc.constantFrom({ exists: false }, { exists: true }, { cidr: '192.0.2.0/24' }, { numeric: ['>', 1] }),
  text.map((prefix) => ({ prefix })),
  text.map((suffix) => ({ suffix })),
  fc.constantFrom({ 'anything-but': ['x', 'y'] }, { 'anything-but': { prefix: 'x' } }, { wildcard: 'x*' }),
);
const condition = fc.array(value, { minLength: 1, maxLength: 3 });
const { pattern } = fc.letrec<{ pattern: object }>((tie) => ({
  pattern: fc.oneof(
    { maxDepth: 3 },
    fc.dictionary(name, condition, { minKeys: 1, maxKeys: 3 }),
    fc.dictionary(name, tie('pattern'), { minKeys: 1, maxKeys: 2 }),
    fc
      .tuple(
        fc.dictionary(name, condition, { maxKeys: 2 }),
        fc.array(tie('pattern'), { minLength: 2, maxLength: 3 }),
      )
      .map(([fields, $or]) => ({ ...fields, $or })),
  ),
}));
const { event } = fc.letrec<{ event: object; json: unknown }>((tie) => ({
  json: fc.oneof({ maxDepth: 4 }, scalar, fc.array(tie('json'), { maxLength: 3 }), tie('event')),
  event: fc.dictionary(name, tie('json'), { maxKeys: 4 }),
}));

function compiles(given: unknown): boolean {
  try {
    compileEventPattern(given);
    return true;
  } catch {
    return false;
  }
}

describe('compileEventPatterns', () => {
  // Planted faults, red each: an alternative entered under its first text alone; only the first value of a list asked.
  it('answers as each pattern by itself', () => {
    fc.assert(
      fc.property(
        fc.array(pattern, { maxLength: 12 }).map((all) => all.filter(compiles)),
        fc.array(event, { minLength: 1, maxLength: 6 }),
        (patterns, events) => {
          const together = compileEventPatterns(patterns);
          const each = patterns.map(compileEventPattern);
          for (const asked of events) {
            const expected = each.flatMap((one, at) => (one.matches(asked) ? [at] : []));
            expect(together.matching(asked)).toEqual(expected);
          }
        },
      ),
      { numRuns: 800 },
    );
  });

  it('gives positions in order, each once', () => {
    const rules = compileEventPatterns([
      { b: [{ prefix: 'x' }, { prefix: 'xy' }, 'xyz'] },
      { a: ['never'] },
      { $or: [{ a: ['x'] }, { b: ['xyz'] }] },
      { c: [{ exists: false }] },
      { a: ['x', 'y'] },
    ]);
    expect(rules.matching({ a: ['y', 'x'], b: ['xyz', 'xy'] })).toEqual([0, 2, 3, 4]);
    expect(rules.matching({ a: 'x', c: 1 })).toEqual([2, 4]);
  });

  // Planted fault: fields that hold each by itself, in a list of several elements, taken for a match.
  it('lets one element of a list meet all fields, as each pattern does', () => {
    const rules = compileEventPatterns([
      { o: { a: ['x'], b: ['y'] } },
      { o: { a: ['x'] } },
      { o: { b: ['y'], z: [{ exists: false }] } },
      { $or: [{ o: { a: ['x'], b: ['y'] } }, { o: { c: ['z'] } }] },
    ]);
    expect(rules.matching({ o: [{ a: 'x', z: 1 }, { b: 'y' }] })).toEqual([1, 2]);
    expect(rules.matching({ o: [{ a: 'x', b: 'y' }, { z: 1 }] })).toEqual([0, 1, 2, 3]);
    expect(rules.matching({ o: [{ a: 'x' }, { b: 'y', z: 1 }, { c: 'z' }] })).toEqual([1, 3]);
  });

  // Planted fault: a prefix's shorter prefixes not asked.
  it('finds every prefix of a text, and no other', () => {
    const prefixes = fc.uniqueArray(fc.string({ unit: fc.constantFrom('a', 'b', '\ud83d'), maxLength: 5 }), {
      maxLength: 12,
    });
    const asked = fc.string({ unit: fc.constantFrom('a', 'b', '\ud83d'), maxLength: 7 });
    fc.assert(
      fc.property(prefixes, asked, (all, given) => {
        const rules = compileEventPatterns(all.map((prefix) => ({ a: [{ prefix }] })));
        const expected = all.flatMap((prefix, at) => (given.startsWith(prefix) ? [at] : []));
        expect(rules.matching({ a: given })).toEqual(expected);
      }),
      { numRuns: 1_000 },
    );
  });

  it.each([undefined, null, 5, 'text', [], [{ a: 'x' }]])('finds none for what is no event: %p', (given) => {
    expect(compileEventPatterns([{ a: [{ exists: false }] }]).matching(given)).toEqual([]);
  });

  it('of no patterns finds none', () => {
    expect(compileEventPatterns([]).matching({ a: 1 })).toEqual([]);
  });

  it('refuses the first bad pattern, naming its position', () => {
    const compile = (bad: unknown) => () => compileEventPatterns([{ a: ['x'] }, bad]);
    expect(compile({ a: { b: [{ prefix: 5 }] } })).toThrow(EventPatternError);
    expect(compile({ a: { b: [{ prefix: 5 }] } })).toThrow(
      'event pattern, [1].a.b[0]: prefix wants a text, found 5',
    );
    expect(compile({})).toThrow(expect.objectContaining({ path: '[1]' }));
  });

  // Planted fault: every alternative asked of every event. Takes several times the limit.
  it('asks few of many patterns', () => {
    const count = 10_000;
    const rules = compileEventPatterns(
      Array.from({ length: count }, (_, at) => ({ source: ['s'], account: [`a${at}`] })),
    );
    const started = process.cpuUsage().user;
    let found = 0;
    for (let at = 0; at < count; at++) found += rules.matching({ source: 's', account: `a${at}` }).length;
    expect(process.cpuUsage().user - started).toBeLessThan(1_500_000);
    expect(found).toBe(count);
  });
});
