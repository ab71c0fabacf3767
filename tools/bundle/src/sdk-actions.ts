/** What the IAM policy of a caller must allow for one command of the AWS SDK. */
export interface SdkAction {
  /** The package that has the command: two services can have commands of one name. */
  readonly client: string;
  readonly command: string;
  /** Empty: the command is there, and is not sent. */
  readonly actions: readonly string[];
  readonly source: string;
}

const reference = (service: string): string => `Service Authorization Reference, page of ${service}`;

const row = (client: string, source: string, command: string, ...actions: readonly string[]): SdkAction => ({
  client: `@aws-sdk/client-${client}`,
  command: `${command}Command`,
  actions,
  source,
});

const DYNAMODB = reference('Amazon DynamoDB');
const SECURITY_HUB = reference('AWS Security Hub');
const SNS = reference('Amazon SNS');
const SQS = reference('Amazon SQS');

/**
 * SDK command → IAM actions: AWS names some of them differently. A new command gets its row here, and what needs it the
 * permission.
 */
export const SDK_ACTIONS: readonly SdkAction[] = [
  row('dynamodb', DYNAMODB, 'BatchGetItem', 'dynamodb:BatchGetItem'),
  row('dynamodb', DYNAMODB, 'GetItem', 'dynamodb:GetItem'),
  row('dynamodb', DYNAMODB, 'PutItem', 'dynamodb:PutItem'),
  row('dynamodb', DYNAMODB, 'UpdateItem', 'dynamodb:UpdateItem'),
  row(
    'dynamodb',
    'The client carries it for endpoint discovery, which is off unless AWS_ENABLE_ENDPOINT_DISCOVERY or a profile says ' +
      'otherwise (AWS SDKs and Tools Reference Guide, "Endpoint discovery"; no command of DynamoDB that is sent requires it)',
    'DescribeEndpoints',
  ),
  row('securityhub', SECURITY_HUB, 'BatchImportFindings', 'securityhub:BatchImportFindings'),
  row('securityhub', SECURITY_HUB, 'BatchUpdateFindings', 'securityhub:BatchUpdateFindings'),
  row(
    'securityhub',
    'AWS Security Hub API reference, BatchUpdateFindingsV2: it uses the action of BatchUpdateFindings',
    'BatchUpdateFindingsV2',
    'securityhub:BatchUpdateFindings',
  ),
  row('securityhub', SECURITY_HUB, 'GetFindings', 'securityhub:GetFindings'),
  row(
    'securityhub',
    'AWS Security Hub API reference, GetFindingsV2: it uses the action of GetFindings',
    'GetFindingsV2',
    'securityhub:GetFindings',
  ),
  row('sns', SNS, 'Publish', 'sns:Publish'),
  row('sns', 'Amazon SNS Developer Guide, "Amazon SNS message batching"', 'PublishBatch', 'sns:Publish'),
  row('sqs', SQS, 'GetQueueAttributes', 'sqs:GetQueueAttributes'),
  row('sqs', SQS, 'SendMessage', 'sqs:SendMessage'),
  row(
    'sqs',
    'Amazon SQS Developer Guide, "Amazon SQS API permissions": a batch needs the action of the single call',
    'SendMessageBatch',
    'sqs:SendMessage',
  ),
];
