import { Stack } from 'aws-cdk-lib';
import * as iam from 'aws-cdk-lib/aws-iam';
import type * as kms from 'aws-cdk-lib/aws-kms';
import * as sns from 'aws-cdk-lib/aws-sns';
import type { Construct } from 'constructs';

/**
 * A topic of ours: TLS only.
 *
 * A topic policy replaces the one that SNS gives a new topic, and with it the owner's access: the deny of plain HTTP
 * alone would leave a policy that allows nobody anything. Hence the first statement.
 */
export function ownedTopic(scope: Construct, id: string, key?: kms.IKey): sns.Topic {
  const topic = new sns.Topic(scope, id, { enforceSSL: true, masterKey: key });
  topic.addToResourcePolicy(
    new iam.PolicyStatement({
      sid: 'OwnerKeepsAccess',
      principals: [new iam.AccountPrincipal(Stack.of(topic).account)],
      actions: [
        'sns:GetTopicAttributes',
        'sns:ListSubscriptionsByTopic',
        'sns:Publish',
        'sns:SetTopicAttributes',
        'sns:Subscribe',
      ],
      resources: [topic.topicArn],
    }),
  );
  return topic;
}
