/** An AWS service that the engine answers for. */
export type ServiceName =
  'cloudformation' | 'config' | 'dynamodb' | 'events' | 'lambda' | 'securityhub' | 'sns' | 'sqs' | 'sts';
