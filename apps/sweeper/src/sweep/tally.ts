import type { Reason } from './judge-finding.js';

/** A finding that could not be swept, and why; without what is written in it. */
export interface Failure {
  readonly what: 'unreadable' | 'not judged' | 'not sent';
  readonly why: string;
  readonly findingId?: string;
  readonly productArn?: string;
}

/** What goes out, for the log. */
export interface Sent {
  readonly reason: Reason;
  readonly findingId: string;
  readonly productArn: string;
  readonly deliveryId: string;
}

/** What an invocation saw and did. It is filled in on the way, so that it is known as well when the way ends early. */
export interface Tally {
  seen: number;
  readonly sent: Sent[];
  readonly failed: Failure[];
}

export function emptyTally(): Tally {
  return { seen: 0, sent: [], failed: [] };
}
