import { GetQueueAttributesCommand, SendMessageCommand } from '@aws-sdk/client-sqs';
import type { SQSClient } from '@aws-sdk/client-sqs';
import type { Cursor } from '../sweep/cursor.js';

/** The sweeper's own queue, seen from inside an invocation. */
export interface SweepQueue {
  /** True when another sweep waits or runs, as far as SQS knows: its counts are approximate. */
  readonly isBusy: () => Promise<boolean>;
  readonly goOn: (cursor: Cursor) => Promise<void>;
}

const COUNTS = [
  'ApproximateNumberOfMessages',
  'ApproximateNumberOfMessagesNotVisible',
  'ApproximateNumberOfMessagesDelayed',
] as const;

/** The message that is being handled is counted as well. */
const OWN = 1;

export function makeSweepQueue(sqs: SQSClient, queueUrl: string): SweepQueue {
  return {
    isBusy: async () => {
      const { Attributes = {} } = await sqs.send(
        new GetQueueAttributesCommand({ QueueUrl: queueUrl, AttributeNames: [...COUNTS] }),
      );
      return COUNTS.reduce((sum, name) => sum + Number(Attributes[name] ?? 0), 0) > OWN;
    },
    goOn: async (cursor) => {
      await sqs.send(new SendMessageCommand({ QueueUrl: queueUrl, MessageBody: JSON.stringify(cursor) }));
    },
  };
}
