import { aFinding } from '@tocsin/findings/testing';
import { applyAutomationRules } from '../index.js';

const rule = (RuleName: string, RuleOrder: number, UpdatedAt?: string) => ({
  RuleName,
  RuleOrder,
  Description: 'A test.',
  Criteria: { RecordState: [{ Value: 'ACTIVE', Comparison: 'EQUALS' }] },
  Actions: [{ Type: 'FINDING_FIELDS_UPDATE', FindingFieldsUpdate: { Confidence: RuleOrder } }],
  UpdatedAt,
});
const [early, late] = ['2026-11-01T12:00:00Z', '2026-11-02T12:00:00Z'];

describe('rules run', () => {
  // Planted faults, each seen red: no comparison of times; times that count although one of the order has none.
  it.each([
    ['by order, whatever their times', [rule('b', 2, early), rule('a', 1, late)], ['a', 'b']],
    ['of one order by time', [rule('b', 1, late), rule('a', 1, early)], ['a', 'b']],
    [
      'of one order by the instant, not by its text',
      [rule('b', 1, '2026-11-01T12:30:00Z'), rule('a', 1, '2026-11-01T13:00:00+01:00')],
      ['a', 'b'],
    ],
    ['of one order and one time by position', [rule('b', 1, early), rule('a', 1, early)], ['b', 'a']],
    ['of one order without times by position', [rule('b', 1), rule('a', 1)], ['b', 'a']],
    [
      'of one order by position, where one of them has no time',
      [rule('c', 1, late), rule('b', 1), rule('a', 1, early)],
      ['c', 'b', 'a'],
    ],
    [
      'of one order by time, where a rule of another order has none',
      [rule('c', 2), rule('b', 1, late), rule('a', 1, early)],
      ['a', 'b', 'c'],
    ],
  ])('%s', (_title, rules, expected) => {
    const { applied } = applyAutomationRules(rules, aFinding(), { format: 'asff', now: late });
    expect(applied.map((each) => each.rule)).toEqual(expected);
  });
});
