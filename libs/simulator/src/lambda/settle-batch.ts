import { setTimeout as sleep } from 'node:timers/promises';
import { defaultSeconds } from '../faults/call-scene.js';
import type { Faults } from '../faults/faults.js';
import type { QueueService, ReceivedMessage } from '../parts/queues/queue-service.js';

export interface BatchEnd {
  readonly queueName: string;
  readonly batch: readonly ReceivedMessage[];
  /** Those of the batch that come again. */
  readonly failed: readonly ReceivedMessage[];
  readonly hiddenSeconds: number;
  /** SIGKILLs the process that handled the batch. */
  readonly kill: () => void;
  /** Whether the engine was closed meanwhile. */
  readonly closed: () => boolean;
}

/**
 * Deletes what was handled, and hides what failed until it comes again: Lambda does both for its event source mapping.
 *
 * @returns how many messages come again
 */
export async function settleBatch(queues: QueueService, faults: Faults, end: BatchEnd): Promise<number> {
  const { queueName, batch, failed, hiddenSeconds, kill } = end;
  const handled = batch.filter((message) => !failed.includes(message));
  const target = { service: 'lambda', operation: 'DeleteMessages', size: handled.length, input: {} } as const;
  const name = `${target.service}:${target.operation}`;
  const hit = handled.length > 0 ? faults.between(target) : undefined;
  const deletion = hit?.kind.deletion ?? 'done';
  const milliseconds = (hit?.seconds ?? defaultSeconds) * 1000;
  if (deletion === 'late') await sleep(milliseconds, undefined, { ref: false });
  if (deletion === 'behind') await faults.turns.hold(name, milliseconds);
  if (end.closed()) return 0;
  if (deletion === 'not, killed' || deletion === 'done, killed') kill();
  // Of a process that died before its answer was there nothing is known, so that the whole batch comes again.
  const stays = (message: ReceivedMessage): boolean => {
    if (failed.includes(message) || deletion === 'not' || deletion === 'not, killed') return true;
    return deletion === 'part' && hit?.fails(handled.indexOf(message), handled.length) === true;
  };
  let again = 0;
  for (const message of batch) {
    const copied = deletion === 'again' && !failed.includes(message);
    if (copied || stays(message)) {
      again += 1;
      queues.release(queueName, message.receiptHandle, copied ? 0 : hiddenSeconds);
    } else queues.delete(queueName, message.receiptHandle);
  }
  if (handled.length > 0) faults.turns.passed(name);
  return again;
}
