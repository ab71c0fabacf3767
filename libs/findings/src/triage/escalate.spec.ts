import { compilePolicy, readFinding, recipePolicy, triage, type PolicyOutcome } from '../index.js';
import { aFinding } from '../testing.js';

const now = '2026-11-24T12:00:00Z';
const escalation = { action: 'EscalateToSOC', at: '2026-11-24T11:59:30Z' };
const recipe = compilePolicy(recipePolicy);

function aFindingOf(label: string | undefined) {
  return readFinding(aFinding({ Severity: label && { Label: label }, FindingProviderFields: undefined }));
}

function escalated(label: string, then: PolicyOutcome) {
  const rule = { id: 'all', title: 'All', when: { facts: { sample: false } }, then };
  return triage(aFindingOf(label), compilePolicy({ schema: 'tocsin.policy/1', rules: [rule] }), {
    now,
    escalation,
  });
}

describe('an escalation', () => {
  // Planted fault seen red: HIGH stayed P2.
  it.each([
    ['CRITICAL', 'P1', 15, 'immediate_response'],
    ['HIGH', 'P1', 15, 'immediate_response'],
    ['MEDIUM', 'P2', 60, 'escalated_response'],
    ['LOW', 'P2', 60, 'escalated_response'],
    ['INFORMATIONAL', 'P2', 60, 'escalated_response'],
    [undefined, 'P2', 60, 'escalated_response'],
  ])('makes %p %s within %p minutes, %s', (label, priority, slaMinutes, response) => {
    const verdict = triage(aFindingOf(label), recipe, { now, escalation });
    expect(verdict).toMatchObject({ priority, slaMinutes, response, escalation });
    expect(verdict.trace.at(-1)).toEqual({
      rule: 'escalation',
      outcome: 'matched',
      set: { priority, slaMinutes, response },
    });
  });

  it('is named with its action and its time', () => {
    expect(triage(aFindingOf('LOW'), recipe, { now, escalation }).because).toBe(
      'Escalated to P2 by the custom action "EscalateToSOC" at 2026-11-24T11:59:30.000Z; ' +
        'rule "LOW is P4" decides: severity LOW, from Severity.Label.',
    );
  });

  // Planted fault seen red: the row of the table, whatever the rules had decided.
  it.each<readonly [string, PolicyOutcome, PolicyOutcome]>([
    [
      'LOW',
      { priority: 'P1', slaMinutes: 15, response: 'immediate_response' },
      { priority: 'P1', slaMinutes: 15, response: 'immediate_response' },
    ],
    [
      'LOW',
      { priority: 'P2', slaMinutes: 30, response: 'standard_response' },
      { priority: 'P2', slaMinutes: 30, response: 'escalated_response' },
    ],
    ['HIGH', { priority: 'P5' }, { priority: 'P1', slaMinutes: 15, response: 'immediate_response' }],
  ])('makes nothing less urgent: %s with %j', (label, then, expected) => {
    expect(escalated(label, then)).toMatchObject(expected);
  });

  it('shows the name of the action cleaned and short', () => {
    const action = `x"\u202E\n${'y'.repeat(500)}`;
    const { because } = triage(aFindingOf('LOW'), recipe, { now, escalation: { action, at: 'soon' } });
    expect(because).toContain(`custom action "x' ${'y'.repeat(60)}…" at an unknown time`);
  });
});
