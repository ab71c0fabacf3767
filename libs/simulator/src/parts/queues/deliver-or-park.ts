import type { AttributeValue, QueueService } from './queue-service.js';
import { QueueRefusal } from './queue-service.js';

/** Why the service that delivers may not put a message into a queue, if it may not. */
export type MaySend = (queueArn: string) => QueueRefusal | undefined;

/** Where a message came to: its target, the dead-letter queue, or nowhere. */
export type DeliveryEnd = 'delivered' | 'dead-lettered' | 'lost';

export interface Delivery {
  /** Who delivers, for messages. */
  readonly from: string;
  readonly maySend: MaySend;
  readonly to: string;
  readonly deadLetterArn?: string;
  readonly body: string;
  /** Puts it to where it is to go, where that is no queue. @returns why it is refused, if it is */
  readonly put?: () => QueueRefusal | undefined;
  readonly attributes?: Readonly<Record<string, AttributeValue>>;
  /** Attributes of the message in the dead-letter queue, from the refusal. */
  readonly deadLetterAttributes?: (refusal: QueueRefusal) => Readonly<Record<string, AttributeValue>>;
}

/**
 * Puts a message into a queue; what the queue refuses goes to the dead-letter queue at once, because such a refusal is
 * not of the kind that a service retries. Without a dead-letter queue, or if that refuses too, it is lost, and said so.
 */
export function deliverOrPark(
  queues: QueueService,
  delivery: Delivery,
  report: (line: string) => void,
): DeliveryEnd {
  const { from, to, deadLetterArn, body, attributes = {}, maySend } = delivery;
  const refusal = delivery.put ? delivery.put() : (maySend(to) ?? attempt(queues, to, body, attributes));
  if (!refusal) return 'delivered';
  const parked = delivery.deadLetterAttributes?.(refusal) ?? attributes;
  const lost =
    deadLetterArn === undefined
      ? refusal
      : (maySend(deadLetterArn) ?? attempt(queues, deadLetterArn, body, parked));
  report(`${from}: not delivered to ${to}: ${refusal.message}${lost ? ' The message is LOST.' : ''}`);
  return lost ? 'lost' : 'dead-lettered';
}

function attempt(
  queues: QueueService,
  arn: string,
  body: string,
  attributes: Readonly<Record<string, AttributeValue>>,
): QueueRefusal | undefined {
  try {
    queues.send(arn, body, attributes);
    return undefined;
  } catch (error) {
    if (error instanceof QueueRefusal) return error;
    throw error;
  }
}
