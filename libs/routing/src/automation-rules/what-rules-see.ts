import type { CriteriaDoubt, CriteriaJudgement } from '@tocsin/findings';
import type { RawObject } from '../raw-json.js';
import type { AutomationDoubt, AutomationOutcome } from './automation-result.js';
import type { ReadyRule } from './ready-rule.js';

/** Of what criteria are asked: of the finding as it came, or of what earlier rules wrote. */
export type Sees = 'as it came' | 'as written';

/** What the criteria of a rule say. */
export interface Seen {
  readonly outcome: CriteriaJudgement['outcome'];
  /** Whether the rule matches as it is applied when in doubt. */
  readonly decided: boolean;
  /** Why its criteria may match; empty unless they may. */
  readonly reasons: readonly CriteriaDoubt[];
  /** That it matters of what they are asked. */
  readonly doubts: readonly AutomationDoubt[];
}

export type Witness = (rule: ReadyRule, before: AutomationOutcome, sees: Sees) => Seen;

/** Asks the criteria of rules; of the finding as it came each rule is asked once. */
export function createWitness(raw: RawObject, now: string): Witness {
  const judge = (rule: ReadyRule, finding: RawObject) => ({
    judged: rule.judge(finding, { now }),
    decided: rule.criteria.evaluate(finding, { now }) === 'match',
  });
  const asItCame = new Map<ReadyRule, ReturnType<typeof judge>>();
  return (rule, { finding, applied }, sees) => {
    const came = asItCame.get(rule) ?? judge(rule, raw);
    asItCame.set(rule, came);
    const changed = applied.some(({ fields }) => fields.some((field) => rule.sees.includes(field)));
    const written = changed ? judge(rule, finding) : came;
    const { judged, decided } = sees === 'as it came' ? came : written;
    const differ = came.judged.outcome !== written.judged.outcome;
    const doubt = `its criteria say '${came.judged.outcome}' of the finding as it came and '${written.judged.outcome}' of what earlier rules wrote; taken as asked of the finding ${sees}.`;
    return {
      outcome: judged.outcome,
      decided,
      reasons: judged.doubts,
      doubts: differ ? [{ rule: rule.name, kind: 'earlier writes', reason: doubt }] : [],
    };
  };
}
