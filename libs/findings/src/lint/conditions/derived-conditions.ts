import { COMPLIANCE_STATUSES, RECORD_STATES, WORKFLOW_STATUSES } from '../../finding.js';
import type { Condition, TextCondition } from './condition.js';
import { holds, type TextTest } from './text-test.js';

/**
 * Facts that criteria decide too: where the criteria hold, the fact is one of these values. The effective severity is
 * `Severity.Label` where that is one of the five; a finding that has a RecordState, a Workflow.Status or a
 * Compliance.Status has the fact of the same value. Source: our own ASFF reader.
 */
const SAME_AS_FACT: Readonly<Record<string, { fact: string; values?: readonly string[] }>> = {
  'asff.SeverityLabel': {
    fact: 'facts.severity',
    values: ['INFORMATIONAL', 'LOW', 'MEDIUM', 'HIGH', 'CRITICAL'],
  },
  'asff.RecordState': { fact: 'facts.recordState', values: RECORD_STATES },
  'asff.WorkflowStatus': {
    fact: 'facts.workflowStatus',
    values: WORKFLOW_STATUSES,
  },
  'asff.ComplianceStatus': {
    fact: 'facts.complianceStatus',
    values: COMPLIANCE_STATUSES,
  },
  'asff.AwsAccountId': { fact: 'facts.account' },
  'asff.ComplianceSecurityControlId': { fact: 'facts.control' },
};

/** The fact that criteria of this member decide too. */
export function factOf(member: string): string | undefined {
  return SAME_AS_FACT[member]?.fact;
}

/** What the stated conditions say of facts, beside what they say themselves. */
export function derivedConditions(stated: readonly Condition[]): readonly TextCondition[] {
  const derived: TextCondition[] = [];
  for (const condition of stated) {
    if (condition.kind !== 'text') continue;
    const same = SAME_AS_FACT[condition.member];
    if (same === undefined) continue;
    const explicit = stated.find((other) => other.member === same.fact);
    const candidates = explicit?.kind === 'text' ? explicit.positive.map(({ value }) => value) : same.values;
    if (candidates === undefined) derived.push({ ...condition, member: same.fact });
    else
      derived.push(
        oneOf(
          same.fact,
          candidates.filter((value) => admits(condition, value)),
        ),
      );
  }
  return derived;
}

/** True when a single value meets the condition. */
export function admits({ positive, negative }: TextCondition, value: string): boolean {
  const meets = positive.length === 0 || positive.some((test) => holds(test, value));
  return meets && !negative.some((test) => holds(test, value));
}

/** The condition that a single-valued member is one of some texts. Without texts nothing meets it. */
export function oneOf(member: string, values: readonly string[]): TextCondition {
  const positive = values.map((value): TextTest => ({ comparison: 'EQUALS', value }));
  return { kind: 'text', member, positive, negative: [], single: true };
}
