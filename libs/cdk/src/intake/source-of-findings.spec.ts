import { Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { anEvent, aFinding, anOcsfFinding } from '@tocsin/findings/testing';
import { compileEventPattern } from '@tocsin/routing';
import {
  AutomationRulePreset,
  FindingMark,
  FindingSource,
  FindingsFrom,
  ResponseMode,
  SecurityHubEnablement,
  SecurityHubIncidentResponse,
  type SecurityHubIncidentResponseProps,
} from '../index.js';
import { identityStatements } from '../testing/policy-statements.js';
import { anApp, INLINE_CODE, pointsAt, resourcesOf, synthesize } from '../testing/synthesize.js';
import { EMAIL, validated, violationsOf } from '../testing/validated-app.js';

const V2 = { source: FindingSource.NEW_SECURITY_HUB, mode: ResponseMode.LIVE };

function rulesMet(event: object, props: SecurityHubIncidentResponseProps = V2): readonly string[] {
  const stack = new Stack(anApp(), 'Test', { env: { account: '111122223333', region: 'eu-west-1' } });
  new SecurityHubIncidentResponse(stack, 'Soc', {
    code: INLINE_CODE,
    enricherCode: INLINE_CODE,
    sweeperCode: INLINE_CODE,
    ...props,
  });
  return Object.entries(resourcesOf(Template.fromStack(stack), 'AWS::Events::Rule'))
    .filter(
      ([
        ,
        {
          Properties: { EventPattern },
        },
      ]) =>
        // The rule of the sweeper has a schedule in its place.
        EventPattern === undefined ? false : compileEventPattern(EventPattern).matches(event),
    )
    .map(([id]) => id.replace(/^Soc|Rule.*$/g, ''));
}

it.each<readonly [string, object, readonly string[]]>([
  ['a new HIGH', anOcsfFinding(), ['Open']],
  ['a Fatal', anOcsfFinding({ severity_id: 6 }), ['Critical']],
  ['one that was told', anOcsfFinding({ status_id: 2 }), ['Raise']],
  ['one that is over, told or not', anOcsfFinding({ status_id: 4 }), ['Close']],
  ['a finding of Security Hub CSPM', aFinding({ Severity: { Label: 'CRITICAL' } }), []],
])('takes from the new Security Hub %s', (_, finding, expected) => {
  expect(rulesMet(anEvent([finding]))).toEqual(expected);
});

it.each([
  [FindingsFrom.THIS_ACCOUNT, 1, 0, 1],
  [FindingsFrom.THIS_REGION, 1, 1, 0],
  [FindingsFrom.THIS_ACCOUNT_AND_REGION, 1, 0, 0],
])('%s: its own findings, those of another account, those of another Region', (findingsFrom, ...expected) => {
  const met = (cloud: object) =>
    rulesMet(anEvent([anOcsfFinding({ cloud })]), { ...V2, findingsFrom }).length;
  expect([met({}), met({ account: { uid: '444455556666' } }), met({ region: 'us-east-1' })]).toEqual(
    expected,
  );
});

it('has no custom action, and no rule for one', () => {
  const { soc, template } = synthesize(V2);
  template.resourceCountIs('AWS::SecurityHub::ActionTarget', 0);
  template.resourceCountIs('AWS::Events::Rule', 5);
  expect([soc.escalateAction, soc.escalateActionArn, soc.escalateRule]).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
});

it.each<readonly [SecurityHubIncidentResponseProps, string]>([
  [
    { automationRules: [AutomationRulePreset.PASSED_CONTROLS] },
    'automationRules must be left out where source',
  ],
  [
    { escalateActionId: 'X', escalateActionName: 'Y' },
    'escalateActionId, escalateActionName must be left out',
  ],
])('refuses %j, which is of Security Hub CSPM', (props, message) => {
  expect(() => synthesize({ ...V2, ...props })).toThrow(message);
});

function updates(props: (stack: Stack) => SecurityHubIncidentResponseProps) {
  return identityStatements(synthesize(props).template)
    .filter(({ Action }) => Action === 'securityhub:BatchUpdateFindings')
    .map(({ Effect, Resource, Condition }) => ({ Effect, Resource, Condition }));
}

// Planted fault seen red: no denials.
it('may set In Progress and a comment, on the hub of the stack where it makes one', () => {
  const enabled = updates((stack) => ({
    ...V2,
    hub: new SecurityHubEnablement(stack, 'Hub', { newSecurityHub: true }),
  }));
  expect(new Set(enabled.map(({ Resource }) => pointsAt(Resource)))).toEqual(new Set(['HubNewHub']));
  expect(enabled.map(({ Effect, Condition }) => [Effect, Condition])).toEqual([
    ['Allow', undefined],
    ['Deny', { Null: { 'securityhub:OCSFSyntaxPath/SeverityId': 'false' } }],
    [
      'Deny',
      {
        'ForAnyValue:StringEquals': {
          'securityhub:OCSFSyntaxPath/StatusId': ['0', '1', '3', '4', '5', '99'],
        },
      },
    ],
  ]);
  const [allowed] = updates(() => V2);
  expect(JSON.stringify(allowed?.Resource)).toMatch(/:securityhub:.*:hubv2\/\*/);
});

it('may write nothing where the mark is none, and refuses a hub without the new Security Hub', () => {
  expect(updates(() => ({ ...V2, mark: FindingMark.NONE }))).toEqual([]);
  expect(() => updates((stack) => ({ ...V2, hub: new SecurityHubEnablement(stack, 'Hub') }))).toThrow(
    'hub must enable the new Security Hub where source is NEW_SECURITY_HUB, found Test/Hub without newSecurityHub',
  );
});

it('keeps nothing from people, as far as the proof can say', () => {
  const app = validated();
  new SecurityHubIncidentResponse(new Stack(app, 'Soc'), 'Soc', {
    code: INLINE_CODE,
    enricherCode: INLINE_CODE,
    sweeperCode: INLINE_CODE,
    ...V2,
    ...EMAIL,
  });
  const said = jest.spyOn(console, 'error').mockReturnValue();
  app.synth();
  said.mockRestore();
  expect(violationsOf(app).filter((line) => line.startsWith('error'))).toEqual([]);
});
