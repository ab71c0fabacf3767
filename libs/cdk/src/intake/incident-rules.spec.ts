import { compileEventPattern } from '@tocsin/routing';
import { listed, statementsOf } from '../testing/policy-statements.js';
import { MinimumSeverity } from '../choices/minimum-severity.js';
import type { SecurityHubIncidentResponseProps } from '../security-hub-incident-response-props.js';
import { pointsAt, resourceOf, resourcesOf, synthesize } from '../testing/synthesize.js';

const RULE = 'AWS::Events::Rule';
const ACTION = 'arn:aws:securityhub:eu-west-1:111122223333:action/custom/EscalateToSOC';
const { template } = synthesize({ sweep: false });

interface State {
  readonly label?: string;
  readonly workflow?: string;
  readonly record?: string;
  readonly told?: boolean;
  readonly action?: string;
}

function event({ label = 'HIGH', workflow = 'NEW', record = 'ACTIVE', told = false, action }: State): object {
  const finding = {
    Id: 'finding-1',
    ProductArn: 'arn:aws:securityhub:eu-west-1::product/aws/guardduty',
    Severity: { Label: label },
    Workflow: { Status: workflow },
    RecordState: record,
    ...(told && { UserDefinedFields: { Tocsin: 'told' } }),
  };
  return {
    source: 'aws.securityhub',
    'detail-type':
      action === undefined ? 'Security Hub Findings - Imported' : 'Security Hub Findings - Custom Action',
    resources: [action ?? `${finding.ProductArn}/${finding.Id}`],
    detail: { ...(action !== undefined && { actionName: 'Escalate to SOC' }), findings: [finding] },
  };
}

/** The rules of findings: that of the sweeper has a schedule in place of a pattern, and a spec of its own. */
const rulesOf = (props: SecurityHubIncidentResponseProps = {}) => synthesize({ ...props, sweep: false });

/** The patterns of a stack's rules as its template writes them, compiled. */
function compiled(minimumSeverity?: MinimumSeverity) {
  return Object.entries(resourcesOf(rulesOf({ minimumSeverity }).template, RULE)).map(
    ([id, { Properties }]) => {
      const pattern: unknown = JSON.parse(
        JSON.stringify(Properties['EventPattern']),
        (key, value: unknown) => (key === 'resources' ? [ACTION] : value),
      );
      return [id.replace(/^Soc|Rule.*$/g, ''), compileEventPattern(pattern)] as const;
    },
  );
}

const byMinimum = new Map<MinimumSeverity | undefined, ReturnType<typeof compiled>>();

/** The rules of a stack that an event meets. */
function rulesMet(state: State, minimumSeverity?: MinimumSeverity): string[] {
  const rules = byMinimum.get(minimumSeverity) ?? compiled(minimumSeverity);
  byMinimum.set(minimumSeverity, rules);
  return rules.filter(([, pattern]) => pattern.matches(event(state))).map(([name]) => name);
}

it.each<readonly [State, readonly string[]]>([
  [{ label: 'CRITICAL' }, ['Critical']],
  [{ label: 'CRITICAL', workflow: 'NOTIFIED' }, ['Critical']],
  [{ label: 'CRITICAL', record: 'ARCHIVED' }, []],
  [{ label: 'HIGH' }, ['Open']],
  [{ label: 'MEDIUM' }, []],
  [{ label: 'HIGH', record: 'ARCHIVED' }, []],
  [{ label: 'HIGH', workflow: 'NOTIFIED', told: true }, ['Raise']],
  [{ label: 'HIGH', workflow: 'NOTIFIED' }, ['Raise']],
  [{ label: 'LOW', workflow: 'RESOLVED', told: true }, ['Close']],
  [{ label: 'CRITICAL', workflow: 'SUPPRESSED', told: true }, ['Close']],
  [{ label: 'HIGH', workflow: 'NOTIFIED', record: 'ARCHIVED', told: true }, ['Close']],
  [{ label: 'HIGH', workflow: 'RESOLVED' }, []],
  [{ label: 'INFORMATIONAL', workflow: 'SUPPRESSED', action: ACTION }, ['Escalate']],
  [{ label: 'CRITICAL', action: `${ACTION}2` }, []],
])('%j meets %j', (state, expected) => {
  expect(rulesMet(state)).toEqual(expected);
});

