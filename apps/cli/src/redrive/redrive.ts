import { createHash } from 'node:crypto';
import { CallRefused } from '../aws/call-refused.js';
import { readDead } from './dead-message.js';
import type { DeadMessage, TakenMessage } from './dead-message.js';
import { deadQueuesOf, queueName } from './dead-queue.js';
import type { DeadQueue, FoundQueues, StackQueue } from './dead-queue.js';
import { destinationOf } from './destination.js';
import { createGroups } from './groups.js';
import type { Groups } from './groups.js';
import type { LookedThrough, NotRedriven, RedriveReport } from './redrive-report.js';
import { isSelected, selectedQueues } from './selection.js';
import type { Selection } from './selection.js';

/** What is done in the account. Every one of these throws CallRefused where AWS refuses. */
export interface RedrivePorts {
  /** At most ten, hidden from everybody else for some minutes. */
  readonly take: (queue: StackQueue) => Promise<readonly TakenMessage[]>;
  readonly send: (queue: StackQueue, message: Pick<TakenMessage, 'body' | 'attributes'>) => Promise<void>;
  readonly delete: (queue: StackQueue, receiptHandle: string) => Promise<void>;
  /** Shows a message again at once. */
  readonly release: (queue: StackQueue, receiptHandle: string) => Promise<void>;
}

export interface RedriveSettings {
  readonly act: boolean;
  readonly selection: Selection;
  /** Most messages that are sent on. */
  readonly limit: number;
  readonly signal: AbortSignal;
  readonly onProgress: (line: string) => void;
}

/** Messages of one queue that one run looks at: their texts are not kept, their handles are. */
const MOST_LOOKED_AT = 20_000;

/** What is counted over all queues. */
interface Run {
  readonly groups: Groups;
  readonly failed: NotRedriven[];
  /** Hashes of what was sent on, and where to. */
  readonly sent: Set<string>;
  left: number;
  seen: number;
  selected: number;
  redriven: number;
  hidden: number;
}

/**
 * Looks through the queues of a stack in which dead messages lie, and, where that was asked for, sends those that are selected
 * to where they were on their way to. A message is deleted only after it was sent: interrupted at any point, it is there once or
 * twice, and the ledger knows a repeat. What is not sent on is shown again.
 *
 * Not by StartMessageMoveTask: it moves whole queues and selects nothing, and takes no queue that EventBridge or SNS fail to.
 * Source: Amazon SQS API reference, StartMessageMoveTask.
 *
 * @throws CallRefused where a queue cannot be read; UsageError
 */
export async function redrive(
  found: FoundQueues,
  ports: RedrivePorts,
  settings: RedriveSettings,
): Promise<RedriveReport> {
  const { act, selection, limit, signal } = settings;
  const counts = { seen: 0, selected: 0, redriven: 0, hidden: 0 };
  const run: Run = { groups: createGroups(), failed: [], sent: new Set(), left: limit, ...counts };
  const queues = selectedQueues(deadQueuesOf(found), selection);
  // All come to their end before a failure is told: nothing is sent any more once this has returned.
  const settled = await Promise.allSettled(
    queues.map((queue) => lookThrough(queue, { found, ports, run, settings })),
  );
  const looked = settled.map((one) => {
    if (one.status === 'rejected') throw one.reason;
    return one.value;
  });
  const { name, account, region } = found.stack;
  return {
    ...{ schema: 'tocsin.redrive/1', stack: name, account, region, acted: act },
    queues: looked,
    groups: run.groups.all(),
    ...{ selected: run.selected, redriven: run.redriven, failed: run.failed, hidden: run.hidden },
    interrupted: signal.aborted,
    ok: run.failed.length === 0 && !signal.aborted,
  };
}

interface Looking {
  readonly found: FoundQueues;
  readonly ports: RedrivePorts;
  readonly run: Run;
  readonly settings: RedriveSettings;
}

