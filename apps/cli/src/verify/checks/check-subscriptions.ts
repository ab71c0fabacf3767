import { plural } from '../../report/text/page.js';
import type { DeployedSubscription, FoundDeployment } from '../found.js';
import type { Check } from '../verify-report.js';
import { notRead } from './not-read.js';

/** Source: Amazon SNS API reference, Subscribe: `email` and `email-json` ask for a confirmation. */
export function isEmail({ protocol }: DeployedSubscription): boolean {
  return protocol === 'email' || protocol === 'email-json';
}

/** A pending address gets nothing, and nothing says so: CloudFormation takes it for created. */
export function checkSubscriptions({
  subscriptions,
  processor,
}: Pick<FoundDeployment, 'subscriptions' | 'processor'>): Check {
  if (!subscriptions.ok) return notRead('subscriptions', subscriptions);
  const pending = subscriptions.value.filter((one) => one.pending);
  if (pending.length > 0) {
    return {
      id: 'subscriptions',
      outcome: 'failed',
      detail: `not confirmed: ${pending.map(({ endpoint, protocol }) => `${endpoint} (${protocol})`).join(', ')}`,
      advice:
        'Each must follow the link in the mail of Amazon SNS, which holds for two days; after that, subscribe the address again.',
    };
  }
  const hearing = subscriptions.value.filter(({ topicArn }) => topicArn === processor.topicArn);
  const emails = hearing.filter(isEmail);
  if (hearing.length === 0) {
    return {
      id: 'subscriptions',
      outcome: 'failed',
      detail: 'nobody is subscribed to the incident topic',
      advice: 'Give the stack an address, or subscribe an integration to the topic.',
    };
  }
  const detail = `${plural(hearing.length, 'subscription')} of the incident topic, ${emails.length} by e-mail; none waits for a confirmation`;
  if (emails.length > 0) return { id: 'subscriptions', outcome: 'ok', detail };
  return {
    id: 'subscriptions',
    outcome: 'warning',
    detail,
    advice: 'Nobody gets a mail: see that what is subscribed tells people.',
  };
}
