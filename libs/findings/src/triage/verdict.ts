/** Every incident is one of these. */
export const FINDING_CLASSES = ['threat', 'posture', 'vulnerability', 'data', 'exposure'] as const;

export type FindingClass = (typeof FINDING_CLASSES)[number];

/** The most urgent first. */
export const PRIORITIES = ['P1', 'P2', 'P3', 'P4', 'P5'] as const;

export type Priority = (typeof PRIORITIES)[number];

/** The response actions of the recipe's table, the most urgent first. */
export const RESPONSE_ACTIONS = [
  'immediate_response',
  'escalated_response',
  'standard_response',
  'low_priority_response',
] as const;

export type ResponseAction = (typeof RESPONSE_ACTIONS)[number];

/** The longest `slaMinutes`: a year. */
export const MOST_MINUTES = 525_600;

/** Who answers for an incident. */
export interface Owner {
  readonly team: string;
  /** Chat channel. */
  readonly channel?: string;
  /** Ticket project. */
  readonly project?: string;
  /** Paging service. */
  readonly service?: string;
}

/** A person pressed a custom action. The event does not say who. */
export interface Escalation {
  /** `actionName` of the event. */
  readonly action: string;
  /** ISO 8601: `time` of the event. */
  readonly at: string;
}

/** One step of the trace: a rule (or the escalation) that was asked, and what came of it. */
export interface TraceStep {
  readonly rule: string;
  readonly outcome: 'matched' | 'not matched' | 'not applicable';
  /** What the rule changed: member → value. Only for a match. */
  readonly set?: Readonly<Record<string, string | number>>;
}

/** What triage decided about one finding, and why. */
export interface Verdict {
  readonly response: ResponseAction;
  readonly priority: Priority;
  /** Minutes from the opening of the incident until somebody should have answered. */
  readonly slaMinutes: number;
  readonly class: FindingClass;
  /**
   * What the rules name. Tocsin's own policies use `page`, `ticket`, `gather` (one ticket of an owner for many findings)
   * and `none`: the finding is left alone, nobody is told of it.
   */
  readonly route?: string;
  readonly owner?: Owner;
  /** Set while a suppression is in force: nobody is told. Never set on an escalation. */
  readonly suppressed?: {
    readonly rule: string;
    readonly owner: string;
    readonly reason: string;
    readonly until: string;
  };
  readonly escalation?: Escalation;
  readonly runbook?: string;
  /** One sentence in English: why this verdict. Contains no text of the finding. */
  readonly because: string;
  readonly trace: readonly TraceStep[];
}
