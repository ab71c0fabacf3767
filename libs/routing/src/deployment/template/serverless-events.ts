import { isRawObject, memberOf, type RawObject } from '../../raw-json.js';
import { joined, type Parts, type PlacedPart } from '../collect.js';
import { readEventRule } from '../parts/event-rule.js';
import { readEventSource } from '../parts/event-source.js';
import { flagAt } from '../parts/properties.js';
import type { Reading } from '../parts/reading.js';
import { readSubscription } from '../parts/subscription.js';

/** Reads one event of a SAM resource, which `owner` is. Source: SAM specification, type of each event. */
export type EventReader = (event: PlacedPart, settings: RawObject, owner: string, reading: Reading) => Parts;

export const readRuleEvent: EventReader = (event, settings, owner, reading) =>
  readEventRule(
    event,
    {
      ...picked(settings, { RuleName: 'Name', EventBusName: 'EventBusName', Pattern: 'EventPattern' }),
      State: memberOf(settings, 'State') ?? (flagAt(settings, 'Enabled', true) ? 'ENABLED' : 'DISABLED'),
      Targets: [
        {
          ...picked(settings, {
            Input: 'Input',
            InputPath: 'InputPath',
            InputTransformer: 'InputTransformer',
          }),
          Arn: arnOf(owner),
        },
      ],
    },
    reading,
  );

export const readQueueEvent: EventReader = (event, settings, owner, reading) =>
  readEventSource(
    event,
    {
      ...picked(settings, { Queue: 'EventSourceArn', Enabled: 'Enabled', FilterCriteria: 'FilterCriteria' }),
      FunctionName: arnOf(owner),
    },
    reading,
  );

/** With SqsSubscription a queue stands between: one that is named, or one that SAM makes. */
export const readTopicEvent: EventReader = (event, settings, owner, reading) => {
  const between = memberOf(settings, 'SqsSubscription');
  const named = isRawObject(between) ? memberOf(between, 'QueueArn') : undefined;
  const isQueued = between === true || between === 'true' || isRawObject(between);
  const queue = typeof named === 'string' ? named : `${event.id}Queue`;
  const subscription = readSubscription(
    event,
    {
      ...picked(settings, {
        Topic: 'TopicArn',
        FilterPolicy: 'FilterPolicy',
        FilterPolicyScope: 'FilterPolicyScope',
      }),
      Protocol: isQueued ? 'sqs' : 'lambda',
      Endpoint: isQueued ? queue : arnOf(owner),
    },
    reading,
  );
  if (!isQueued) return subscription;
  const source = { ...event, id: `${event.id}EventSourceMapping` };
  const mapping = { EventSourceArn: queue, FunctionName: arnOf(owner) };
  return joined([
    subscription,
    typeof named === 'string' ? readEventSource(source, mapping, reading) : madeQueue(event, queue, owner),
  ]);
};

function madeQueue({ name, place }: PlacedPart, queue: string, owner: string): Parts {
  return {
    destinations: [{ id: queue, name: queue, place, kind: 'queue', type: 'AWS::SQS::Queue' }],
    eventSources: [{ id: `${name}EventSourceMapping`, name, place, queue, function: owner, enabled: true }],
  };
}

function arnOf(owner: string): string {
  return `\${${owner}.Arn}`;
}

function picked(settings: RawObject, names: Readonly<Record<string, string>>): RawObject {
  return Object.fromEntries(
    Object.entries(names).flatMap(([from, to]) => {
      const value = memberOf(settings, from);
      return value === undefined ? [] : [[to, value] as const];
    }),
  );
}