async function lookThrough(queue: DeadQueue, looking: Looking): Promise<LookedThrough> {
  const { ports, run, settings } = looking;
  const most = Math.min(MOST_LOOKED_AT, Math.max(queue.about, 10));
  const seen = new Set<string>();
  const held: string[] = [];
  let back = 0;
  let given = true;
  let going = true;
  try {
    while (seen.size < most && going && !settings.signal.aborted) {
      const page = await ports.take(queue);
      const fresh = page.filter(({ messageId }) => !seen.has(messageId));
      given = fresh.length > 0;
      if (!given) break;
      fresh.forEach(({ messageId }) => seen.add(messageId));
      run.seen += fresh.length;
      const before = { redriven: run.redriven, failed: run.failed.length, back };
      for (const one of await Promise.all(fresh.map((message) => handle(message, queue, looking)))) {
        if (one.left !== undefined) held.push(one.left);
        if (one.cameBack) back += 1;
      }
      const failing = run.failed.length > before.failed && run.redriven === before.redriven;
      going = !failing && back - before.back < fresh.length;
      settings.onProgress(`looked at ${run.seen} messages, sent on ${run.redriven}`);
    }
  } finally {
    await release(queue, held, looking);
  }
  const more = back > 0 || seen.size < queue.about || (given && seen.size > queue.about);
  return {
    queue: queue.shownAs,
    name: queueName(queue.arn),
    kinds: queue.kinds,
    messages: seen.size - back,
    more,
  };
}

interface Handled {
  /** The handle of what is still there, and has to be shown again. */
  readonly left?: string;
  /** What was sent on a moment ago lies there once more: it is for the next run, or this one would never end. */
  readonly cameBack?: true;
}

async function handle(taken: TakenMessage, queue: DeadQueue, looking: Looking): Promise<Handled> {
  const { found, run, settings } = looking;
  const message = readDead(taken, queue);
  const destination = destinationOf(message, queue, found);
  const left = taken.receiptHandle;
  const hash = 'to' in destination ? hashOf(message, destination.to) : undefined;
  if (hash !== undefined && run.sent.has(hash)) return { left, cameBack: true };
  const selected = isSelected(message, settings.selection);
  run.groups.add(queue, taken, message, destination, selected);
  if (!selected || !('to' in destination) || run.left === 0) return { left };
  run.left -= 1;
  run.selected += 1;
  if (!settings.act || settings.signal.aborted) return { left };
  if (hash !== undefined) run.sent.add(hash);
  return sendOn(taken, message, queue, destination.to, looking);
}

async function sendOn(
  taken: TakenMessage,
  { body = '', kind }: DeadMessage,
  queue: DeadQueue,
  to: StackQueue,
  { ports, run }: Looking,
): Promise<Handled> {
  const { messageId, receiptHandle } = taken;
  let step: NotRedriven['step'] = 'send';
  try {
    // What EventBridge says of its failure is no part of the event.
    await ports.send(to, { body, attributes: kind === 'rule' ? {} : taken.attributes });
    step = 'delete';
    await ports.delete(queue, receiptHandle);
    run.redriven += 1;
    return {};
  } catch (error) {
    if (!(error instanceof CallRefused)) throw error;
    run.failed.push({ queue: queue.shownAs, messageId, step, code: error.code, message: error.reason });
    return { left: receiptHandle };
  }
}

function hashOf({ body = '' }: DeadMessage, { arn }: StackQueue): string {
  return createHash('sha256').update(`${arn}\n${body}`).digest('base64');
}

/** Also after an interrupt or a failure: else nobody would see for minutes what lies there. */
async function release(queue: DeadQueue, held: readonly string[], { ports, run }: Looking): Promise<void> {
  for (let at = 0; at < held.length; at += 10) {
    const page = held.slice(at, at + 10);
    const settled = await Promise.allSettled(
      page.map((receiptHandle) => ports.release(queue, receiptHandle)),
    );
    run.hidden += settled.filter(({ status }) => status === 'rejected').length;
  }
}
