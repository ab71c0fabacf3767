import {
  compilePolicy,
  readFinding,
  recipePolicy,
  triage,
  type PolicyClause,
  type PolicyRule,
  type TriagePolicy,
} from '../index.js';
import { aFinding } from '../testing.js';

const now = '2026-11-24T12:00:00Z';
const high: PolicyClause = { facts: { severity: ['HIGH'] } };
const low: PolicyClause = { facts: { severity: ['LOW'] } };

function aRule(id: string, rule: Partial<PolicyRule> = {}): PolicyRule {
  return { id, title: `Rule ${id}`, when: high, then: {}, ...rule };
}

function judge(rules: readonly PolicyRule[], overrides: object = {}, rest: Partial<TriagePolicy> = {}) {
  const policy = compilePolicy({ schema: 'tocsin.policy/1', rules, ...rest });
  return triage(readFinding(aFinding(overrides)), policy, { now });
}

describe('triage', () => {
  it('has a verdict where no rule speaks', () => {
    const verdict = judge([]);
    expect(JSON.parse(JSON.stringify(verdict))).toEqual({
      priority: 'P4',
      slaMinutes: 1440,
      response: 'low_priority_response',
      class: 'threat',
      because: 'No rule sets a response, so the base verdict stands: severity HIGH, from Severity.Label.',
      trace: [],
    });
  });

  // Planted fault seen red: the first rule that set a member won.
  it('lets the later rule win, member by member', () => {
    const verdict = judge([
      aRule('a', {
        then: { priority: 'P3', slaMinutes: 30, route: 'net' },
        runbook: 'https://wiki.example.com/a',
      }),
      aRule('b', { then: { priority: 'P1', note: 'Look.' } }),
      aRule('c', { when: low, then: { priority: 'P5' } }),
    ]);
    expect(verdict).toMatchObject({
      priority: 'P1',
      slaMinutes: 30,
      route: 'net',
      response: 'low_priority_response',
      runbook: 'https://wiki.example.com/a',
      because: 'Rules "Rule a", "Rule b" decide: severity HIGH, from Severity.Label.',
    });
    expect(verdict.trace).toEqual([
      {
        rule: 'a',
        outcome: 'matched',
        set: { priority: 'P3', slaMinutes: 30, route: 'net', runbook: 'https://wiki.example.com/a' },
      },
      { rule: 'b', outcome: 'matched', set: { priority: 'P1', note: 'Look.' } },
      { rule: 'c', outcome: 'not matched' },
    ]);
  });

  it('names only rules that left something in the verdict', () => {
    const rules = ['a', 'b', 'c', 'd', 'e'].map((id) => aRule(id, { then: { priority: 'P2' } }));
    expect(judge(rules).because).toContain('Rule "Rule e" decides');
    const members = [
      { response: 'standard_response' },
      { priority: 'P2' },
      { slaMinutes: 5 },
      { route: 'x' },
    ] as const;
    expect(judge(members.map((then, index) => aRule(`r${index}`, { then }))).because).toContain(
      'Rules "Rule r1", "Rule r2", "Rule r3" and 1 more decide',
    );
  });

  // Planted fault seen red: a terminal rule that did not speak ended the asking.
  it('stops after a terminal rule that speaks', () => {
    const verdict = judge([
      aRule('quiet', { when: low, terminal: true }),
      aRule('last', { then: { priority: 'P2' }, terminal: true }),
      aRule('never', { then: { priority: 'P5' } }),
    ]);
    expect(verdict.priority).toBe('P2');
    expect(verdict.trace.map(({ rule }) => rule)).toEqual(['quiet', 'last']);
  });

  const asff = (key: string, Comparison: 'EQUALS' | 'NOT_EQUALS', Value: string) => ({
    asff: { [key]: [{ Value, Comparison }] },
  });
  const guardDuty = asff('ProductName', 'EQUALS', 'GuardDuty');
  const passed = asff('ComplianceStatus', 'NOT_EQUALS', 'PASSED');
  // Planted fault seen red: one part of a clause was enough.
  it.each<readonly [string, PolicyRule['when'], object]>([
    ['matched', guardDuty, {}],
    ['matched', { ...guardDuty, ...high }, {}],
    ['not matched', { ...guardDuty, ...low }, {}],
    ['matched', [low, guardDuty], {}],
    ['not matched', [low, asff('ProductName', 'EQUALS', 'Macie')], {}],
    ['not applicable', passed, {}],
    ['not matched', [passed, low], {}],
    ['matched', [passed, high], {}],
    ['matched', passed, { Compliance: { Status: 'FAILED' } }],
    ['matched', { facts: { class: ['threat', 'data'] } }, {}],
    ['not matched', { facts: { class: ['posture'] } }, {}],
    ['matched', { facts: { sample: false } }, {}],
    ['not matched', { facts: { sample: true } }, {}],
    ['matched', { facts: { sample: true } }, { Sample: true }],
    [
      'matched',
      { facts: { severity: ['UNKNOWN'] } },
      { Severity: undefined, FindingProviderFields: undefined },
    ],
  ])('%s when %j', (outcome, when, overrides) => {
    expect(judge([aRule('a', { when })], overrides).trace).toMatchObject([{ outcome }]);
  });

  it('gives the fallback owner', () => {
    expect(judge([], {}, { fallbackOwner: { team: 'soc' } }).owner).toEqual({ team: 'soc' });
  });

  // Planted fault seen red: the finding's title in `because`.
  it('says nothing that the finding says', () => {
    const text = 'INJECTED';
    const raw = aFinding({
      Title: text,
      Description: text,
      Id: text,
      Severity: { Label: undefined, Normalized: 75, Original: text },
    });
    const verdict = triage(
      readFinding({ ...raw, ProductName: text, Types: [text] }),
      compilePolicy(recipePolicy),
      { now },
    );
    expect(JSON.stringify(verdict)).not.toContain(text);
  });

  it('asks ASFF criteria of no other format', () => {
    const policy = compilePolicy({ schema: 'tocsin.policy/1', rules: [aRule('a', { when: guardDuty })] });
    const verdict = triage({ ...readFinding(aFinding()), format: 'ocsf' }, policy, { now });
    expect(verdict.trace).toEqual([{ rule: 'a', outcome: 'not applicable' }]);
  });
});
