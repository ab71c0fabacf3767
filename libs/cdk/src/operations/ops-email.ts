import { Token } from 'aws-cdk-lib';
import * as sns from 'aws-cdk-lib/aws-sns';
import type * as sqs from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';

export interface OpsEmailProps {
  readonly topic: sns.ITopic;
  readonly addresses: readonly string[];
  /** Takes what SNS could not deliver. */
  readonly undelivered: sqs.IQueue;
}

/** Subscribes people to the alarms. */
export function subscribeOpsEmail(scope: Construct, props: OpsEmailProps): void {
  [...new Set(props.addresses)].forEach((address, index) => {
    const known = !Token.isUnresolved(address);
    if (known && !/^[^\s@]+@[^\s@]+$/.test(address)) {
      throw new Error(`opsEmailAddresses must hold e-mail addresses, found ${JSON.stringify(address)}`);
    }
    new sns.Subscription(scope, known ? `OpsEmail-${address}` : `OpsEmail${index}`, {
      topic: props.topic,
      protocol: sns.SubscriptionProtocol.EMAIL,
      endpoint: address,
      deadLetterQueue: props.undelivered,
    });
  });
}
