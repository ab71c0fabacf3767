import type { IncidentNotice, NoticeEvent } from '@tocsin/findings';
import { readNotice } from '@tocsin/findings/schemas';
import type { OwnQueue, VerifyPorts } from './ports.js';
import { waitFor } from './wait-for.js';
import type { Patience } from './wait-for.js';

/** The longest that Amazon SQS lets one call wait. Source: Amazon SQS API reference, ReceiveMessage. */
const MOST_WAIT_SECONDS = 20;

/** The notices of one incident, as they come to the queue. */
export interface Notices {
  /** @returns the notice of this event, or undefined when it has not come in time */
  readonly next: (
    event: NoticeEvent,
    patience: Omit<Patience, 'pollMs'>,
  ) => Promise<IncidentNotice | undefined>;
  /** Events of the incident that came, in order. */
  readonly events: () => readonly NoticeEvent[];
}

/**
 * A filter may take a quarter of an hour until it works (SNS Developer Guide, "Subscription filter policies"): notices of
 * other incidents may come, and are passed over.
 *
 * @throws NoticeReadError for a notice of this incident that cannot be read
 */
export function noticesIn(queue: OwnQueue, incidentId: string, ports: Pick<VerifyPorts, 'receive'>): Notices {
  const seen: IncidentNotice[] = [];
  return {
    events: () => seen.map(({ event }) => event),
    next: (event, patience) =>
      waitFor(
        async (leftMs) => {
          const found = () => seen.find((notice) => notice.event === event);
          if (found() === undefined) {
            const waitSeconds = Math.min(MOST_WAIT_SECONDS, Math.ceil(leftMs / 1000));
            for (const message of await ports.receive(queue, { waitSeconds, signal: patience.signal })) {
              if (message.incidentId === incidentId) seen.push(readNotice(JSON.parse(message.body)));
            }
          }
          return found();
        },
        { ...patience, pollMs: 0 },
      ),
  };
}
