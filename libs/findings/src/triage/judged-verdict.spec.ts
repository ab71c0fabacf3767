import {
  compilePolicy,
  readFinding,
  recipePolicy,
  triage,
  type PolicyRule,
  type TriagePolicy,
} from '../index.js';
import { aFinding } from '../testing.js';

const now = '2026-11-24T12:00:00Z';
const suppress = { owner: 'ana', reason: 'Test', expires: '2026-12-01' };
const rule: PolicyRule = {
  id: 'all',
  title: 'All',
  when: { facts: { sample: false } },
  then: { priority: 'P2', response: 'standard_response', slaMinutes: 30, route: 'page', suppress },
  runbook: 'https://wiki.example.com/a',
};
const policy: TriagePolicy = { schema: 'tocsin.policy/1', rules: [rule], fallbackOwner: { team: 'soc' } };
const verdictOf = (escalation?: { action: string; at: string }) =>
  triage(readFinding(aFinding()), compilePolicy(policy), { now, escalation });

describe('a verdict', () => {
  const known = {
    priority: 'P2',
    response: 'standard_response',
    slaMinutes: 30,
    class: 'threat',
    route: 'page',
    owner: { team: 'soc' },
    runbook: 'https://wiki.example.com/a',
    suppressed: { rule: 'all', owner: 'ana', reason: 'Test', until: '2026-12-01T00:00:00.000Z' },
  };

  it('has all but because and trace as its own members', () => {
    expect({ ...verdictOf() }).toEqual(known);
  });

  // Planted fault seen red: no toJSON.
  it('is complete in JSON', () => {
    const verdict = verdictOf();
    expect(JSON.parse(JSON.stringify(verdict))).toEqual({
      ...known,
      because: verdict.because,
      trace: verdict.trace,
    });
    expect(Object.keys(JSON.parse(JSON.stringify(verdict)))).toEqual([
      ...['priority', 'response', 'slaMinutes', 'class', 'route', 'owner', 'runbook', 'suppressed'],
      ...['because', 'trace'],
    ]);
  });

  it('leaves out what nobody set', () => {
    const bare = triage(
      readFinding(aFinding()),
      compilePolicy({ ...policy, rules: [], fallbackOwner: undefined }),
      {
        now,
      },
    );
    expect(Object.keys(bare)).toEqual(['priority', 'response', 'slaMinutes', 'class']);
  });

  it('cannot be changed, and computes because and trace once', () => {
    const verdict = verdictOf();
    expect(Object.isFrozen(verdict) && Object.isFrozen(verdict.trace)).toBe(true);
    expect(verdict.trace).toBe(verdict.trace);
    expect(() => Object.assign(verdict, { priority: 'P5' })).toThrow(TypeError);
    expect(() => Object.assign(verdict, { because: 'x' })).toThrow(TypeError);
  });

  it('of an escalation has no suppression and ends its trace with the escalation', () => {
    const escalation = { action: 'EscalateToSOC', at: now };
    const verdict = verdictOf(escalation);
    expect({ ...verdict }).toEqual({
      ...known,
      priority: 'P1',
      response: 'immediate_response',
      slaMinutes: 15,
      suppressed: undefined,
      escalation,
    });
    expect(verdict).not.toHaveProperty('suppressed');
    expect(verdict.trace.map((step) => step.rule)).toEqual(['all', 'escalation']);
    expect(Object.isFrozen(verdict.trace)).toBe(true);
  });

  it('says the time of its own call, whatever the call before said', () => {
    const compiled = compilePolicy(policy);
    const finding = readFinding(aFinding());
    const until = (time: string) => triage(finding, compiled, { now: time }).suppressed?.until;
    expect([now, '2026-12-02T00:00:00Z', 'noon', now].map(until)).toEqual([
      '2026-12-01T00:00:00.000Z',
      undefined,
      undefined,
      '2026-12-01T00:00:00.000Z',
    ]);
  });

  it('names a rule that leaves the finding alone', () => {
    const alone: PolicyRule = {
      id: 'none',
      title: 'Passed is left alone',
      when: rule.when,
      then: { route: 'none' },
    };
    const compiled = compilePolicy({ ...policy, rules: [...recipePolicy.rules, alone] });
    expect(triage(readFinding(aFinding()), compiled, { now }).because).toBe(
      'Rules "HIGH is P2", "Passed is left alone" decide: severity HIGH, from Severity.Label.',
    );
  });
});
