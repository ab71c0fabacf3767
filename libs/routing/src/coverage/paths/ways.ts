import type {
  Deployment,
  Destination,
  EventRule,
  EventTarget,
  Subscription,
} from '../../deployment/deployment.js';
import type { End, Gate, Way } from './way.js';

/** A chain longer than this is cut: it goes round. */
const MOST_STEPS = 12;
const DIRECT: readonly string[] = ['email', 'email-json', 'sms', 'application'];

/**
 * Every way from an event rule on the default bus to somebody. Rules that are disabled are on it too: they are a gate.
 *
 * @param tellers - ids of queues of which it is known that somebody reads them
 */
export function waysOf(deployment: Deployment, tellers: readonly string[]): readonly Way[] {
  return deployment.eventRules
    .filter(({ pattern, bus }) => pattern !== undefined && bus === 'default')
    .flatMap((rule) => rule.targets.flatMap((target) => from(deployment, tellers, rule, target)));
}

function from(
  deployment: Deployment,
  tellers: readonly string[],
  rule: EventRule,
  target: EventTarget,
): readonly Way[] {
  const ways: Way[] = [];

  function go(to: string, gates: readonly Gate[]): void {
    const end = (what: End) => void ways.push({ rule, target, gates, end: what });
    if (gates.length >= MOST_STEPS) return;
    const node = deployment.functions.find(({ id }) => id === to);
    const unreadable = node?.processor === undefined ? undefined : unreadableBy(node.name, gates);
    if (unreadable !== undefined) return end({ kind: 'nobody', what: unreadable });
    if (node?.processor !== undefined)
      return notify(node.processor.topic, [...gates, { kind: 'processor', node }]);
    if (node?.enricher === true) return end({ kind: 'nobody', what: `${node.name} looks it up` });
    if (node !== undefined) return end({ kind: 'assumed', what: `function ${node.name}` });
    const place = deployment.destinations.find(({ id }) => id === to);
    if (place?.kind === 'queue' || isQueue(to)) return read(to, place, gates);
    if (place?.kind === 'topic' || isTopic(to)) return notify(to, gates);
    if (place?.kind === 'people') return end({ kind: 'person', who: `${place.name} (${place.type})` });
    if (place?.kind === 'store')
      return end({ kind: 'nobody', what: `${place.name} (${place.type}) keeps it` });
    return end({ kind: 'assumed', what: place === undefined ? to : `${place.name} (${place.type})` });
  }

  function read(queue: string, place: Destination | undefined, gates: readonly Gate[]): void {
    const sources = deployment.eventSources.filter((source) => source.queue === queue);
    for (const source of sources) go(source.function, [...gates, { kind: 'source', source }]);
    if (sources.length > 0) return;
    const name = place?.name ?? queue;
    // A queue for tickets is no person; where events themselves go into a queue, it is the consumer that is not seen.
    const told = tellers.includes(queue) || !gates.some(({ kind }) => kind === 'processor');
    const end: End = told
      ? { kind: 'assumed', what: `whoever reads the queue ${name}` }
      : { kind: 'nobody', what: `nothing that was read reads the queue ${name}` };
    ways.push({ rule, target, gates, end });
  }

  function notify(topic: string, gates: readonly Gate[]): void {
    const subscriptions = deployment.subscriptions.filter((each) => each.topic === topic);
    const chats = deployment.destinations.filter(({ topics }) => topics?.includes(topic) === true);
    for (const subscription of subscriptions)
      deliver(subscription, [...gates, { kind: 'subscription', subscription }]);
    for (const chat of chats)
      ways.push({ rule, target, gates, end: { kind: 'person', who: `${chat.name} (${chat.type})` } });
    if (subscriptions.length + chats.length > 0) return;
    const known = deployment.destinations.some(({ id }) => id === topic);
    const end: End = known
      ? { kind: 'nobody', what: `the topic ${topic} has no subscription` }
      : { kind: 'assumed', what: `the topic ${topic}, which is not among what was read` };
    ways.push({ rule, target, gates, end });
  }

  function deliver({ protocol, endpoint, name }: Subscription, gates: readonly Gate[]): void {
    if (DIRECT.includes(protocol)) {
      ways.push({ rule, target, gates, end: { kind: 'person', who: `${protocol} to ${endpoint}` } });
    } else if (protocol === 'sqs' || protocol === 'lambda') {
      go(endpoint, gates);
    } else {
      const end: End =
        protocol === 'firehose'
          ? { kind: 'nobody', what: `${name} keeps it` }
          : { kind: 'assumed', what: `${protocol} to ${endpoint}` };
      ways.push({ rule, target, gates, end });
    }
  }

  go(target.to, []);
  return ways;
}

/** Why a processor cannot read what comes so: it reads events of Security Hub, out of messages of a queue. */
function unreadableBy(name: string, gates: readonly Gate[]): string | undefined {
  if (gates.some(({ kind }) => kind === 'processor')) return `${name} reads no notices of a processor`;
  if (gates.at(-1)?.kind !== 'source') return `${name} reads only what comes out of a queue`;
  const wraps = gates.some((gate) => gate.kind === 'subscription' && gate.subscription.raw !== true);
  return wraps ? `${name} cannot read the envelope of SNS: set RawMessageDelivery` : undefined;
}

function isQueue(id: string): boolean {
  return id.startsWith('arn:') && id.split(':')[2] === 'sqs';
}

function isTopic(id: string): boolean {
  return id.startsWith('arn:') && id.split(':')[2] === 'sns';
}
