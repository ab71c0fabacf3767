import type { PolicyDocument } from '../iam/policy-votes.js';

const allow = (...actions: readonly string[]): PolicyDocument => ({
  Version: '2012-10-17',
  Statement: { Effect: 'Allow', Action: actions, Resource: '*' },
});
const logs = ['logs:CreateLogGroup', 'logs:CreateLogStream', 'logs:PutLogEvents'];
const traces = [
  'xray:PutTraceSegments',
  'xray:PutTelemetryRecords',
  'xray:GetSamplingRules',
  'xray:GetSamplingTargets',
  'xray:GetSamplingStatisticSummaries',
];

/** AWS's own policies that functions usually have. Source: AWS Managed Policy Reference Guide. */
const known: Readonly<Record<string, PolicyDocument>> = {
  'service-role/AWSLambdaBasicExecutionRole': allow(...logs),
  'service-role/AWSLambdaSQSQueueExecutionRole': allow(
    'sqs:ReceiveMessage',
    'sqs:DeleteMessage',
    'sqs:GetQueueAttributes',
    ...logs,
  ),
  AWSXRayDaemonWriteAccess: allow(...traces),
};

/** A policy of AWS by its ARN; undecided where its text is not known here. */
export function managedPolicy(arn: string): PolicyDocument {
  const name = /^arn:[^:]+:iam::aws:policy\/(.+)$/.exec(arn)?.[1] ?? '';
  const found = Object.hasOwn(known, name) ? known[name] : undefined;
  return found ?? { because: `the policy ${arn}, whose text is not in the template` };
}
