import type { DeadMessage, TakenMessage } from './dead-message.js';
import { shownId } from './dead-queue.js';
import type { DeadQueue } from './dead-queue.js';
import type { Destination } from './destination.js';
import type { DeadExample, DeadGroup } from './redrive-report.js';

/** Messages counted by queue, reason and where they go; only one of each is kept. */
export interface Groups {
  readonly add: (
    queue: DeadQueue,
    taken: TakenMessage,
    message: DeadMessage,
    destination: Destination,
    selected: boolean,
  ) => void;
  /** By queue, the most frequent first. */
  readonly all: () => readonly DeadGroup[];
}

/** Texts from outside are shown, not kept whole. */
const MOST_CHARACTERS = 512;

interface Counted {
  readonly first: Omit<DeadGroup, 'count' | 'selected' | 'oldest'>;
  count: number;
  selected: number;
  oldest: number;
}

export function createGroups(): Groups {
  const groups = new Map<string, Counted>();
  return {
    add(queue, taken, message, destination, selected) {
      const way =
        'to' in destination ? { to: shownId(destination.to.logicalId) } : { stays: destination.stays };
      const reason = message.reason.slice(0, MOST_CHARACTERS);
      const key = JSON.stringify([queue.arn, reason, way]);
      const counted = groups.get(key) ?? {
        first: { queue: queue.shownAs, reason, example: exampleOf(taken, message), ...way },
        ...{ count: 0, selected: 0, oldest: Number.NaN },
      };
      counted.count += 1;
      if (selected) counted.selected += 1;
      if (!(counted.oldest <= taken.sentAt)) counted.oldest = taken.sentAt;
      groups.set(key, counted);
    },
    all: () =>
      [...groups.values()]
        .sort(({ first: a, count: m }, { first: b, count: n }) => a.queue.localeCompare(b.queue) || n - m)
        .map(({ first, count, selected, oldest }) => ({
          ...{ ...first, count, selected },
          ...(Number.isFinite(oldest) && { oldest: new Date(oldest).toISOString() }),
        })),
  };
}

function exampleOf(
  { messageId }: TakenMessage,
  { detail, concerned: [one], incidentId, told }: DeadMessage,
): DeadExample {
  const short = (text: string) => text.slice(0, MOST_CHARACTERS);
  return {
    messageId,
    ...(detail !== undefined && { detail: short(detail) }),
    ...(one !== undefined && { ...one, ...(one.title !== undefined && { title: short(one.title) }) }),
    ...(one === undefined && incidentId !== undefined && { incidentId: short(incidentId) }),
    ...(told !== undefined && { told }),
  };
}
