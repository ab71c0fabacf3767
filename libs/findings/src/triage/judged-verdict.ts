import { becauseOf } from './because.js';
import type { CompiledPolicy, CompiledRule } from './compile-policy.js';
import type { Judgement } from './conclude.js';
import { decidersAmong, remarksOf } from './conclude.js';
import type { Subject } from './subject.js';
import { traceRules } from './trace-rules.js';
import type {
  Escalation,
  FindingClass,
  Owner,
  Priority,
  ResponseAction,
  TraceStep,
  Verdict,
} from './verdict.js';

/** A verdict whose `because` and `trace` are computed when they are first read. What is undefined is left out. */
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
  readonly #subject: Subject;
  readonly #policy: CompiledPolicy;
  readonly #speaking: readonly CompiledRule[];
  #because: string | undefined;
  #trace: readonly TraceStep[] | undefined;

  constructor(
    judgement: Judgement,
    subject: Subject,
    policy: CompiledPolicy,
    speaking: readonly CompiledRule[],
  ) {
    this.priority = judgement.priority;
    this.response = judgement.response;
    this.slaMinutes = judgement.slaMinutes;
    this.class = subject.class;
    if (judgement.route !== undefined) this.route = judgement.route;
    if (subject.owner !== undefined) this.owner = subject.owner;
    if (judgement.runbook !== undefined) this.runbook = judgement.runbook;
    if (judgement.suppressed !== undefined) this.suppressed = judgement.suppressed;
    if (judgement.escalation !== undefined) this.escalation = judgement.escalation;
    this.#subject = subject;
    this.#policy = policy;
    this.#speaking = speaking;
    Object.freeze(this);
  }

  get because(): string {
    return (this.#because ??= this.#explain());
  }

  get trace(): readonly TraceStep[] {
    return (this.#trace ??= Object.freeze([
      ...traceRules(this.#subject, this.#policy),
      ...this.#escalationStep(),
    ]));
  }

  toJSON(): Verdict {
    return { ...this, because: this.because, trace: this.trace };
  }

  #explain(): string {
    const { escalation, priority } = this;
    return becauseOf({
      finding: this.#subject.finding,
      titles: decidersAmong(this.#speaking).map(({ title }) => title),
      remarks: escalation === undefined ? remarksOf(this.#speaking, this.#subject.now) : [],
      escalated: escalation && { escalation, priority },
    });
  }

  #escalationStep(): readonly TraceStep[] {
    const { escalation, priority, response, slaMinutes } = this;
    if (escalation === undefined) return [];
    return [{ rule: 'escalation', outcome: 'matched', set: { priority, response, slaMinutes } }];
  }
}
