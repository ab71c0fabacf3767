import type { FactCriteria, TagCriterion } from '../../triage/policy.js';
import type { Condition } from './condition.js';
import { numberRange } from './range.js';
import type { TextComparison, TextTest } from './text-test.js';

/** Facts that do not compare with EQUALS. Source: our own `FactCriteria`. */
const COMPARISONS: Readonly<Record<string, TextComparison>> = {
  type: 'BELOW',
  ou: 'BELOW',
  threatType: 'VARIANT',
};

/** Facts of which a finding can have several values. */
const MANY: ReadonlySet<string> = new Set([
  'type',
  'threatPurpose',
  'threatType',
  'accountTag',
  'resourceTag',
]);

/** The conditions of facts, one a fact. */
export function factConditions(facts: FactCriteria): readonly Condition[] {
  const conditions: Condition[] = [];
  for (const [fact, wanted] of Object.entries(facts)) {
    const member = `facts.${fact}`;
    if (wanted === undefined) continue;
    if (fact === 'epss') {
      conditions.push({ kind: 'number', member, ranges: [numberRange(wanted)] });
      continue;
    }
    const values: readonly unknown[] = Array.isArray(wanted) ? wanted : [wanted];
    const positive = values.map((value) => testOf(value, COMPARISONS[fact] ?? 'EQUALS'));
    conditions.push({ kind: 'text', member, positive, negative: [], single: !MANY.has(fact) });
  }
  return conditions;
}

function testOf(value: unknown, comparison: TextComparison): TextTest {
  if (typeof value !== 'object' || value === null) return { comparison, value: String(value) };
  const { Key, Value } = value as TagCriterion;
  return { comparison, key: Key, value: Value };
}
