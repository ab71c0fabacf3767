import type { RawObject } from '../../raw-json.js';
import type { Placed, Subscription } from '../deployment.js';
import type { Naming } from '../naming.js';
import { documentAt, flagAt, textAt, wantedText } from './properties.js';
import { withUnknownLists } from './pattern-lists.js';
import type { PartReader } from './reading.js';

/** AWS::SNS::Subscription. Source: SNS API reference, Subscribe and SetSubscriptionAttributes. */
export const readSubscription: PartReader = (part, properties, { naming }) => ({
  subscriptions: [subscriptionOf(part, wantedText(properties, 'TopicArn'), properties, naming)],
});

export function subscriptionOf(
  { id, name, place }: Placed,
  topic: string,
  properties: RawObject,
  naming: Naming,
): Subscription {
  const filterPolicy = documentAt(properties, 'FilterPolicy');
  const filterPolicyScope = textAt(properties, 'FilterPolicyScope');
  const endpoint = textAt(properties, 'Endpoint') ?? '';
  const raw = flagAt(properties, 'RawMessageDelivery', false);
  const protocol = wantedText(properties, 'Protocol');
  return {
    id,
    name,
    place,
    topic: naming.idOf(topic),
    protocol,
    endpoint: protocol === 'lambda' ? naming.functionIdOf(endpoint) : naming.idOf(endpoint),
    ...(filterPolicy === undefined ? {} : { filterPolicy: withUnknownLists(filterPolicy) }),
    ...(filterPolicyScope === undefined ? {} : { filterPolicyScope }),
    ...(raw ? { raw } : {}),
  };
}
