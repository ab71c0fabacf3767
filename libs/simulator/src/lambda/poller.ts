import type { Deliver } from '../faults/deliver.js';
import type { Faults } from '../faults/faults.js';
import type { QueueService, ReceivedMessage } from '../parts/queues/queue-service.js';
import { failedMessages } from './batch-response.js';
import type { EventSource } from './event-source.js';
import type { Outcome } from './invocation.js';
import { realVisibility } from './scaled-time.js';
import { settleBatch } from './settle-batch.js';
import { sqsEvent } from './sqs-event.js';
import type { WorkTimes } from './work-times.js';

export interface PollerOptions {
  readonly source: EventSource;
  readonly region: string;
  readonly queues: QueueService;
  readonly invoke: (source: EventSource, event: unknown) => Promise<Outcome>;
  /** Whether the role of the function may take messages, key included. Else they stay where they are. */
  readonly mayReceive: () => boolean;
  /** Factor on the batch window and the visibility timeout. */
  readonly timeScale: number;
  readonly report: (line: string) => void;
  readonly faults: Faults;
  readonly deliver: Deliver;
  readonly work: WorkTimes;
  /** SIGKILLs a process of the function that has handled its batch. */
  readonly retire: (process: number) => void;
}

/** Takes messages from a queue to a function in batches, as Lambda's event source mapping does. */
export interface Poller {
  /** Looks at the queue soon: a message may have come. */
  wake(): void;
  close(): void;
}

/** Lambda's limit on the payload of an invocation, with room for what surrounds the bodies. */
const largestPayload = 6 * 1024 * 1024 - 256 * 1024;
/** While an invocation runs its messages stay hidden; Lambda wants a visibility timeout that makes sure of that. */
const heldSeconds = 43_200;
/** How often a poller looks by itself, for messages whose delay or visibility ended unseen. */
const idleLook = 1_000;

export function startPoller(options: PollerOptions): Poller {
  const { source, region, queues, invoke, mayReceive, timeScale, report, faults } = options;
  const { queueName, batchSize, mostConcurrent } = source;
  const window = source.windowSeconds * 1000 * timeScale;
  const hiddenSeconds = realVisibility(source.visibilitySeconds, source.timeoutSeconds, timeScale);
  let running = 0;
  let closed = false;
  let soon: NodeJS.Immediate | undefined;
  let windowTimer: NodeJS.Timeout | undefined;
  let windowOver = false;
  const later = new Set<NodeJS.Timeout>();
  const idle = setInterval(look, idleLook).unref();

  function wake(): void {
    soon ??= setImmediate(() => {
      soon = undefined;
      look();
    });
  }
  function look(): void {
    while (!closed && running < mostConcurrent) {
      const count = readyCount();
      if (count === 0 || !mayReceive()) return;
      clearTimeout(windowTimer);
      windowTimer = undefined;
      windowOver = false;
      const batch = receive(count);
      if (batch.length > 0) void run(batch);
    }
  }
  /** Messages for the next batch; 0 while the window is open and the batch is not full. */
  function readyCount(): number {
    const sizes = queues.nextSizes(queueName, batchSize);
    if (sizes.length === 0) windowOver = false;
    let [fitting, bytes] = [0, 0];
    for (const size of sizes) {
      bytes += size;
      if (fitting > 0 && bytes > largestPayload) break;
      fitting += 1;
    }
    const full = sizes.length >= batchSize || fitting < sizes.length;
    if (full || window === 0 || windowOver || sizes.length === 0) return fitting;
    windowTimer ??= setTimeout(() => {
      windowOver = true;
      look();
    }, window);
    return 0;
  }
  function receive(count: number): readonly ReceivedMessage[] {
    const batch: ReceivedMessage[] = [];
    for (let left = count; left > 0; left -= 10) {
      batch.push(...queues.receive(queueName, Math.min(10, left), heldSeconds));
    }
    return batch;
  }
  async function run(batch: readonly ReceivedMessage[]): Promise<void> {
    running += 1;
    const ids = batch.map(({ messageId }) => messageId);
    options.work.start(ids);
    const event = sqsEvent(batch, { queueArn: source.queueArn, region });
    const invocation = { service: 'lambda', operation: 'Invoke', size: batch.length } as const;
    const outcome = await options
      .deliver(invocation, () => invoke(source, event))
      .finally(() => void (running -= 1));
    if (closed) return;
    const failed = failedMessages(batch, outcome, source.reportsItemFailures);
    options.work.end(
      ids,
      failed.map(({ messageId }) => messageId),
    );
    const again = await settleBatch(queues, faults, {
      queueName,
      batch,
      failed,
      hiddenSeconds,
      kill: () => (outcome.process === undefined ? undefined : options.retire(outcome.process)),
      closed: () => closed,
    });
    if (!outcome.ok) report(`${source.functionId}: ${outcome.errorType}: ${outcome.errorMessage}`);
    else if (failed.length > 0)
      report(`${source.functionId}: ${failed.length} of ${batch.length} messages failed`);
    if (again > 0) lookAgain(hiddenSeconds * 1000);
    look();
  }
  function lookAgain(milliseconds: number): void {
    const timer = setTimeout(() => {
      later.delete(timer);
      look();
    }, milliseconds + 5);
    later.add(timer);
  }

  return {
    wake,
    close() {
      closed = true;
      clearImmediate(soon);
      clearTimeout(windowTimer);
      clearInterval(idle);
      for (const timer of later) clearTimeout(timer);
    },
  };
}
