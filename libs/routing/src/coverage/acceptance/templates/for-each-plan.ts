import { planOf, type PlannedResource } from './plan.js';

const forEach = ['local.severities'];

/** A rule, a topic and a target for each severity; CRITICAL to a pager, HIGH to Slack. */
export const forEachPlan = planOf([
  ...['CRITICAL', 'HIGH'].flatMap((severity): readonly PlannedResource[] => [
    {
      type: 'aws_sns_topic',
      name: 'severity',
      index: severity,
      values: { name: `securityhub-${severity.toLowerCase()}` },
      references: { name: ['each.key'] },
      forEach,
    },
    {
      type: 'aws_cloudwatch_event_rule',
      name: 'severity',
      index: severity,
      values: {
        name: `securityhub-${severity.toLowerCase()}`,
        event_bus_name: 'default',
        event_pattern: JSON.stringify({
          source: ['aws.securityhub'],
          'detail-type': ['Security Hub Findings - Imported'],
          detail: { findings: { Severity: { Label: [severity] }, Workflow: { Status: ['NEW'] } } },
        }),
        is_enabled: true,
      },
      references: { name: ['each.key'], event_pattern: ['each.key'] },
      forEach,
    },
    {
      type: 'aws_cloudwatch_event_target',
      name: 'severity',
      index: severity,
      values: {
        rule: `securityhub-${severity.toLowerCase()}`,
        event_bus_name: 'default',
        input_transformer: [],
      },
      references: {
        arn: ['aws_sns_topic.severity', 'each.key'],
        rule: ['aws_cloudwatch_event_rule.severity', 'each.key'],
      },
      forEach,
    },
  ]),
  {
    type: 'aws_sns_topic_subscription',
    name: 'pager',
    values: { protocol: 'https', endpoint: 'https://pager.example.com/v1/sns', filter_policy: '' },
    unknown: { topic_arn: true },
    references: { topic_arn: topic('CRITICAL') },
  },
  {
    type: 'aws_chatbot_slack_channel_configuration',
    name: 'high',
    values: { configuration_name: 'high', slack_channel_id: 'C00000000', slack_team_id: 'T00000000' },
    unknown: { sns_topic_arns: true },
    references: { sns_topic_arns: topic('HIGH') },
  },
]);

function topic(severity: string): readonly string[] {
  const one = `aws_sns_topic.severity["${severity}"]`;
  return [`${one}.arn`, one, 'aws_sns_topic.severity'];
}
