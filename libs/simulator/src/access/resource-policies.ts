import type { Stack } from '../assembly/template.js';
import type { PolicyDocument } from '../iam/policy-votes.js';
import { isObject, listAt } from '../json.js';
import type { Place } from './place.js';

/** Policies of queues, topics and tables of the template, by ARN. */
export type ResourcePolicies = ReadonlyMap<string, PolicyDocument>;

/** Source: CloudFormation reference, AWS::SQS::QueuePolicy, AWS::SNS::TopicPolicy, AWS::DynamoDB::Table. */
export function readResourcePolicies({ resources }: Stack, place: Place): ResourcePolicies {
  const { arn } = place;
  const policies = new Map<string, PolicyDocument>();
  for (const { type, physicalId, logicalId, properties } of resources) {
    const document: PolicyDocument = isObject(properties.PolicyDocument)
      ? properties.PolicyDocument
      : { because: `the policy ${logicalId}, which has no document that can be read here` };
    if (type === 'AWS::SNS::Topic' && !policies.has(physicalId))
      policies.set(physicalId, defaultTopicPolicy(physicalId, place));
    if (type === 'AWS::SNS::TopicPolicy')
      for (const topic of listAt(properties, 'Topics') ?? []) policies.set(String(topic), document);
    if (type === 'AWS::SQS::QueuePolicy') {
      for (const url of listAt(properties, 'Queues') ?? [])
        policies.set(arn('sqs', String(url).split('/').at(-1) ?? ''), document);
    }
    const own = isObject(properties.ResourcePolicy) ? properties.ResourcePolicy.PolicyDocument : undefined;
    if (type === 'AWS::DynamoDB::Table' && isObject(own))
      policies.set(arn('dynamodb', `table/${physicalId}`), own);
  }
  return policies;
}

/**
 * What a topic has until somebody gives it a policy: its owner, which are the AWS services that act for him; a role needs an
 * identity policy all the same.
 *
 * Source: Amazon SNS developer guide, "Example cases for Amazon SNS access control", `aws:SourceOwner`.
 */
function defaultTopicPolicy(topic: string, { account }: Place): PolicyDocument {
  return {
    Statement: {
      Effect: 'Allow',
      Principal: { AWS: '*' },
      Action: ['sns:Publish', 'sns:Subscribe', 'sns:ListSubscriptionsByTopic', 'sns:GetTopicAttributes'],
      Resource: topic,
      Condition: { StringEquals: { 'aws:SourceOwner': account } },
    },
  };
}
