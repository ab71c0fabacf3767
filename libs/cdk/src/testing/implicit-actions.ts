/** What a role needs that no command of its function's code asks for, each with the reason. A new entry needs one. */
interface Implicit {
  readonly actions: readonly string[];
  /** Absent: always. */
  readonly only?: 'under a key' | 'traced';
  readonly why: string;
}

const IMPLICIT: readonly Implicit[] = [
  {
    actions: ['sqs:DeleteMessage', 'sqs:GetQueueAttributes', 'sqs:ReceiveMessage'],
    why: 'The poller of Lambda takes messages as this role (Lambda Developer Guide, "Execution role permissions" for Amazon SQS).',
  },
  {
    actions: ['logs:CreateLogStream', 'logs:PutLogEvents'],
    why: 'Lambda writes the log as this role; the group is made by the stack (Lambda Developer Guide, "Sending function logs").',
  },
  {
    actions: [
      'kms:Decrypt',
      'kms:DescribeKey',
      'kms:Encrypt',
      'kms:GenerateDataKey',
      'kms:ReEncryptFrom',
      'kms:ReEncryptTo',
    ],
    only: 'under a key',
    why: 'SQS, SNS and DynamoDB use the key in the name of the caller (their Developer Guides, "Key management").',
  },
  {
    actions: ['xray:PutTelemetryRecords', 'xray:PutTraceSegments'],
    only: 'traced',
    why: 'Lambda sends the segments as this role (Lambda Developer Guide, "Visualize Lambda invocations using X-Ray").',
  },
];

/** The implicit actions of a role, with those of what is switched on. */
export function implicitActions(...on: readonly NonNullable<Implicit['only']>[]): readonly string[] {
  return IMPLICIT.filter(({ only }) => only === undefined || on.includes(only)).flatMap(
    ({ actions }) => actions,
  );
}
