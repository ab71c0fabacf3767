import type { Source } from '../input/record.js';
import type { UnmatchedRule } from '../run/event-rules.js';

/** How a record that was read ended. `lost`: nobody can say what became of it. */
export type ReadOutcome = 'told' | 'not told' | 'parked' | 'lost';

/** How a record ended. */
export type RecordOutcome = ReadOutcome | 'refused' | 'not read yet';

/** A notice that was published: `event` and `revision` name it within its incident. */
export interface NoticeReport {
  readonly incidentId: string;
  readonly event: string;
  readonly revision: number;
  readonly priority?: string;
}

/** One finding of one record. */
export interface FindingReport {
  /** Absent for a finding of an event that cannot be read. */
  readonly id?: string;
  readonly productArn?: string;
  readonly title?: string;
  /** The label, or `UNKNOWN`. */
  readonly severity?: string;
  readonly product?: string;
  readonly outcome: ReadOutcome;
  /** Why it was not told, was parked or is lost. */
  readonly reason?: string;
  readonly notices: readonly NoticeReport[];
}

/** One record of the input. */
export interface RecordReport extends Source {
  readonly outcome: RecordOutcome;
  /** Of a record that was not told, was parked, lost, refused or not read. */
  readonly reason?: string;
  /** How it entered: as a finding that Security Hub holds, or as an event. */
  readonly door?: 'finding' | 'event';
  /** What Security Hub would have set already, and the engine therefore set. */
  readonly completed: readonly string[];
  /** Automation rules that changed it. */
  readonly automationRules: readonly string[];
  /** Event rules that matched, such as `critical`. */
  readonly eventRules: readonly string[];
  /** Why no event rule matched, the nearest rule first. */
  readonly unmatched: readonly UnmatchedRule[];
  readonly findings: readonly FindingReport[];
}

/** One incident, as its latest notice says. */
export interface IncidentReport {
  readonly incidentId: string;
  readonly findingId: string;
  readonly productArn: string;
  readonly title: string;
  readonly severity: string;
  readonly priority: string;
  readonly action: string;
  /** ISO 8601. */
  readonly respondBy: string;
  /** Minutes. */
  readonly sla: number;
  readonly because: string;
  readonly account: string;
  readonly region: string;
  readonly source: string;
  readonly team: string;
  readonly notices: readonly NoticeReport[];
}

/** How Security Hub holds a finding after the run. */
export interface MarkReport {
  readonly id: string;
  readonly productArn: string;
  readonly title: string;
  readonly severity: string;
  readonly workflowStatus: string;
  readonly recordState: string;
  readonly note?: { readonly text: string; readonly updatedBy: string };
  /** Whether it carries the marker of Tocsin. */
  readonly marked: boolean;
}

/** Something that can never be handled and that a person has to look at. */
export interface ParkedReport {
  /** The record that it is of, where that is known. */
  readonly source?: Source;
  readonly reason: string;
  readonly detail: string;
  readonly findingId?: string;
  readonly deliveryId?: string;
  readonly told: boolean;
}

/** Something that somebody wanted to do in the stack, and what its policies say. */
export interface AccessReport {
  /** ISO 8601: the first time. */
  readonly at: string;
  /** ARN of the session of a function's role, or name of an AWS service. */
  readonly principal: string;
  /** Such as `sns:Publish`. */
  readonly action: string;
  /** An ARN, or `*` for actions that have none. */
  readonly resource: string;
  readonly because: string;
  readonly times: number;
}

/** `given` = `read` + `refused` + `notReadYet`; `read` = `told` + `notTold` + `parked` + `lost`. Records each. */
export interface Totals {
  readonly given: number;
  readonly read: number;
  readonly refused: number;
  readonly notReadYet: number;
  readonly told: number;
  readonly notTold: number;
  readonly parked: number;
  readonly lost: number;
  readonly incidents: number;
  /** Notices that the processor says it published. */
  readonly notices: number;
  readonly emails: number;
  /** Messages in the ticket queue. */
  readonly tickets: number;
  /** Messages in the parked queue. */
  readonly parkedMessages: number;
  /** Entries of `undelivered`. */
  readonly undelivered: number;
  /** Calls that were denied, retries too. */
  readonly denied: number;
  /** Entries of `undecided`. */
  readonly undecided: number;
}

/** What `tocsin run --json` prints. Additive changes only. */
export interface RunReport {
  readonly schema: 'tocsin.run/1';
  readonly totals: Totals;
  readonly records: readonly RecordReport[];
  readonly incidents: readonly IncidentReport[];
  readonly findings: readonly MarkReport[];
  readonly emails: {
    readonly count: number;
    /** The most urgent one, as it would be read. */
    readonly example?: { readonly to: string; readonly subject: string; readonly text: string };
  };
  /** What lies in the ticket queue, oldest first. */
  readonly tickets: readonly (NoticeReport & { readonly respondBy: string })[];
  readonly parked: readonly ParkedReport[];
  /** What should have arrived somewhere and did not: one sentence each. */
  readonly undelivered: readonly string[];
  /** What the policies of the stack deny: something that failed. */
  readonly denied: readonly AccessReport[];
  /** What could not be decided and was let through, each once. */
  readonly undecided: readonly AccessReport[];
  /** Why the run ended before everything was quiet. */
  readonly stopped?: string;
}
