import { memberOf, type RawObject } from '../../raw-json.js';
import { attempted, joined, type Parts } from '../collect.js';
import { objectAt, textAt, wantedText } from '../parts/properties.js';
import type { Reading } from '../parts/reading.js';
import { subscriptionOf } from '../parts/subscription.js';
import { UnreadablePart } from '../unreadable.js';
import { filesLike, listOf, wantedObject, type ListedEntry } from './export-files.js';
import { lastName } from './live-naming.js';

const TYPE = 'AWS::SNS::Subscription';
/** What stands for the ARN. Source: SNS API reference, ListSubscriptions; SNS developer guide, "Deleting a subscription". */
const PENDING = 'PendingConfirmation';
const DELETED = 'Deleted';

/** Subscriptions of all topics, with the attributes of each: only they tell the filter policy. */
export function liveSubscriptions(files: RawObject, reading: Reading): Parts {
  const { entries, unread } = listOf(files, 'subscriptions.json', 'Subscriptions');
  const attributes = new Map<string, RawObject>();
  const broken = filesLike(files, 'subscription').map(([name, place, content]) =>
    attempted({ id: place, name, place, type: TYPE }, () => {
      const given = objectAt(wantedObject(content, place), 'Attributes') ?? {};
      attributes.set(wantedText(given, 'SubscriptionArn'), given);
      return {};
    }),
  );
  const parts = entries.map((one) => liveSubscription(one, attributes, reading));
  return joined([{ unread }, ...broken, ...parts]);
}

function liveSubscription(
  { entry, place }: ListedEntry,
  attributes: ReadonlyMap<string, RawObject>,
  { naming }: Reading,
): Parts {
  const given = memberOf(entry, 'SubscriptionArn');
  const arn = typeof given === 'string' ? given : '';
  if (arn === DELETED) return {};
  const id = arn === PENDING || arn === '' ? place : arn;
  return attempted({ id, name: id, place, type: TYPE }, () => {
    const topic = wantedText(entry, 'TopicArn');
    const placed = { id, name: `${lastName(topic)}: ${wantedText(entry, 'Protocol')}`, place };
    if (wantedText(entry, 'SubscriptionArn') === PENDING) {
      return { subscriptions: [{ ...subscriptionOf(placed, topic, entry, naming), confirmed: false }] };
    }
    const known = attributes.get(arn);
    if (known === undefined) {
      throw new UnreadablePart(
        `its filter policy is not known: subscription.${lastName(arn)}.json is missing`,
      );
    }
    const properties = {
      Protocol: memberOf(entry, 'Protocol'),
      Endpoint: memberOf(entry, 'Endpoint'),
      FilterPolicy: memberOf(known, 'FilterPolicy'),
      FilterPolicyScope: memberOf(known, 'FilterPolicyScope'),
      RawMessageDelivery: memberOf(known, 'RawMessageDelivery'),
    };
    const confirmed = textAt(known, 'PendingConfirmation') !== 'true';
    return { subscriptions: [{ ...subscriptionOf(placed, topic, properties, naming), confirmed }] };
  });
}
