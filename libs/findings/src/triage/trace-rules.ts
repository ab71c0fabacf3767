import type { CompiledPolicy } from './compile-policy.js';
import { valuesOf } from './conclude.js';
import type { Subject } from './subject.js';
import type { TraceStep } from './verdict.js';

const OUTCOMES = { match: 'matched', 'no match': 'not matched', 'not applicable': 'not applicable' } as const;

/** Asks the rules one after the other, until one that speaks is terminal, and notes what came of it. */
export function traceRules(subject: Subject, { rules }: CompiledPolicy): readonly TraceStep[] {
  const trace: TraceStep[] = [];
  for (const { rule, ask, suppression } of rules) {
    const outcome = ask(subject);
    if (outcome !== 'match') {
      trace.push({ rule: rule.id, outcome: OUTCOMES[outcome] });
      continue;
    }
    const set = valuesOf(rule);
    if (suppression !== undefined) set['suppress'] = suppression(subject.now).remark;
    trace.push({ rule: rule.id, outcome: 'matched', set });
    if (rule.terminal === true) break;
  }
  return trace;
}
