import { DeploymentReadError, readTerraformPlan } from '../../index.js';
import { fixture } from '../testing/fixture.js';

const plan = readTerraformPlan(fixture('plan.json'), { name: 'plan.json' });
const TOPIC = 'module.alerts[0].aws_sns_topic.alerts';

describe('a plan', () => {
  it('gives rules with their targets, by the name of the rule', () => {
    expect(plan.eventRules).toEqual([
      {
        id: 'aws_cloudwatch_event_rule.severe',
        name: 'severe-findings',
        place: 'aws_cloudwatch_event_rule.severe',
        state: 'ENABLED',
        bus: 'default',
        pattern: { source: ['aws.securityhub'], 'detail-type': ['Security Hub Findings - Imported'] },
        targets: [
          { to: TOPIC, input: 'event' },
          { to: 'arn:aws:logs:eu-west-1:111122223333:log-group:/aws/events/findings', input: 'other' },
        ],
      },
      {
        id: 'aws_cloudwatch_event_rule.old',
        name: 'old',
        place: 'aws_cloudwatch_event_rule.old',
        state: 'DISABLED',
        bus: 'default',
        pattern: { source: ['aws.guardduty'] },
        targets: [
          {
            to: '${one of aws_lambda_alias.live.arn, aws_sqs_queue.jobs["c"].arn, var.use_jobs}',
            input: 'event',
          },
        ],
      },
    ]);
  });

  it('claims nothing of a pattern that is known after apply only, nor of a rule that is elsewhere', () => {
    expect(plan.unread.map(({ id, reason }) => [id, reason])).toEqual([
      [
        'aws_cloudwatch_event_rule.escalate',
        'EventPattern: found "${aws_securityhub_action_target.escalate.arn}", which is known on deployment only',
      ],
      [
        'aws_cloudwatch_event_target.lost',
        'rule: found "elsewhere" on the bus "default"; no such rule is here',
      ],
    ]);
  });

  it('follows references through modules, instances and aliases', () => {
    expect(plan.subscriptions).toEqual([
      {
        id: 'module.alerts[0].aws_sns_topic_subscription.mail',
        name: 'mail',
        place: 'module.alerts[0].aws_sns_topic_subscription.mail',
        topic: TOPIC,
        protocol: 'email',
        endpoint: 'soc@example.com',
      },
      {
        id: 'module.alerts[0].aws_sns_topic_subscription.queue',
        name: 'queue',
        place: 'module.alerts[0].aws_sns_topic_subscription.queue',
        topic: TOPIC,
        protocol: 'sqs',
        endpoint: 'aws_sqs_queue.jobs["c"]',
        filterPolicy: { severity: ['HIGH'] },
      },
    ]);
    expect(plan.eventSources).toMatchObject([
      {
        queue: 'aws_sqs_queue.jobs["a.b"]',
        function: 'aws_lambda_function.ticketing',
        enabled: true,
        filters: [{ body: { source: ['aws.securityhub'] } }],
      },
      { queue: 'aws_sqs_queue.jobs["c"]', function: 'aws_lambda_function.ticketing', enabled: false },
    ]);
    expect(plan.eventSources[1]).not.toHaveProperty('filters');
  });

  it('gives destinations, custom actions and functions', () => {
    expect(plan.destinations.map(({ id, name, kind }) => [id, name, kind])).toEqual([
      ['aws_sqs_queue.jobs["a.b"]', 'jobs-a', 'queue'],
      ['aws_sqs_queue.jobs["c"]', 'jobs-c', 'queue'],
      [TOPIC, 'soc-alerts', 'topic'],
      ['module.alerts[0].aws_chatbot_slack_channel_configuration.soc', 'soc', 'people'],
      [
        'arn:aws:logs:eu-west-1:111122223333:log-group:/aws/events/findings',
        'arn:aws:logs:eu-west-1:111122223333:log-group:/aws/events/findings',
        'store',
      ],
    ]);
    expect(plan.destinations[3]).toMatchObject({ topics: [TOPIC] });
    expect(plan.customActions).toMatchObject([
      { name: 'Escalate', arn: '${aws_securityhub_action_target.escalate.arn}' },
    ]);
    expect(plan.functions).toMatchObject([{ id: 'aws_lambda_function.ticketing', name: 'ticketing' }]);
  });

  it('spells automation rules as AWS does', () => {
    expect(plan.automationRules.map(({ rule }) => rule)).toEqual([
      {
        RuleName: 'suppress sandbox',
        RuleOrder: 1,
        Description: 'An example.',
        IsTerminal: false,
        Criteria: {
          AwsAccountId: [{ Comparison: 'EQUALS', Value: '111122223333' }],
          Confidence: [{ Gte: 40 }],
          CreatedAt: [{ DateRange: { Unit: 'DAYS', Value: 5 } }],
          UserDefinedFields: [{ Comparison: 'EQUALS', Key: 'my_team', Value: 'x' }],
          Id: [{ Comparison: 'PREFIX', Value: 'arn' }],
        },
        Actions: [
          {
            Type: 'FINDING_FIELDS_UPDATE',
            FindingFieldsUpdate: {
              Note: { Text: 'Sandbox.', UpdatedBy: 'soc' },
              Severity: { Product: 1 },
              UserDefinedFields: { my_team: 'soc' },
              Workflow: { Status: 'SUPPRESSED' },
            },
          },
        ],
      },
    ]);
  });
});

