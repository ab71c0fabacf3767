import { showValue } from '../../show-value.js';
import type { Destination } from '../deployment.js';
import { resourceType } from '../resource-types.js';
import { UnreadablePart } from '../unreadable.js';
import { named, withArn } from './placed.js';
import { listAt } from './properties.js';
import type { PartReader } from './reading.js';

/** Whatever a rule may send to that is no function: kinds are in `resource-types.ts`. */
export const readDestination: PartReader = (part, properties, { naming }) => {
  const { kind = 'other', nameProperty = 'Name' } = resourceType(part.type) ?? {};
  const destination: Destination = {
    ...named(part, properties, nameProperty),
    ...withArn(part.id, naming),
    kind,
    type: part.type,
  };
  return { destinations: [destination] };
};

/** AWS::Chatbot::SlackChannelConfiguration and MicrosoftTeamsChannelConfiguration: show the messages of topics. */
export const readChatChannel: PartReader = (part, properties, { naming }) => ({
  destinations: [
    {
      ...named(part, properties, 'ConfigurationName'),
      kind: 'people',
      type: part.type,
      topics: listAt(properties, 'SnsTopicArns').map((topic) => {
        if (typeof topic === 'string') return naming.idOf(topic);
        throw new UnreadablePart(`SnsTopicArns: found ${showValue(topic)}; texts are wanted`);
      }),
    },
  ],
});
