import { GetQueueAttributesCommand, SendMessageCommand } from '@aws-sdk/client-sqs';
import type { SQSClient } from '@aws-sdk/client-sqs';
import type { Cursor } from '../sweep/cursor.js';

/** The sweeper's own queue, seen from inside an invocation. */
export interface SweepQueue {
  /** True when another sweep waits, or two others run, as far as SQS knows: its counts are approximate. */
  readonly isBusy: () => Promise<boolean>;
  readonly goOn: (cursor: Cursor) => Promise<void>;
}

const WAIT = ['ApproximateNumberOfMessages', 'ApproximateNumberOfMessagesDelayed'] as const;
const RUN = ['ApproximateNumberOfMessagesNotVisible'] as const;

/** One beside the own: a second sweep does no harm, and of two that begin at once one must go on. */
const MOST_RUNNING = 2;

export function makeSweepQueue(sqs: SQSClient, queueUrl: string): SweepQueue {
  return {
    isBusy: async () => {
      const { Attributes = {} } = await sqs.send(
        new GetQueueAttributesCommand({ QueueUrl: queueUrl, AttributeNames: [...WAIT, ...RUN] }),
      );
      const count = (names: typeof WAIT | typeof RUN) =>
        names.reduce((sum, name) => sum + Number(Attributes[name] ?? 0), 0);
      return count(WAIT) > 0 || count(RUN) > MOST_RUNNING;
    },
    goOn: async (cursor) => {
      await sqs.send(new SendMessageCommand({ QueueUrl: queueUrl, MessageBody: JSON.stringify(cursor) }));
    },
  };
}
