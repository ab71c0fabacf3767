import type { Priority } from '@tocsin/findings';
import type { RecordStep } from '../record-step.js';

/** From which ServiceNow works out the priority of a record: `1` is high, `3` is low. */
export interface ServiceNowLevel {
  readonly impact: '1' | '2' | '3';
  readonly urgency: '1' | '2' | '3';
}

/** How long fields may be, in UTF-16 units: a setting of each instance. */
export interface ServiceNowLengths {
  readonly shortDescription: number;
  readonly description: number;
  readonly workNotes: number;
  readonly closeNotes: number;
}

/** How records are written. Names and codes of an instance are its own: ask who runs it. */
export interface ServiceNowOptions {
  /** Such as `sn_si_incident`, whose states and codes are others: give `states` and `closeCode` too. @default 'incident' */
  readonly table?: string;
  /** @default 'security' */
  readonly category?: string;
  /** @default 'AWS Security Hub' */
  readonly correlationDisplay?: string;
  /** `sys_id` or name of a group. @default - left out */
  readonly assignmentGroup?: string;
  /** `sys_id` or user name. @default - left out */
  readonly callerId?: string;
  /** Replaces single entries of {@link SERVICE_NOW_LEVELS}. */
  readonly levels?: Readonly<Partial<Record<Priority, ServiceNowLevel>>>;
  /** @default { resolved: '6', reopened: '2' } */
  readonly states?: { readonly resolved?: string; readonly reopened?: string };
  /** Resolution code, one of the instance's list. @default 'Solution provided' */
  readonly closeCode?: string;
  /** @default - `CHANNEL_LIMITS.serviceNow` */
  readonly lengths?: Partial<ServiceNowLengths>;
}

/** A record to create. Every value is a text. */
export interface ServiceNowRecord extends ServiceNowLevel {
  /** One line. */
  readonly short_description: string;
  /** Lines of plain text. */
  readonly description: string;
  readonly category: string;
  /** The incident id: what the record is found by. At most 100 UTF-16 units. */
  readonly correlation_id: string;
  readonly correlation_display: string;
  readonly assignment_group?: string;
  readonly caller_id?: string;
}

/** What changes on the record there is. Impact and urgency, both or neither, where the notice is about the priority. */
export interface ServiceNowUpdate extends Partial<ServiceNowLevel> {
  /** Added to the journal, which the caller does not see. */
  readonly work_notes: string;
  /** Set on closing and on reopening. */
  readonly state?: string;
  /** Set on closing, with `close_notes`: both are mandatory on most instances. */
  readonly close_code?: string;
  readonly close_notes?: string;
}

/** A notice as the Table API takes it: a record to create where there is none, and what changes on the one there is. */
export interface ServiceNowMessage {
  readonly step: RecordStep;
  readonly table: string;
  readonly record: ServiceNowRecord;
  readonly update: ServiceNowUpdate;
  /**
   * `sysparm_query` that finds the active record. Compare `correlation_id` of what comes back: an instance ignores the part
   * of a query that it does not understand, and gives rows for the rest. Undefined where the incident id is none that may
   * stand in a query.
   */
  readonly query: string | undefined;
  /** True where a text was cut to fit. */
  readonly truncated: boolean;
}
