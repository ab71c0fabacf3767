const arn = (logicalId: string) => ({ 'Fn::GetAtt': [logicalId, 'Arn'] });

const queuePolicy = (queue: string, service: string, source: object) => ({
  Type: 'AWS::SQS::QueuePolicy',
  Properties: {
    Queues: [{ Ref: queue }],
    PolicyDocument: {
      Version: '2012-10-17',
      Statement: [
        {
          Effect: 'Allow',
          Principal: { Service: service },
          Action: 'sqs:SendMessage',
          Resource: arn(queue),
          Condition: { ArnEquals: { 'aws:SourceArn': source } },
        },
      ],
    },
  },
});

/** Statements of the function's role. */
export const exampleStatements = [
  {
    Effect: 'Allow',
    Action: ['sqs:ReceiveMessage', 'sqs:DeleteMessage', 'sqs:GetQueueAttributes'],
    Resource: arn('Intake'),
  },
  { Effect: 'Allow', Action: 'sqs:SendMessage', Resource: arn('Parked') },
  { Effect: 'Allow', Action: 'dynamodb:PutItem', Resource: arn('Ledger') },
  { Effect: 'Allow', Action: 'sns:Publish', Resource: { Ref: 'Topic' } },
  {
    Effect: 'Allow',
    Action: 'securityhub:BatchUpdateFindings',
    Resource: {
      'Fn::Sub': 'arn:${AWS::Partition}:securityhub:${AWS::Region}:${AWS::AccountId}:hub/default',
    },
  },
];

/** The role of the function with its policy. */
export function exampleRole(statements: readonly object[] = exampleStatements): object {
  return {
    Role: {
      Type: 'AWS::IAM::Role',
      Properties: {
        AssumeRolePolicyDocument: {
          Version: '2012-10-17',
          Statement: [
            { Effect: 'Allow', Principal: { Service: 'lambda.amazonaws.com' }, Action: 'sts:AssumeRole' },
          ],
        },
      },
    },
    RolePolicy: {
      Type: 'AWS::IAM::Policy',
      Properties: {
        PolicyName: 'Work',
        Roles: [{ Ref: 'Role' }],
        PolicyDocument: { Version: '2012-10-17', Statement: statements },
      },
    },
  };
}

/** Who may do what in the example stack. */
export const examplePermissions = {
  ...exampleRole(),
  IntakePolicy: queuePolicy('Intake', 'events.amazonaws.com', arn('Rule')),
  DeadLettersPolicy: queuePolicy('DeadLetters', 'events.amazonaws.com', arn('Rule')),
  TicketsPolicy: queuePolicy('Tickets', 'sns.amazonaws.com', { Ref: 'Topic' }),
};
