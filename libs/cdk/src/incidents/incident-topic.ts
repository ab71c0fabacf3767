import type * as kms from 'aws-cdk-lib/aws-kms';
import type * as sns from 'aws-cdk-lib/aws-sns';
import type { Construct } from 'constructs';
import { ownedTopic } from '../owned-topic.js';

/** The topic that every incident goes through. */
export function createIncidentTopic(scope: Construct, key?: kms.IKey): sns.Topic {
  return ownedTopic(scope, 'IncidentTopic', key);
}
