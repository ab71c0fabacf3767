import { Token } from 'aws-cdk-lib';
import * as sns from 'aws-cdk-lib/aws-sns';
import type * as sqs from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';

/** The events of an incident that a person gets by e-mail. */
const EMAIL_EVENTS = ['opened', 'raised', 'escalated', 'reopened', 'digest'];

export interface EmailSubscriptionsProps {
  readonly topic: sns.ITopic;
  readonly addresses: readonly string[];
  /** Takes what SNS could not deliver. */
  readonly undelivered: sqs.IQueue;
}

export function subscribeEmail(scope: Construct, props: EmailSubscriptionsProps): void {
  const seen = new Set<string>();
  props.addresses.forEach((address, index) => {
    const known = !Token.isUnresolved(address);
    if (known) checkAddress(address, seen);
    // The id is the address, so that taking one from the middle of the list leaves the others subscribed.
    new sns.Subscription(scope, known ? `Email-${address}` : `Email${index}`, {
      topic: props.topic,
      protocol: sns.SubscriptionProtocol.EMAIL,
      endpoint: address,
      filterPolicy: { event: sns.SubscriptionFilter.stringFilter({ allowlist: EMAIL_EVENTS }) },
      deadLetterQueue: props.undelivered,
    });
  });
}

function checkAddress(address: string, seen: Set<string>): void {
  if (!/^[^\s@]+@[^\s@]+$/.test(address)) {
    throw new Error(`emailAddresses must hold e-mail addresses, found ${JSON.stringify(address)}`);
  }
  if (seen.has(address)) {
    throw new Error(`emailAddresses must name each address once, found ${JSON.stringify(address)} again`);
  }
  seen.add(address);
}
