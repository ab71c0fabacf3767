import { AwsError } from '../../errors.js';
import type { QueryOperation } from '../../http/query-front.js';
import { elements, members, type Element } from '../../http/query-protocol.js';
import { pageOf } from '../../http/pages.js';
import { isObject, textAt, type JsonObject } from '../../json.js';
import { makeSubscription, type Subscription } from './subscription.js';
import type { Topics } from './topics.js';

/** Results a page. Source: Amazon SNS API reference, ListSubscriptionsByTopic. */
const pageLength = 100;
const jsonAttributes = ['FilterPolicy', 'RedrivePolicy'];
const allowed = [...jsonAttributes, 'FilterPolicyScope', 'RawMessageDelivery'];

/**
 * Subscribe, Unsubscribe, ListSubscriptionsByTopic and GetSubscriptionAttributes. A queue of the account is subscribed at
 * once; an address waits until its owner confirms, and is shown as `PendingConfirmation` meanwhile.
 *
 * Source: Amazon SNS API reference, the page of each operation.
 */
export function subscriptionOperations(topics: Topics, account: string): Record<string, QueryOperation> {
  const topicNamed = (input: Readonly<JsonObject>) => {
    const arn = textAt(input, 'TopicArn') ?? '';
    const topic = topics.get(arn);
    if (!topic) throw new AwsError('NotFound', `Topic does not exist: ${arn}`, 404);
    return { arn, topic };
  };
  const find = (arn: string) => {
    for (const [topicArn, topic] of topics) {
      const found = topic.find((each) => each.arn === arn);
      if (found) return { topicArn, topic, found };
    }
    throw new AwsError('NotFound', 'Subscription does not exist', 404);
  };
  return {
    Subscribe(input) {
      const { arn, topic } = topicNamed(input);
      const wanted = checked(`${arn}:${crypto.randomUUID()}`, input);
      const held = topic.find(
        ({ protocol, endpoint }) => protocol === wanted.protocol && endpoint === wanted.endpoint,
      );
      if (held && JSON.stringify(held.attributes) !== JSON.stringify(wanted.attributes))
        throw invalid('Attributes Reason: Subscription already exists with different attributes');
      if (!held) topic.push(wanted);
      const { arn: subscriptionArn, confirmed } = held ?? wanted;
      const shown = confirmed || textAt(input, 'ReturnSubscriptionArn') === 'true';
      return [['SubscriptionArn', shown ? subscriptionArn : 'pending confirmation']];
    },
    Unsubscribe(input) {
      const { topic, found } = find(textAt(input, 'SubscriptionArn') ?? '');
      topic.splice(topic.indexOf(found), 1);
      return [];
    },
    ListSubscriptionsByTopic(input) {
      const { arn, topic } = topicNamed(input);
      const { items, nextToken } = pageOf(topic, pageLength, input.NextToken, 'InvalidParameter');
      return [
        members(
          'Subscriptions',
          items.map((each) => shown(each, arn, account)),
        ),
        ...elements({ NextToken: nextToken }),
      ];
    },
    GetSubscriptionAttributes(input) {
      const { topicArn, found } = find(textAt(input, 'SubscriptionArn') ?? '');
      const attributes = {
        SubscriptionArn: found.arn,
        TopicArn: topicArn,
        Owner: account,
        Protocol: found.protocol,
        Endpoint: found.endpoint,
        PendingConfirmation: !found.confirmed,
        ...found.attributes,
      };
      return [['Attributes', Object.entries(attributes).map(([key, value]) => entry(key, value))]];
    },
  };
}

function checked(arn: string, input: Readonly<JsonObject>): Subscription {
  const { Protocol, Endpoint } = input;
  const attributes = isObject(input.Attributes) ? input.Attributes : {};
  const unknown = Object.keys(attributes).find((name) => !allowed.includes(name));
  if (unknown !== undefined) throw invalid(`Attributes Reason: ${unknown} is not run by the local engine`);
  if (Protocol !== 'sqs' && Protocol !== 'email')
    throw invalid(`Protocol: ${String(Protocol)}; the local engine subscribes sqs and email`);
  const shape = Protocol === 'sqs' ? /^arn:[^:]+:sqs:[^:]+:\d{12}:[\w.-]+$/ : /^[^@\s]+@[^@\s]+$/;
  if (!shape.test(String(Endpoint))) throw invalid(`Endpoint: ${String(Endpoint)} is none of ${Protocol}`);
  try {
    const given = Object.entries(attributes).map(([name, value]) => [
      name,
      jsonAttributes.includes(name) ? (JSON.parse(String(value)) as unknown) : value,
    ]);
    const properties = { ...(Object.fromEntries(given) as JsonObject), Protocol, Endpoint };
    return makeSubscription(arn, properties, Protocol === 'sqs');
  } catch (error) {
    throw invalid(`Attributes Reason: ${(error as Error).message}`);
  }
}

function shown({ arn, protocol, endpoint, confirmed }: Subscription, topicArn: string, account: string) {
  return elements({
    SubscriptionArn: confirmed ? arn : 'PendingConfirmation',
    Owner: account,
    Protocol: protocol,
    Endpoint: endpoint,
    TopicArn: topicArn,
  });
}

function entry(key: string, value: unknown): Element {
  return [
    'entry',
    elements({ key, value: typeof value === 'object' ? JSON.stringify(value) : String(value) }),
  ];
}

function invalid(what: string): AwsError {
  return new AwsError('InvalidParameter', `Invalid parameter: ${what}`);
}
