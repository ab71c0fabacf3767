import type {
  Escalation,
  FindingClass,
  Owner,
  Priority,
  ResponseAction,
  TraceStep,
  Verdict,
} from './verdict.js';

/** The members of a verdict that are known at once. */
export type Judgement = Omit<Verdict, 'because' | 'trace'>;

/** How the members are told that are only computed when somebody asks for them. */
export interface Explanation {
  readonly because: () => string;
  readonly trace: () => readonly TraceStep[];
}

/** A verdict whose `because` and `trace` are computed at the first look. Members that are undefined are left out. */
export class JudgedVerdict implements Verdict {
  declare readonly priority: Priority;
  declare readonly response: ResponseAction;
  declare readonly slaMinutes: number;
  declare readonly class: FindingClass;
  declare readonly route?: string;
  declare readonly owner?: Owner;
  declare readonly runbook?: string;
  declare readonly suppressed?: NonNullable<Verdict['suppressed']>;
  declare readonly escalation?: Escalation;
  readonly #explain: Explanation;
  #because: string | undefined;
  #trace: readonly TraceStep[] | undefined;

  constructor(judgement: Judgement, explain: Explanation) {
    this.priority = judgement.priority;
    this.response = judgement.response;
    this.slaMinutes = judgement.slaMinutes;
    this.class = judgement.class;
    if (judgement.route !== undefined) this.route = judgement.route;
    if (judgement.owner !== undefined) this.owner = judgement.owner;
    if (judgement.runbook !== undefined) this.runbook = judgement.runbook;
    if (judgement.suppressed !== undefined) this.suppressed = judgement.suppressed;
    if (judgement.escalation !== undefined) this.escalation = judgement.escalation;
    this.#explain = explain;
    Object.freeze(this);
  }

  get because(): string {
    return (this.#because ??= this.#explain.because());
  }

  get trace(): readonly TraceStep[] {
    return (this.#trace ??= Object.freeze(this.#explain.trace()));
  }

  toJSON(): Verdict {
    return { ...this, because: this.because, trace: this.trace };
  }
}
