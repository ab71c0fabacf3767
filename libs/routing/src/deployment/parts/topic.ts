import type { PartReader } from './reading.js';
import { readDestination } from './destination.js';
import { objectsAt } from './properties.js';
import { subscriptionOf } from './subscription.js';

/** AWS::SNS::Topic, with the subscriptions that stand in it. */
export const readTopic: PartReader = (part, properties, reading) => ({
  ...readDestination(part, properties, reading),
  subscriptions: objectsAt(properties, 'Subscription').map((subscription, position) => {
    const at = `Subscription[${position}]`;
    const placed = {
      id: `${part.id}.${at}`,
      name: `${part.name}.${at}`,
      place: `${part.place}.Properties.${at}`,
    };
    return subscriptionOf(placed, `\${${part.id}}`, subscription, reading.naming);
  }),
});
