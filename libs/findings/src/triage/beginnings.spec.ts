import fc from 'fast-check';

import { compilePolicy, readFinding, triage, type PolicyRule } from '../index.js';
import { aFinding } from '../testing.js';
import { beginningEquality, beginningsAt } from './beginnings.js';
import type { Subject } from './subject.js';

const text = fc.string({ unit: fc.constantFrom('a', 'b', '\u{1F600}'), minLength: 1, maxLength: 6 });
const nobody = {} as Subject;
const sourceOf = (asked: readonly string[]) => {
  const source = beginningsAt((raw) => (raw as { readonly at?: unknown }).at);
  for (const beginning of asked) source.ask(beginning);
  return source;
};

describe('beginnings', () => {
  // Planted faults seen red: a part that is split keeps what ended there; the first beginning that fits instead of the
  // longest.
  it('reads the longest that is asked for, of one text and of a list', () => {
    fc.assert(
      fc.property(fc.array(text, { maxLength: 12 }), fc.array(text), (asked, texts) => {
        const { read } = sourceOf(asked);
        const longest = (one: string) =>
          asked.filter((beginning) => one.startsWith(beginning)).sort((a, b) => b.length - a.length)[0];
        expect(read({ at: [...texts, 5] }, nobody)).toEqual([...texts.map(longest), undefined]);
        for (const one of texts) expect(read({ at: one }, nobody)).toBe(longest(one));
      }),
    );
  });

  // Planted fault seen red: the beginning alone, without those that begin with it.
  it('knows by which of them a text is found', () => {
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 12 }), ([wanted = '', ...others]) => {
        const source = sourceOf([wanted, ...others]);
        const within = [...new Set([wanted, ...others])].filter((other) => other.startsWith(wanted)).sort();
        expect([...beginningEquality(source, [wanted]).values].sort()).toEqual(within);
        expect(source.within(wanted, 2)).toHaveLength(Math.min(2, within.length));
      }),
    );
  });

  it('has no text of what is none', () => {
    expect(sourceOf(['a']).read({ at: 5 }, nobody)).toBeUndefined();
  });
});

describe('rules that want a PREFIX', () => {
  const begins = (Value: string) => ({ Value, Comparison: 'PREFIX' as const });
  const ruleOf = (id: string, ...beginnings: readonly string[]): PolicyRule => ({
    id,
    title: id,
    when: { asff: { GeneratorId: beginnings.map(begins) } },
    then: { route: id },
  });
  const speakers = (rules: readonly PolicyRule[], GeneratorId: string) =>
    triage(readFinding(aFinding({ GeneratorId })), compilePolicy({ schema: 'tocsin.policy/1', rules }), {
      now: '2026-11-24T12:00:00Z',
    });

  // Planted fault seen red: an equality of too many values kept, without the rest of them.
  it('speak where one begins with many others', () => {
    const rules = [...Array(600).keys()].map((index) => ruleOf(`r${index}`, 'x'.repeat(index + 1)));
    const first: PolicyRule = { ...ruleOf('first', 'x'), then: { priority: 'P1' } };
    expect(speakers([first, ...rules], 'x'.repeat(599))).toMatchObject({ priority: 'P1', route: 'r598' });
    expect(speakers(rules, 'y').route).toBeUndefined();
  });

  it('speak in order, next to rules that want the whole text', () => {
    const whole = (id: string): PolicyRule => ({
      ...ruleOf(id),
      when: { asff: { GeneratorId: [begins('ab'), { Value: 'abc', Comparison: 'EQUALS' }] } },
    });
    const rules = [...'abcdefghijkl'].map((letter) => ruleOf(letter, letter, `${letter}b`));
    const { trace } = speakers([...rules, whole('whole'), ruleOf('last', 'abcd')], 'abcde');
    const matched = trace.filter(({ outcome }) => outcome === 'matched').map(({ rule }) => rule);
    expect(matched).toEqual(['a', 'whole', 'last']);
    expect(speakers([...rules, whole('whole')], 'abcde').route).toBe('whole');
  });
});
