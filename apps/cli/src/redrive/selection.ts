import { UsageError } from '../commands/usage-error.js';
import type { DeadMessage } from './dead-message.js';
import { queueName } from './dead-queue.js';
import type { DeadQueue } from './dead-queue.js';

/** Which messages are to be sent on; of each member any value, of the members all. */
export interface Selection {
  readonly reasons: readonly string[];
  /** Logical ids, whole or their ends, or names. */
  readonly queues: readonly string[];
  readonly incidents: readonly string[];
  readonly findings: readonly string[];
}

/** @throws UsageError where no queue has such a name: it says which there are */
export function selectedQueues(
  queues: readonly DeadQueue[],
  { queues: wanted }: Selection,
): readonly DeadQueue[] {
  if (wanted.length === 0) return queues;
  const means = ({ logicalId, shownAs, arn }: DeadQueue, name: string): boolean =>
    [logicalId, queueName(arn)].includes(name) || shownAs.toLowerCase().endsWith(name.toLowerCase());
  for (const name of wanted) {
    if (queues.some((queue) => means(queue, name))) continue;
    const there = queues.map(({ shownAs }) => shownAs).join(', ');
    throw new UsageError(`--queue ${name}: no such queue; there are ${there}`);
  }
  return queues.filter((queue) => wanted.some((name) => means(queue, name)));
}

/** Whether a message is to be sent on, as far as its queue is. */
export function isSelected(
  { reason, concerned, incidentId }: DeadMessage,
  { reasons, incidents, findings }: Selection,
): boolean {
  const ids = [...concerned.map((one) => one.incidentId), ...(incidentId === undefined ? [] : [incidentId])];
  return (
    (reasons.length === 0 || reasons.some((one) => one.toLowerCase() === reason.toLowerCase())) &&
    (incidents.length === 0 || incidents.some((one) => ids.includes(one))) &&
    (findings.length === 0 || findings.some((one) => concerned.some(({ findingId }) => findingId === one)))
  );
}