it.each<readonly [MinimumSeverity, State, readonly string[]]>([
  [MinimumSeverity.INFORMATIONAL, { label: 'INFORMATIONAL' }, ['Open']],
  [MinimumSeverity.LOW, { label: 'INFORMATIONAL' }, []],
  [MinimumSeverity.LOW, { label: 'LOW', workflow: 'NOTIFIED' }, ['Raise']],
  [MinimumSeverity.MEDIUM, { label: 'MEDIUM' }, ['Open']],
  [MinimumSeverity.CRITICAL, { label: 'HIGH' }, []],
  [MinimumSeverity.CRITICAL, { label: 'CRITICAL' }, ['Critical']],
  [MinimumSeverity.CRITICAL, { label: 'HIGH', workflow: 'RESOLVED', told: true }, ['Close']],
])('from %s on, %j meets %j', (minimumSeverity, state, expected) => {
  expect(rulesMet(state, minimumSeverity)).toEqual(expected);
});

const TARGETS = [
  ['SocCriticalRule', 'SocUrgentQueue'],
  ['SocEscalateRule', 'SocUrgentQueue'],
  ['SocOpenRule', 'SocRoutineQueue'],
  ['SocRaiseRule', 'SocRoutineQueue'],
  ['SocCloseRule', 'SocRoutineQueue'],
] as const;

it('has these five rules, on the default bus, switched on', () => {
  const rules = Object.entries(resourcesOf(template, RULE));
  expect(rules).toHaveLength(TARGETS.length);
  for (const [, { Properties }] of rules) {
    expect(Properties).toMatchObject({ State: 'ENABLED' });
    expect(Properties).not.toHaveProperty('EventBusName');
    // The default quota of a pattern: 2,048 characters (EventBridge User Guide, "Quotas"). A custom action's ARN is < 128.
    expect(JSON.stringify(Properties['EventPattern']).length).toBeLessThan(1900);
  }
});

it.each(TARGETS)('%s sends to %s, for a day, and then to the dead-letter queue', (name, queue) => {
  const targets = resourceOf(template, RULE, name).Properties['Targets'] as readonly Record<
    string,
    unknown
  >[];
  expect(targets).toHaveLength(1);
  expect(pointsAt(targets[0]?.['Arn'])).toBe(queue);
  // Planted fault: a target without a dead-letter queue.
  expect(pointsAt(targets[0]?.['DeadLetterConfig'])).toBe('SocRuleDeadLetterQueue');
  expect(targets[0]?.['RetryPolicy']).toEqual({ MaximumRetryAttempts: 185, MaximumEventAgeInSeconds: 86400 });
});

it.each([
  ['SocUrgentQueue', ['SocCriticalRule', 'SocEscalateRule']],
  ['SocRoutineQueue', ['SocOpenRule', 'SocRaiseRule', 'SocCloseRule']],
  ['SocRuleDeadLetterQueue', TARGETS.map(([name]) => name)],
])('%s takes events from %j and from no other rule', (name, rules) => {
  const allowed = statementsOf(template, 'AWS::SQS::QueuePolicy').filter(
    ({ Effect, Resource }) => Effect === 'Allow' && pointsAt(Resource) === name,
  );
  expect(allowed).toHaveLength(1);
  expect(allowed[0]).toMatchObject({
    Principal: { Service: 'events.amazonaws.com' },
    Action: 'sqs:SendMessage',
  });
  // Planted fault: no condition, so that any rule of any account could send.
  const sources = listed(allowed[0]?.Condition?.['ArnEquals']?.['aws:SourceArn']).map(pointsAt);
  expect([...sources].sort()).toEqual([...rules].sort());
});

it('has no rule that matches nothing: three are left where critical findings alone are looked at', () => {
  const { soc, template: critical } = rulesOf({ minimumSeverity: MinimumSeverity.CRITICAL });
  expect(Object.keys(resourcesOf(critical, RULE))).toHaveLength(3);
  expect([soc.openRule, soc.raiseRule]).toEqual([undefined, undefined]);
});

it('matches the custom action by its ARN, not by its name', () => {
  const pattern = resourceOf(template, RULE, 'SocEscalateRule').Properties['EventPattern'];
  expect(pattern).toMatchObject({
    resources: [{ 'Fn::GetAtt': [expect.stringMatching(/^SocEscalateAction/), 'ActionTargetArn'] }],
  });
  expect(JSON.stringify(pattern)).not.toContain('actionName');
});
