import type { CompiledPolicy, Subject } from './compile-policy.js';
import type { PolicyOutcome, PolicyRule } from './policy.js';
import { judgeSuppression } from './suppression.js';
import type { TraceStep, Verdict } from './verdict.js';

const OUTCOMES = { match: 'matched', 'no match': 'not matched', 'not applicable': 'not applicable' } as const;
const MEMBERS = ['response', 'priority', 'slaMinutes', 'route', 'note'] as const;

/** What the rules of a policy say of one finding. */
export interface Answers {
  /** Each member's value, by the last rule that set it. */
  readonly outcome: Pick<PolicyOutcome, 'response' | 'priority' | 'slaMinutes' | 'route'>;
  readonly runbook?: string;
  readonly suppressed?: NonNullable<Verdict['suppressed']>;
  /** The rules that set something which no later rule changed, in the order in which they spoke. */
  readonly deciders: readonly PolicyRule[];
  /** What is to be said of suppressions. */
  readonly remarks: readonly string[];
  readonly trace: readonly TraceStep[];
}

/** Asks the rules in order until one that speaks is terminal. */
export function askRules(subject: Subject, { rules }: CompiledPolicy): Answers {
  const setBy = new Map<string, PolicyRule>();
  const spoke: PolicyRule[] = [];
  const remarks: string[] = [];
  const trace: TraceStep[] = [];
  let suppressed: Answers['suppressed'];

  for (const { rule, ask } of rules) {
    const outcome = ask(subject);
    if (outcome !== 'match') {
      trace.push({ rule: rule.id, outcome: OUTCOMES[outcome] });
      continue;
    }
    spoke.push(rule);
    const set = valuesOf(rule);
    for (const member of Object.keys(set)) setBy.set(member, rule);
    const suppression = judgeSuppression(rule, subject.now);
    if (suppression !== undefined) {
      set['suppress'] = suppression.remark;
      suppressed = suppression.inForce ?? suppressed;
      if (suppression.inForce === undefined) remarks.push(suppression.remark);
      else remarks.unshift(suppression.remark);
    }
    trace.push({ rule: rule.id, outcome: 'matched', set });
    if (rule.terminal === true) break;
  }
  const deciders = new Set(setBy.values());
  return {
    outcome: {
      response: setBy.get('response')?.then.response,
      priority: setBy.get('priority')?.then.priority,
      slaMinutes: setBy.get('slaMinutes')?.then.slaMinutes,
      route: setBy.get('route')?.then.route,
    },
    runbook: setBy.get('runbook')?.runbook,
    suppressed,
    deciders: spoke.filter((rule) => deciders.has(rule)),
    remarks,
    trace,
  };
}

function valuesOf(rule: PolicyRule): Record<string, string | number> {
  const set: Record<string, string | number> = {};
  for (const member of MEMBERS) {
    const value = rule.then[member];
    if (value !== undefined) set[member] = value;
  }
  if (rule.runbook !== undefined) set['runbook'] = rule.runbook;
  return set;
}
