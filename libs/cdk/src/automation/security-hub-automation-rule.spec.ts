import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Aws, Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { AutomationRuleDocument, SecurityHubAutomationRule, SecurityHubEnablement } from '../index.js';
import { anApp, logicalName, resourcesOf } from '../testing/synthesize.js';

const equals = (...values: readonly string[]) => values.map((Value) => ({ Value, Comparison: 'EQUALS' }));

function aRule(criteria: object, update: object, changes: object = {}): object {
  return {
    RuleName: 'Sandbox',
    RuleOrder: 10,
    Description: 'What is LOW in the sandbox waits.',
    Criteria: criteria,
    Actions: [{ Type: 'FINDING_FIELDS_UPDATE', FindingFieldsUpdate: update }],
    ...changes,
  };
}

const LOW = { SeverityLabel: equals('LOW'), AwsAccountId: equals('111122223333') };
const SUPPRESSED = { Workflow: { Status: 'SUPPRESSED' } };
const NOTE = { Note: { Text: 'Seen.', UpdatedBy: 'sandbox' } };
const FIELD = { UserDefinedFields: { Team: 'sandbox' } };

it('makes the rule as it is written, enabled, after the hub', () => {
  const stack = new Stack(anApp(), 'Test');
  const hub = new SecurityHubEnablement(stack, 'Hub');
  const rule = AutomationRuleDocument.fromObject(aRule(LOW, SUPPRESSED));
  new SecurityHubAutomationRule(stack, 'Sandbox', { hub, rule });
  const [made] = Object.values(resourcesOf(Template.fromStack(stack), 'AWS::SecurityHub::AutomationRule'));
  expect(made?.Properties).toEqual({ ...aRule(LOW, SUPPRESSED), RuleStatus: 'ENABLED' });
  expect([made?.DependsOn].flat().map((id) => logicalName(String(id)))).toEqual(['Hub']);
});

it('leaves a rule disabled that says so', () => {
  const stack = new Stack(anApp(), 'Test');
  const rule = AutomationRuleDocument.fromObject(aRule(LOW, FIELD, { RuleStatus: 'DISABLED' }));
  new SecurityHubAutomationRule(stack, 'Sandbox', { rule });
  expect(JSON.stringify(Template.fromStack(stack).toJSON())).toContain('"RuleStatus":"DISABLED"');
});

// Planted fault seen red: `refuseHiding` not called.
it.each([
  ['Workflow on whatever comes', {}, SUPPRESSED, 'found Workflow on findings that are HIGH or CRITICAL'],
  [
    'Note and Workflow on HIGH',
    { SeverityLabel: equals('HIGH', 'LOW') },
    { ...NOTE, ...SUPPRESSED },
    'found Note and Workflow on findings that are HIGH',
  ],
  [
    'Note on all but LOW',
    { SeverityLabel: [{ Value: 'LOW', Comparison: 'NOT_EQUALS' }] },
    NOTE,
    'HIGH or CRITICAL',
  ],
])('refuses %s', (_, criteria, update, message) => {
  const rule = aRule({ AwsAccountId: equals('111122223333'), ...criteria }, update);
  expect(() => AutomationRuleDocument.fromObject(rule)).toThrow(message);
});

it.each([
  ['a field on CRITICAL', { SeverityLabel: equals('CRITICAL') }, FIELD],
  [
    'Workflow on all but HIGH and CRITICAL',
    { SeverityLabel: ['HIGH', 'CRITICAL'].map((Value) => ({ Value, Comparison: 'NOT_EQUALS' })) },
    SUPPRESSED,
  ],
  ['a note on LOW', LOW, NOTE],
])('takes %s', (_, criteria, update) => {
  expect(() => AutomationRuleDocument.fromObject(aRule(criteria, update))).not.toThrow();
});

it.each<readonly [unknown, string]>([
  [aRule({ Workflow: equals('NEW') }, FIELD), 'the automation rule cannot be used: '],
  [aRule(LOW, FIELD, { RuleOrder: 0 }), 'a whole number from 1 to 1000'],
  [aRule(LOW, FIELD, { Description: Aws.REGION }), 'a CDK token'],
  [undefined, 'the automation rule cannot be used: '],
])('refuses what AWS would refuse: %#', (rule, message) => {
  expect(() => AutomationRuleDocument.fromObject(rule)).toThrow(message);
});

it('reads a file, and names it where it is wrong', () => {
  const folder = mkdtempSync(join(tmpdir(), 'tocsin-rule-'));
  const path = join(folder, 'rule.json');
  writeFileSync(path, JSON.stringify(aRule(LOW, NOTE)));
  expect(JSON.parse(AutomationRuleDocument.fromFile(path).ruleText)).toEqual(aRule(LOW, NOTE));
  writeFileSync(path, '{');
  expect(() => AutomationRuleDocument.fromFile(path)).toThrow(
    `the automation rule in ${path} cannot be used`,
  );
  rmSync(folder, { recursive: true });
});