/** A resource of a state, where every value is known. */
function stateOf(...resources: readonly [type: string, name: string, values: object][]): object {
  const root_module = {
    resources: resources.map(([type, name, values]) => ({ mode: 'managed', type, name, values })),
  };
  return { format_version: '1.0', values: { root_module } };
}

describe('a state', () => {
  const queue = 'arn:aws:sqs:eu-west-1:111122223333:jobs';
  const action = 'arn:aws:securityhub:eu-west-1:111122223333:action/custom/Escalate';
  const pattern = JSON.stringify({ source: ['aws.securityhub'], resources: [action] });

  it('is read by the ARNs that it holds', () => {
    const { eventRules, customActions, unread } = readTerraformPlan(
      stateOf(
        ['aws_cloudwatch_event_rule', 'r', { name: 'r', event_bus_name: 'default', event_pattern: pattern }],
        ['aws_cloudwatch_event_target', 't', { rule: 'r', arn: queue }],
        ['aws_sqs_queue', 'aws_jobs', { name: 'jobs', arn: queue }],
        ['aws_securityhub_action_target', 'a', { name: 'Escalate', identifier: 'Escalate', arn: action }],
      ),
      { name: 'state' },
    );
    expect(eventRules[0]).toMatchObject({
      pattern: { resources: [action] },
      targets: [{ to: 'aws_sqs_queue.aws_jobs' }],
    });
    expect(customActions[0]?.arn).toBe(action);
    expect(unread).toEqual([]);
  });

  it.each([
    ['awscc_securityhub_automation_rule_v2', 'resources of the provider awscc are not read'],
    ['aws_cloudformation_stack', 'a stack is a template of its own: read it too'],
  ])('%s stands in unread', (type, reason) => {
    const { unread } = readTerraformPlan(stateOf([type, 'x', {}]), { name: 'state' });
    expect(unread).toMatchObject([{ id: `${type}.x`, reason }]);
  });
});

describe('what is no plan', () => {
  it.each([undefined, 'text', [], {}, { planned_values: 1 }])('%j is refused', (given) => {
    const read = () => readTerraformPlan(given, { name: 'p' });
    expect(read).toThrow(DeploymentReadError);
    expect(read).toThrow(
      /what terraform show -json prints has planned_values \(a plan\) or values \(a state\)/,
    );
  });

  it('more than 10,000 resources are refused', () => {
    const many = Array.from({ length: 10_001 }, (_, n): [string, string, object] => ['x', `r${n}`, {}]);
    expect(() => readTerraformPlan(stateOf(...many), { name: 'p' })).toThrow('found 10001 resources');
  });
});
