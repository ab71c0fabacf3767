import { createHash } from 'node:crypto';
import { SendMessageCommand } from '@aws-sdk/client-sqs';
import type { SQSClient } from '@aws-sdk/client-sqs';
import type { Parked, Ports } from '../batch/ports.js';

/**
 * An SQS message holds 1 MiB by default since 2025, 256 KiB before; the body of what is parked is cut to stay
 * below the smaller, and says so. Source: Amazon SQS Developer Guide, "Message quotas".
 */
const MOST_BYTES = 262_144;
const KEPT_CHARACTERS = 40_000;

/** Sends what no retry can help to the parked queue. */
export function makePark(sqs: SQSClient, queueUrl: string): Ports['park'] {
  return async (parked) => {
    await sqs.send(new SendMessageCommand({ QueueUrl: queueUrl, MessageBody: bodyOf(parked) }));
  };
}

function bodyOf(parked: Parked): string {
  const bounded = {
    ...parked,
    detail: wellFormed(parked.detail).slice(0, 2_000),
    original: wellFormed(parked.original),
  };
  const whole = JSON.stringify(bounded);
  if (Buffer.byteLength(whole) <= MOST_BYTES) return whole;
  return JSON.stringify({
    ...bounded,
    original: bounded.original.slice(0, KEPT_CHARACTERS),
    original_cut: true,
    original_bytes: Buffer.byteLength(parked.original),
    original_sha256: createHash('sha256').update(parked.original).digest('hex'),
  });
}

/** SQS refuses the characters U+FFFE, U+FFFF and lone surrogates; JSON.stringify escapes control characters. */
function wellFormed(text: string): string {
  return text.toWellFormed().replace(/[\uFFFE\uFFFF]/g, '\uFFFD');
}
