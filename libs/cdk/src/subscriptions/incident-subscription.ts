import type * as kms from 'aws-cdk-lib/aws-kms';
import type * as sns from 'aws-cdk-lib/aws-sns';
import type * as sqs from 'aws-cdk-lib/aws-sqs';

/** An integration: whatever takes the notices of incidents. Each has its own queue, function, role and secret; none knows another. */
export interface IIncidentSubscription {
  /**
   * Called once, by `addSubscription`: subscribe to the topic here.
   *
   * @param incidents where the notices come from
   */
  bindToIncidents(incidents: IncidentSource): IncidentSubscriptionConfig;
}

/** Where the notices of incidents come from. */
export interface IncidentSource {
  /** The key that the notices are under. Absent: none of yours. */
  readonly key?: kms.IKey;

  /** The topic that every notice goes through. */
  readonly topic: sns.ITopic;
}

/** What the stack has to know of an integration. */
export interface IncidentSubscriptionConfig {
  /** Names the alarms: letters, digits and hyphens; another one for each integration of a stack. */
  readonly name: string;

  /** Queues for what could not be delivered or handled. An alarm goes off when something lies in one. */
  readonly deadLetterQueues: sqs.IQueue[];
}
