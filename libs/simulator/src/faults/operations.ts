import type { ServiceName } from '../service-name.js';

/** Calls that a function or a program can make to the engine. */
const calls: Readonly<Record<ServiceName, readonly string[]>> = {
  cloudformation: ['DescribeStackResources', 'DescribeStacks', 'ListStackResources'],
  config: ['DescribeConfigurationRecorderStatus'],
  dynamodb: [
    'BatchGetItem',
    'BatchWriteItem',
    'DeleteItem',
    'DescribeTable',
    'GetItem',
    'ListTables',
    'PutItem',
    'Query',
    'Scan',
    'UpdateItem',
  ],
  events: ['DescribeRule', 'ListRules', 'ListTargetsByRule'],
  lambda: ['GetAlias', 'GetFunctionConfiguration', 'ListEventSourceMappings'],
  securityhub: [
    'BatchGetAutomationRules',
    'BatchImportFindings',
    'BatchUpdateFindings',
    'BatchUpdateFindingsV2',
    'DescribeActionTargets',
    'DescribeHub',
    'GetFindings',
    'GetFindingsV2',
    'ListAutomationRules',
  ],
  sns: [
    'GetSubscriptionAttributes',
    'ListSubscriptionsByTopic',
    'Publish',
    'PublishBatch',
    'Subscribe',
    'Unsubscribe',
  ],
  sqs: [
    'ChangeMessageVisibility',
    'ChangeMessageVisibilityBatch',
    'CreateQueue',
    'DeleteMessage',
    'DeleteMessageBatch',
    'DeleteQueue',
    'GetQueueAttributes',
    'GetQueueUrl',
    'ListQueues',
    'PurgeQueue',
    'ReceiveMessage',
    'SendMessage',
    'SendMessageBatch',
    'SetQueueAttributes',
  ],
  sts: ['GetCallerIdentity'],
};

/** What AWS services do to one another: an event to a target, a message to a subscription, a batch to a function. */
const deliveries: Readonly<Partial<Record<ServiceName, readonly string[]>>> = {
  events: ['Deliver'],
  sns: ['Deliver'],
  lambda: ['Invoke'],
};

/** A place where a fault can happen. */
export interface Place {
  readonly service: ServiceName;
  readonly operation: string;
  /** `deletion`: Lambda takes messages of a batch that was handled off the queue. */
  readonly form: 'call' | 'delivery' | 'deletion';
}

/** All places where a fault can happen. */
export const places: readonly Place[] = [
  ...placesOf(calls, 'call'),
  ...placesOf(deliveries, 'delivery'),
  { service: 'lambda', operation: 'DeleteMessages', form: 'deletion' },
];

function placesOf(
  table: Readonly<Partial<Record<ServiceName, readonly string[]>>>,
  form: Place['form'],
): Place[] {
  return Object.entries(table).flatMap(([service, operations]) =>
    operations.map((operation) => ({ service: service as ServiceName, operation, form })),
  );
}
