import type { Resource, Stack } from '../assembly/template.js';
import { isObject, listAt, textAt } from '../json.js';
import type { Place } from './place.js';
import type { Keys } from './request-keys.js';

/** What a resource is encrypted with, as its template names it, and what KMS is told about it. */
export interface Encryption {
  /** ARN, id, alias or ARN of an alias. */
  readonly key: string;
  /** `sqs`, `sns` or `dynamodb`: who calls KMS for the principal. */
  readonly service: string;
  /** Condition keys of the calls to KMS. */
  readonly context: Keys;
}

/**
 * The customer's or AWS's KMS key of a queue, topic or table; none for keys that the service owns.
 *
 * Source: SQS developer guide, "Encryption at rest" (context `aws:sqs:arn`); SNS developer guide, "Securing Amazon SNS data
 * with server-side encryption" (`aws:sns:topicArn`); DynamoDB developer guide, "DynamoDB encryption at rest".
 */
function encryptionOf({ type, properties, physicalId }: Resource, place: Place): Encryption | undefined {
  const { arn, region } = place;
  const via = (service: string, key: string | undefined, context: Readonly<Record<string, string>>) =>
    key === undefined || key === ''
      ? undefined
      : {
          key,
          service,
          context: new Map(
            Object.entries(context).map(([name, value]) => [
              `kms:encryptioncontext:${name}`.toLowerCase(),
              [value],
            ]),
          ),
        };
  if (type === 'AWS::SQS::Queue') {
    const name = physicalId.split('/').at(-1) ?? '';
    return via('sqs', textAt(properties, 'KmsMasterKeyId'), { 'aws:sqs:arn': arn('sqs', name) });
  }
  if (type === 'AWS::SNS::Topic')
    return via('sns', textAt(properties, 'KmsMasterKeyId'), { 'aws:sns:topicArn': physicalId });
  const replica = (listAt(properties, 'Replicas') ?? []).find((each) => textAt(each, 'Region') === region);
  const specification = isObject(replica) ? replica.SSESpecification : properties.SSESpecification;
  return via('dynamodb', textAt(specification, 'KMSMasterKeyId'), {
    'aws:dynamodb:tableName': physicalId,
    'aws:dynamodb:subscriberId': place.account,
  });
}

/** The encrypted resources of the stack, by ARN. */
export function encryptedResources({ resources }: Stack, place: Place): ReadonlyMap<string, Encryption> {
  const found = new Map<string, Encryption>();
  for (const resource of resources) {
    const encryption = encryptionOf(resource, place);
    if (encryption) found.set(arnOf(resource, place), encryption);
  }
  return found;
}

function arnOf({ type, physicalId }: Resource, { arn }: Place): string {
  if (type === 'AWS::SNS::Topic') return physicalId;
  return type === 'AWS::SQS::Queue'
    ? arn('sqs', physicalId.split('/').at(-1) ?? '')
    : arn('dynamodb', `table/${physicalId}`);
}

const itemActions = new Set(
  [
    'BatchGetItem',
    'BatchWriteItem',
    'ConditionCheckItem',
    'DeleteItem',
    'GetItem',
    'PutItem',
    'Query',
    'Scan',
    'UpdateItem',
  ].map((name) => `dynamodb:${name}`),
);

/**
 * Actions on the key of a resource that an action on it needs of the same principal.
 *
 * Source: SQS developer guide, "Key management", "Configuring AWS KMS permissions"; SNS developer guide, "Key management";
 * DynamoDB developer guide, "How DynamoDB uses AWS KMS" (that a write needs no more than Decrypt is assumed).
 */
export function keyActions(action: string): readonly string[] {
  if (action === 'sqs:SendMessage' || action === 'sns:Publish') return ['kms:GenerateDataKey', 'kms:Decrypt'];
  return action === 'sqs:ReceiveMessage' || itemActions.has(action) ? ['kms:Decrypt'] : [];
}
