import { Stack } from 'aws-cdk-lib';
import * as iam from 'aws-cdk-lib/aws-iam';
import type * as sns from 'aws-cdk-lib/aws-sns';
import type { Construct } from 'constructs';
import { ownedTopic } from '../owned-topic.js';

/**
 * Where the alarms about Tocsin itself go: apart from the incident topic, so that a broken one is told by the other. It has
 * no key of a customer, which could be what broke.
 */
export function createOpsTopic(scope: Construct): sns.Topic {
  const topic = ownedTopic(scope, 'OpsTopic');
  const { account } = Stack.of(topic);
  // Source: CloudWatch User Guide, "Notifying users on alarm changes": the service publishes, and names the account.
  topic.addToResourcePolicy(
    new iam.PolicyStatement({
      sid: 'AlarmsPublish',
      principals: [new iam.ServicePrincipal('cloudwatch.amazonaws.com')],
      actions: ['sns:Publish'],
      resources: [topic.topicArn],
      conditions: { StringEquals: { 'aws:SourceAccount': account } },
    }),
  );
  return topic;
}
