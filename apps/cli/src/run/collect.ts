import { readNotice } from '@tocsin/findings/schemas';
import type { IncidentNotice } from '@tocsin/findings';
import type { AccessRecord, CapturedEmail, QueuedMessage } from '@tocsin/simulator';
import type { Engine } from './engine.js';
import { findQueues } from './queue-names.js';
import { emailExpectation } from './email-expectation.js';
import type { EmailExpectation } from './email-expectation.js';
import { readParked } from './parked-message.js';
import type { ParkedMessage } from './parked-message.js';

/** What lies where when everything is quiet. */
export interface FinalState {
  /** The ticket queue, read; undefined when the stack has none. */
  readonly tickets?: readonly IncidentNotice[];
  /** Messages of the ticket queue that are no notice. */
  readonly unreadableTickets: number;
  readonly emails: readonly CapturedEmail[];
  readonly expectsEmails: EmailExpectation;
  readonly parked: readonly ParkedMessage[];
  /** Dead-letter queues that hold something. */
  readonly deadLetters: readonly { readonly queue: string; readonly messages: number }[];
  /** What the policies of the stack denied, and what could not be decided; oldest first. */
  readonly denied: readonly AccessRecord[];
  readonly undecided: readonly AccessRecord[];
}

/** Reads the queues, the outbox and the subscriptions of the engine without consuming anything. */
export async function collect(engine: Engine): Promise<FinalState> {
  const queues = findQueues(engine);
  const deadLetters: { queue: string; messages: number }[] = [];
  for (const { name, shownAs } of queues.deadLetters) {
    const messages = (await engine.queue(name)).length;
    if (messages > 0) deadLetters.push({ queue: shownAs, messages });
  }
  const notices =
    queues.tickets === undefined ? undefined : (await engine.queue(queues.tickets)).map(noticeOf);
  return {
    tickets: notices?.filter((notice) => notice !== undefined),
    unreadableTickets: notices?.filter((notice) => notice === undefined).length ?? 0,
    emails: engine.emails(),
    expectsEmails: emailExpectation(engine),
    parked: await parkedMessages(engine),
    deadLetters,
    denied: engine.denied(),
    undecided: engine.undecided(),
  };
}

/** What lies in the parked queue now. */
export async function parkedMessages(engine: Engine): Promise<readonly ParkedMessage[]> {
  const { parked } = findQueues(engine);
  return parked === undefined ? [] : (await engine.queue(parked)).map(readParked);
}

function noticeOf(message: QueuedMessage): IncidentNotice | undefined {
  try {
    return readNotice(JSON.parse(message.body));
  } catch {
    // Counted as unreadable: the ticket system could not read it either.
    return undefined;
  }
}
