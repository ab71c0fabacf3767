import type { QueuedMessage } from '@tocsin/simulator';

/** What lies in the parked queue: `tocsin.parked/1`, without the original. */
export interface ParkedMessage {
  readonly messageId: string;
  readonly reason: string;
  readonly detail: string;
  readonly deliveryId?: string;
  readonly findingId?: string;
  readonly productArn?: string;
  /** True when people were told all the same. */
  readonly told: boolean;
}

/** Reads a message of the parked queue; one that is not ours is shown as what it is. */
export function readParked(message: QueuedMessage): ParkedMessage {
  const body = parse(message.body);
  const text = (name: string): string | undefined => {
    const value = body?.[name];
    return typeof value === 'string' ? value : undefined;
  };
  return {
    messageId: message.messageId,
    reason: text('reason') ?? 'unknown',
    detail: text('detail') ?? 'the message is not in the form tocsin.parked/1',
    deliveryId: text('deliveryId'),
    findingId: text('findingId'),
    productArn: text('productArn'),
    told: body?.['told'] === true,
  };
}

function parse(body: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(body);
    return typeof value === 'object' && value !== null
      ? (value as Readonly<Record<string, unknown>>)
      : undefined;
  } catch {
    // Not JSON, so not ours: said in the detail.
    return undefined;
  }
}
