import {
  compilePolicy,
  readFinding,
  triage,
  type PolicyRule,
  type Suppression,
  type Verdict,
} from '../index.js';
import { aFinding } from '../testing.js';

const accountable = { owner: 'ana@example.com', reason: 'Load test, ticket SEC-12' };

function judge(
  suppressions: readonly Omit<Suppression, 'owner' | 'reason'>[],
  now = '2026-11-24T12:00:00Z',
  action?: string,
): Verdict {
  const rules = suppressions.map((dates, index): PolicyRule => ({
    id: `quiet-${index}`,
    title: `Quiet ${index}`,
    when: { facts: { severity: ['HIGH'] } },
    then: { suppress: { ...accountable, ...dates } },
  }));
  const base: PolicyRule = {
    ...rules[0],
    id: 'high',
    title: 'High',
    when: { facts: { severity: ['HIGH'] } },
    then: { priority: 'P2' },
  };
  const escalation = action === undefined ? undefined : { action, at: now };
  return triage(
    readFinding(aFinding()),
    compilePolicy({ schema: 'tocsin.policy/1', rules: [base, ...rules] }),
    { now, escalation },
  );
}

describe('a suppression', () => {
  it('in force is set beside a complete verdict', () => {
    const verdict = judge([{ expires: '2026-12-01' }]);
    expect(verdict).toMatchObject({
      priority: 'P2',
      slaMinutes: 1440,
      response: 'low_priority_response',
      suppressed: { rule: 'quiet-0', ...accountable, until: '2026-12-01T00:00:00.000Z' },
    });
    expect(verdict.because).toBe(
      'Rule "High" decides: severity HIGH, from Severity.Label; suppressed by rule "Quiet 0" until 2026-12-01T00:00:00.000Z.',
    );
  });

  const dates = { starts: '2026-11-24T10:00:00Z', expires: '2026-11-24T14:00:00+01:00' };
  // Planted faults seen red: `now > expires`, and a start that was not looked at.
  it.each([
    [true, '2026-11-24T10:00:00Z', dates],
    [true, '2026-11-24T12:59:59.999Z', dates],
    [false, '2026-11-24T13:00:00Z', dates],
    [false, '2026-11-24T09:59:59.999Z', dates],
  ])('holds from starts until before expires: %p at %s', (inForce, now, window) => {
    expect(judge([window], now).suppressed !== undefined).toBe(inForce);
  });

  // Planted fault seen red: an unreadable date that counted as far away.
  it.each([
    ['expired at 2026-11-24T11:00:00.000Z', { expires: '2026-11-24T11:00:00Z' }, undefined],
    ['starts at 2026-11-25T00:00:00.000Z', { starts: '2026-11-25', expires: '2026-11-26' }, undefined],
    ['has a date that cannot be read, so it hides nothing', { expires: 'next week' }, undefined],
    ['has a date that cannot be read, so it hides nothing', { expires: '2026-02-30' }, undefined],
    ['has a date that cannot be read, so it hides nothing', { expires: '2026-12-01T00:00:00' }, undefined],
    [
      'has a date that cannot be read, so it hides nothing',
      { starts: 'now', expires: '2026-12-01' },
      undefined,
    ],
    ['has a date that cannot be read, so it hides nothing', { expires: '2026-12-01' }, 'noon'],
  ])('fails open and says so: %s', (remark, window, now) => {
    const verdict = judge([window], now);
    expect(verdict).not.toHaveProperty('suppressed');
    expect(verdict.because).toContain(`; the suppression by rule "Quiet 0" ${remark}`);
    expect(verdict.trace[1]).toMatchObject({
      outcome: 'matched',
      set: { suppress: expect.stringContaining(remark) },
    });
  });

  it('that is expired does not end another one', () => {
    const verdict = judge([{ expires: '2026-12-01' }, { expires: '2026-11-01' }]);
    expect(verdict.suppressed).toMatchObject({ rule: 'quiet-0' });
    expect(judge([{ expires: '2026-12-01' }, { expires: '2026-12-02' }]).suppressed).toMatchObject({
      rule: 'quiet-1',
    });
  });

  // Planted fault seen red: the suppression left in the verdict of an escalation.
  it('never hides what a person escalates', () => {
    const verdict = judge([{ expires: '2026-12-01' }], undefined, 'EscalateToSOC');
    expect(verdict).not.toHaveProperty('suppressed');
    expect(verdict.because).not.toContain('suppress');
  });
});
