import { compilePolicy, readFinding, triage, type PolicyRule } from '../index.js';
import { aFinding } from '../testing.js';

const is = (...values: readonly string[]) =>
  values.map((Value) => ({ Value, Comparison: 'EQUALS' as const }));
const accountOf = (index: number) => String(111122223300 + index);
const ruleOf = (id: string, asff: object): PolicyRule => ({
  id,
  title: id,
  when: { asff: asff as Record<string, never> },
  then: { route: id },
});
const COUNT = 40;
const indexes = [...Array(COUNT).keys()];

/** Rules that are found by their account, and want something which the filter of common rules has read. */
const routeOf = (rules: readonly PolicyRule[], overrides: object) =>
  triage(readFinding(aFinding(overrides)), compilePolicy({ schema: 'tocsin.policy/1', rules }), {
    now: '2026-11-24T12:00:00Z',
  }).route;

describe('what the filter of common rules has read', () => {
  // Planted fault seen red: of a list the last value only.
  it('is every value of a list', () => {
    const rules = [
      ...['a', 'b', 'c'].map((type) => ruleOf(`common-${type}`, { Type: is(type) })),
      ...indexes.map((index) => ruleOf(`r${index}`, { AwsAccountId: is(accountOf(index)), Type: is('a') })),
    ];
    const finding = (Types: readonly string[]) => ({ AwsAccountId: accountOf(7), Types });
    expect(routeOf(rules, finding(['a', 'b', 'x']))).toBe('r7');
    expect(routeOf(rules, finding(['b', 'a']))).toBe('r7');
    expect(routeOf(rules, finding(['b', 'c']))).toBe('common-c');
  });

  // Planted fault seen red: a value without a bit of its own is never wanted.
  it('is not looked at where there are more values than bits', () => {
    const titles = indexes.map((index) => `title ${index}`);
    const rules = [
      ruleOf('common-first', { Title: is(...titles.slice(0, 8)) }),
      ruleOf('common-last', { Title: is(...titles.slice(-8)) }),
      ...titles.map((title, index) =>
        ruleOf(`r${index}`, { AwsAccountId: is(accountOf(index)), Title: is(title) }),
      ),
    ];
    for (const index of indexes) {
      expect(routeOf(rules, { AwsAccountId: accountOf(index), Title: `title ${index}` })).toBe(`r${index}`);
    }
    expect(routeOf(rules, { AwsAccountId: accountOf(3), Title: 'title 4' })).toBe('common-first');
  });
});
