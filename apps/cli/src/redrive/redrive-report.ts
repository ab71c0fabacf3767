/** How messages come into a queue that nobody reads. */
export type DeadKind =
  /** The processor put them there: no retry can help. */
  | 'parked'
  /** They were taken from another queue too often. */
  | 'receives'
  /** EventBridge could not deliver them. */
  | 'rule'
  /** Amazon SNS could not deliver them. */
  | 'subscription';

/** A queue that was looked through. */
export interface LookedThrough {
  /** Its logical id, without what the CDK appends. */
  readonly queue: string;
  /** Its name on AWS. */
  readonly name: string;
  readonly kinds: readonly DeadKind[];
  /** Messages that were seen. */
  readonly messages: number;
  /** True where more lie there than one run looks at, or AWS gave fewer than it counts: run it again. */
  readonly more: boolean;
}

/** Messages of one queue that are there for one reason, and that would go the same way. */
export interface DeadGroup {
  readonly queue: string;
  /** Of a parked message its own; else `ran out of receives`, `EventBridge: CODE`, `not delivered by SNS`, `unknown`. */
  readonly reason: string;
  readonly count: number;
  /** How many of them were selected. */
  readonly selected: number;
  /** When the first of them was sent, ISO 8601. */
  readonly oldest?: string;
  readonly example: DeadExample;
  /** Logical id of the queue that they go to; absent where they stay. */
  readonly to?: string;
  /** Why they stay. */
  readonly stays?: string;
}

export interface DeadExample {
  readonly messageId: string;
  readonly detail?: string;
  readonly findingId?: string;
  readonly productArn?: string;
  readonly incidentId?: string;
  readonly title?: string;
  /** True when people were told all the same. */
  readonly told?: boolean;
}

/** A message that was selected and is still where it was, or is there twice. */
export interface NotRedriven {
  readonly queue: string;
  readonly messageId: string;
  /** What failed. `delete`: it was sent, and will be seen again. */
  readonly step: 'send' | 'delete';
  readonly code: string;
  readonly message: string;
}

/** What `tocsin redrive` found and did. `--json` prints it; members are only ever added. */
export interface RedriveReport {
  readonly schema: 'tocsin.redrive/1';
  readonly stack: string;
  readonly account: string;
  readonly region: string;
  /** False: it was said what would be done, and nothing was sent. */
  readonly acted: boolean;
  readonly queues: readonly LookedThrough[];
  readonly groups: readonly DeadGroup[];
  /** Messages that were selected and can be sent on, up to the limit. */
  readonly selected: number;
  /** Messages that were sent on, and then deleted where they lay. */
  readonly redriven: number;
  readonly failed: readonly NotRedriven[];
  /** Messages that stay hidden for some minutes: AWS refused to show them again. */
  readonly hidden: number;
  readonly interrupted: boolean;
  readonly ok: boolean;
}
