import { isEmail } from './checks/check-subscriptions.js';
import type { DeployedSubscription, FoundDeployment } from './found.js';

/** Who hears of an incident: addresses that have confirmed, and everything else. */
export function listenersOf({
  subscriptions,
  processor,
}: Pick<FoundDeployment, 'subscriptions' | 'processor'>): {
  readonly emails: readonly string[];
  readonly others: readonly DeployedSubscription[];
} {
  const hearing = (subscriptions.ok ? subscriptions.value : []).filter(
    (one) => one.topicArn === processor.topicArn && !one.pending,
  );
  return {
    emails: hearing.filter(isEmail).map(({ endpoint }) => endpoint),
    others: hearing.filter((one) => !isEmail(one)),
  };
}
