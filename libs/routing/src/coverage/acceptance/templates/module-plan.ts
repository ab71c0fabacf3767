import { planOf } from './plan.js';

const event_pattern = JSON.stringify({
  detail: {
    findings: {
      RecordState: ['ACTIVE'],
      Severity: { Label: ['CRITICAL', 'HIGH'] },
      Workflow: { Status: ['NEW'] },
    },
  },
  'detail-type': ['Security Hub Findings - Imported'],
  source: ['aws.securityhub'],
});

/** A module that sends findings to a topic of the root module; mail by `count`. */
export const modulePlan = planOf(
  [
    { type: 'aws_sns_topic', name: 'alerts', values: { name: 'security-alerts' } },
    {
      type: 'aws_sns_topic_subscription',
      name: 'mail',
      index: 0,
      values: { protocol: 'email', endpoint: 'infosec@example.com', filter_policy: null },
      unknown: { topic_arn: true, filter_policy_scope: true },
      references: { topic_arn: ['aws_sns_topic.alerts.arn', 'aws_sns_topic.alerts'] },
    },
  ],
  [
    {
      name: 'securityhub_alerts',
      given: { sns_topic_arn: ['aws_sns_topic.alerts.arn', 'aws_sns_topic.alerts'] },
      resources: [
        {
          type: 'aws_cloudwatch_event_rule',
          name: 'this',
          values: {
            name: 'securityhub-to-sns',
            event_bus_name: 'default',
            event_pattern,
            schedule_expression: null,
            state: 'ENABLED',
          },
          references: { name: ['var.name'], event_pattern: ['var.severities'] },
        },
        {
          type: 'aws_cloudwatch_event_target',
          name: 'sns',
          values: {
            rule: 'securityhub-to-sns',
            event_bus_name: 'default',
            input_transformer: [
              { input_paths: { title: '$.detail.findings[0].Title' }, input_template: '"<title>"' },
            ],
          },
          references: {
            arn: ['var.sns_topic_arn'],
            rule: ['aws_cloudwatch_event_rule.this.name', 'aws_cloudwatch_event_rule.this'],
          },
        },
      ],
    },
  ],
);
