import { aFinding } from '@tocsin/findings/testing';
import fc from 'fast-check';
import {
  applyAutomationRules,
  compileAutomationRules,
  type AutomationRule,
  type FindingFieldsUpdate,
} from '../index.js';

const options = { format: 'asff', now: '2026-11-24T12:00:00Z' } as const;
const high: AutomationRule['Criteria'] = { SeverityLabel: [{ Value: 'HIGH', Comparison: 'EQUALS' }] };

function rule(
  RuleName: string,
  update: FindingFieldsUpdate,
  more: Partial<AutomationRule> = {},
): AutomationRule {
  const Actions: AutomationRule['Actions'] = [{ Type: 'FINDING_FIELDS_UPDATE', FindingFieldsUpdate: update }];
  return { RuleName, RuleOrder: 1, Description: 'A test.', Criteria: high, Actions, ...more };
}

const confidence = (name: string, value: number, more: Partial<AutomationRule> = {}) =>
  rule(name, { Confidence: value }, more);
const names = (result: { applied: readonly { rule: string }[] }) => result.applied.map((each) => each.rule);

describe('applyAutomationRules', () => {
  it('writes every field a rule may write, and says which', () => {
    const update: Required<FindingFieldsUpdate> = {
      Note: { Text: 'Seen.', UpdatedBy: 'a-rule' },
      Severity: { Label: 'CRITICAL' },
      VerificationState: 'TRUE_POSITIVE',
      Confidence: 99,
      Criticality: 98,
      Types: ['Effects/Data Exposure'],
      UserDefinedFields: { team: 'payments' },
      Workflow: { Status: 'NOTIFIED' },
      RelatedFindings: [{ ProductArn: 'arn:aws:securityhub:eu-west-1::product/aws/guardduty', Id: 'other' }],
    };
    const { finding, applied } = applyAutomationRules([rule('all', update)], aFinding(), options);
    expect(finding).toMatchObject({
      ...update,
      Note: { Text: 'Seen.', UpdatedBy: 'a-rule', UpdatedAt: options.now },
      Severity: { Label: 'CRITICAL', Normalized: 90 },
    });
    expect(applied).toEqual([{ rule: 'all', fields: Object.keys(update) }]);
  });

  it('leaves the finding it was given untouched, and what no rule wrote as it was', () => {
    const raw = aFinding();
    const before = structuredClone(raw);
    const { finding } = applyAutomationRules([rule('w', { Workflow: { Status: 'RESOLVED' } })], raw, options);
    expect(raw).toEqual(before);
    expect(finding).toEqual({ ...before, Workflow: { Status: 'RESOLVED' } });
  });

  it('gives back an equal finding when no rule matches', () => {
    const raw = aFinding({ Severity: { Label: 'LOW' } });
    expect(applyAutomationRules([confidence('no', 1)], raw, options)).toEqual({ finding: raw, applied: [] });
  });

  it('runs rules by RuleOrder, ties by position; a later rule wins on a field', () => {
    const rules = [
      confidence('third', 3, { RuleOrder: 7 }),
      confidence('first', 1, { RuleOrder: 2 }),
      confidence('second', 2, { RuleOrder: 2 }),
    ];
    const result = applyAutomationRules(rules, aFinding(), options);
    expect(names(result)).toEqual(['first', 'second', 'third']);
    expect(result.finding['Confidence']).toBe(3);
  });

  it('stops at a terminal rule that matches, not at one that does not', () => {
    const rules = [
      confidence('passed over', 1, {
        IsTerminal: true,
        Criteria: { ...high, RecordState: [{ Value: 'ARCHIVED', Comparison: 'EQUALS' }] },
      }),
      confidence('last', 2, { RuleOrder: 2, IsTerminal: true }),
      confidence('never', 3, { RuleOrder: 3 }),
    ];
    expect(names(applyAutomationRules(rules, aFinding(), options))).toEqual(['last']);
  });

  it('leaves out a DISABLED rule, but still checks it', () => {
    expect(
      names(applyAutomationRules([confidence('off', 1, { RuleStatus: 'DISABLED' })], aFinding(), options)),
    ).toEqual([]);
    expect(() => compileAutomationRules([confidence('off', 101, { RuleStatus: 'DISABLED' })])).toThrow(
      /Confidence/,
    );
  });

  it('asks criteria of the finding as it came, not as an earlier rule left it', () => {
    const rules = [
      rule('lowers', { Severity: { Label: 'LOW' } }),
      confidence('still high', 5, { RuleOrder: 2 }),
    ];
    expect(names(applyAutomationRules(rules, aFinding(), options))).toEqual(['lowers', 'still high']);
  });

  it('does not match by a negative filter on a member that the finding lacks', () => {
    const criteria: AutomationRule['Criteria'] = { NoteText: [{ Value: 'x', Comparison: 'NOT_EQUALS' }] };
    const raw = aFinding({ Note: undefined });
    expect(names(applyAutomationRules([confidence('n', 1, { Criteria: criteria })], raw, options))).toEqual(
      [],
    );
  });

  it('counts date ranges back from now', () => {
    const rules = [
      confidence('old', 1, { Criteria: { UpdatedAt: [{ DateRange: { Unit: 'DAYS', Value: 3 } }] } }),
    ];
    const raw = aFinding({ UpdatedAt: '2026-11-20T00:00:00Z' });
    expect(names(applyAutomationRules(rules, raw, { ...options, now: '2026-11-22T00:00:00Z' }))).toEqual([
      'old',
    ]);
    expect(names(applyAutomationRules(rules, raw, { ...options, now: '2026-11-30T00:00:00Z' }))).toEqual([]);
  });

  it.each([
    [{ Label: 'INFORMATIONAL' }, { Label: 'INFORMATIONAL', Normalized: 0 }],
    [{ Label: 'LOW' }, { Label: 'LOW', Normalized: 1 }],
    [{ Label: 'MEDIUM' }, { Label: 'MEDIUM', Normalized: 40 }],
    [{ Label: 'CRITICAL' }, { Label: 'CRITICAL', Normalized: 90 }],
    [{ Normalized: 0 }, { Label: 'INFORMATIONAL', Normalized: 0 }],
    [{ Normalized: 39 }, { Label: 'LOW', Normalized: 39 }],
    [{ Normalized: 70 }, { Label: 'HIGH', Normalized: 70 }],
    [{ Normalized: 100 }, { Label: 'CRITICAL', Normalized: 100 }],
    [
      { Label: 'CRITICAL', Normalized: 95 },
      { Label: 'CRITICAL', Normalized: 95 },
    ],
    [
      { Label: 'CRITICAL', Normalized: 5 },
      { Label: 'CRITICAL', Normalized: 90 },
    ],
  ] as const)('couples %j to %j', (severity, expected) => {
    const raw = aFinding({ Severity: { Label: 'HIGH', Normalized: 71, Original: '8', Product: undefined } });
    const { finding } = applyAutomationRules([rule('s', { Severity: severity })], raw, options);
    expect(finding['Severity']).toEqual({ Original: '8', ...expected });
  });

  it('replaces the user-defined fields as a whole', () => {
    const raw = aFinding({ UserDefinedFields: { old: 'x' } });
    const { finding } = applyAutomationRules([rule('u', { UserDefinedFields: { new: 'y' } })], raw, options);
    expect(finding['UserDefinedFields']).toEqual({ new: 'y' });
  });

  it('pollutes no prototype', () => {
    const fields = JSON.parse('{ "__proto__": "polluted" }');
    const { finding } = applyAutomationRules([rule('p', { UserDefinedFields: fields })], aFinding(), options);
    expect(Object.getPrototypeOf(finding['UserDefinedFields'])).toBe(Object.prototype);
    expect(Object.hasOwn(finding['UserDefinedFields'] as object, '__proto__')).toBe(true);
  });

  it('reads any object as a finding', () => {
    const compiled = compileAutomationRules([confidence('c', 1), rule('w', { Workflow: { Status: 'NEW' } })]);
    fc.assert(
      fc.property(
        fc.dictionary(fc.constantFrom('Severity', 'Workflow', '__proto__', 'Id'), fc.jsonValue()),
        (raw) => {
          expect(compiled.apply(raw, options).applied.length).toBeLessThanOrEqual(2);
        },
      ),
    );
  });

  it.each([null, 'text', [aFinding()]])('refuses what is no finding: %p', (raw) => {
    expect(() => compileAutomationRules([]).apply(raw as object, options)).toThrow(TypeError);
  });

  it.each(['ocsf', 'xml', undefined])('refuses another format: %p', (format) => {
    const other = { ...options, format: format as 'asff' };
    expect(() => compileAutomationRules([]).apply(aFinding(), other)).toThrow(RangeError);
    expect(() => compileAutomationRules([]).outcomes(aFinding(), other)).toThrow(RangeError);
  });
});
