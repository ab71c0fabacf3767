import { deadQueuesOf } from '../redrive/dead-queue.js';
import type { DeadQueue, FoundQueues, StackQueue } from '../redrive/dead-queue.js';
import type { TakenMessage } from '../redrive/dead-message.js';
import { aDeployment, anEventSource, theRules } from './a-deployment.js';

const arnOf = (name: string) => `arn:aws:sqs:eu-west-1:111122223333:${name}`;

/** A queue of the stack, whose logical id is its name. */
export function queue(name: string, about = 0): StackQueue {
  const failedTo = { routine: 'routine-failed' }[name];
  return {
    ...{ logicalId: name, url: `https://sqs/${name}`, arn: arnOf(name), about },
    ...(failedTo !== undefined && { deadLetterArn: arnOf(failedTo) }),
  };
}

const NAMES = [
  ...['parked', 'urgent', 'routine', 'routine-failed', 'rules-failed'],
  ...['tickets', 'tickets-undelivered', 'mail-undelivered'],
];

/** A stack with two intakes, each kind of dead queue, and a ticket queue. */
export function foundQueues(about: Readonly<Record<string, number>> = {}): FoundQueues {
  const { stack } = aDeployment();
  return {
    ...{ stack, logGroup: '/aws/lambda/soc', parkedQueueUrl: 'https://sqs/parked' },
    queues: NAMES.map((name) => queue(name, about[name])),
    rules: theRules().map((rule) => ({
      ...rule,
      targets: [
        {
          arn: arnOf(['critical', 'escalate'].includes(rule.name) ? 'urgent' : 'routine'),
          deadLetterArn: arnOf('rules-failed'),
        },
      ],
    })),
    eventSources: ['urgent', 'routine'].map((name) => anEventSource({ sourceArn: arnOf(name) })),
    subscriptions: [
      { protocol: 'sqs', endpoint: arnOf('tickets'), deadLetterArn: arnOf('tickets-undelivered') },
      { protocol: 'email', endpoint: 'soc@example.com', deadLetterArn: arnOf('mail-undelivered') },
    ],
  };
}

/** The queues of it in which dead messages lie. */
export function dead(found: FoundQueues): readonly DeadQueue[] {
  return deadQueuesOf(found);
}

/** What the processor puts into the parked queue. */
export function parkedBody(original: string, over: object = {}): string {
  return JSON.stringify({
    ...{ schema: 'tocsin.parked/1', reason: 'unreadable', detail: 'd', at: '2026-11-24T10:00:00.000Z' },
    ...{ deliveryId: 'e', intake: arnOf('routine'), told: false, original },
    ...over,
  });
}

export function takenMessage(
  body: string,
  messageId = 'm',
  attributes: Readonly<Record<string, string>> = {},
): TakenMessage {
  return {
    ...{ messageId, receiptHandle: `handle of ${messageId}`, body },
    sentAt: Date.parse('2026-11-24T10:00:00Z'),
    attributes: Object.fromEntries(
      Object.entries(attributes).map(([name, StringValue]) => [name, { DataType: 'String', StringValue }]),
    ),
  };
}
