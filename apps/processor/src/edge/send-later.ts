import { SendMessageBatchCommand } from '@aws-sdk/client-sqs';
import type { SQSClient } from '@aws-sdk/client-sqs';
import type { DigestStore } from '../digest/digest-store.js';

/** Source: Amazon SQS API reference, SendMessageBatch: 10 entries. */
const MOST_ENTRIES = 10;

/** Sends messages about digests to the routine intake, which keeps them back for their delay. */
export function makeSendLater(sqs: SQSClient, queueUrl: string): DigestStore['sendLater'] {
  return async (messages) => {
    for (let start = 0; start < messages.length; start += MOST_ENTRIES) {
      const { Failed = [] } = await sqs.send(
        new SendMessageBatchCommand({
          QueueUrl: queueUrl,
          Entries: messages.slice(start, start + MOST_ENTRIES).map(({ message, delaySeconds }, at) => ({
            Id: String(at),
            MessageBody: JSON.stringify(message),
            DelaySeconds: delaySeconds,
          })),
        }),
      );
      const [first] = Failed;
      if (first !== undefined) {
        throw new Error(
          `SQS took ${Failed.length} messages about digests not: ${first.Code} ${first.Message ?? ''}`,
        );
      }
    }
  };
}
