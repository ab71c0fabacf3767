import type { Resource } from '../../assembly/template.js';
import { AssemblyError } from '../../errors.js';
import { isObject, listAt, textAt, type JsonObject } from '../../json.js';
import { makeSubscription, type Subscription } from './subscription.js';

/** Topics with their subscriptions, by ARN. */
export type Topics = ReadonlyMap<string, Subscription[]>;

/**
 * Topics of the template.
 *
 * @param emailsConfirmed false where nobody has answered the mails that ask for it, as right after a deployment
 */
export function readTopics(resources: readonly Resource[], emailsConfirmed = true): Topics {
  const topics = new Map<string, Subscription[]>();
  const read = (arn: string, logicalId: string, properties: Readonly<JsonObject>) => {
    const confirmed = emailsConfirmed || properties.Protocol !== 'email';
    return readSubscription(arn, logicalId, properties, confirmed);
  };
  for (const { type, physicalId, logicalId, properties } of resources) {
    if (type !== 'AWS::SNS::Topic') continue;
    if (String(properties.FifoTopic) === 'true')
      throw new AssemblyError('FIFO topics are not run locally', logicalId);
    const inline = (listAt(properties, 'Subscription') ?? []).filter(isObject);
    topics.set(
      physicalId,
      inline.map((each, index) => read(`${physicalId}:${index}`, logicalId, each)),
    );
  }
  for (const { type, physicalId, logicalId, properties } of resources) {
    if (type !== 'AWS::SNS::Subscription') continue;
    const topic = topics.get(textAt(properties, 'TopicArn') ?? '');
    if (!topic)
      throw new AssemblyError(`there is no topic ${String(properties.TopicArn)} in the template`, logicalId);
    topic.push(read(physicalId, logicalId, properties));
  }
  return topics;
}

function readSubscription(
  arn: string,
  logicalId: string,
  properties: Readonly<JsonObject>,
  confirmed: boolean,
): Subscription {
  try {
    return makeSubscription(arn, properties, confirmed);
  } catch (cause) {
    throw new AssemblyError((cause as Error).message, logicalId, { cause });
  }
}

/** Confirms subscriptions that wait for it, of one address or of all. @returns how many */
export function confirmSubscriptions(topics: Topics, endpoint?: string): number {
  const waiting = [...topics.values()]
    .flat()
    .filter((each) => !each.confirmed && (endpoint === undefined || each.endpoint === endpoint));
  for (const subscription of waiting) subscription.confirmed = true;
  return waiting.length;
}
