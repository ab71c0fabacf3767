import type { CriteriaDoubt, CriteriaJudgement } from '@tocsin/findings';
import type { RawObject } from '../raw-json.js';
import type { AutomationDoubt } from './automation-result.js';
import type { FindingId } from './finding-ids.js';
import type { CriteriaPart, ReadyRule } from './ready-rule.js';

/** Of what criteria are asked: of the finding as it came, or of what earlier rules wrote. */
export type Sees = 'as it came' | 'as written';

/** What criteria say. */
export interface Said {
  readonly outcome: CriteriaJudgement['outcome'];
  /** Whether the rule matches as it is applied when in doubt. */
  readonly decided: boolean;
  /** Why the criteria may match; empty unless they may. */
  readonly reasons: readonly CriteriaDoubt[];
}

/** What the criteria of a rule say, and whether it matters of what they are asked. */
export interface Seen extends Said {
  readonly doubts: readonly AutomationDoubt[];
}

/** `finding` needs to have the fields that rules write. */
export type Witness = (rule: ReadyRule, finding: RawObject, sees: Sees) => Seen;

/** Asks the criteria of rules: of each part once for each value of the field that it is about. */
export function createWitness(raw: RawObject, now: string, idOf: FindingId): Witness {
  const known = new Map<CriteriaPart, Map<string, Said>>();
  const askPart = (part: CriteriaPart, finding: RawObject): Said => {
    const id = part.field === undefined ? '' : idOf(finding, [part.field]);
    const said = known.get(part)?.get(id) ?? sayOf(part, part.field === undefined ? raw : finding, now);
    known.set(part, (known.get(part) ?? new Map<string, Said>()).set(id, said));
    return said;
  };
  const ask = (rule: ReadyRule, finding: RawObject) => all(rule.parts.map((part) => askPart(part, finding)));
  return (rule, finding, sees) => {
    const [came, written] = [ask(rule, raw), ask(rule, finding)];
    const reason = `its criteria say '${came.outcome}' of the finding as it came and '${written.outcome}' of what earlier rules wrote; taken as asked of the finding ${sees}.`;
    return {
      ...(sees === 'as it came' ? came : written),
      doubts: came.outcome === written.outcome ? [] : [{ rule: rule.name, kind: 'earlier writes', reason }],
    };
  };
}

function sayOf({ criteria, judge }: CriteriaPart, finding: RawObject, now: string): Said {
  const { outcome, doubts } = judge(finding, { now });
  return { outcome, decided: criteria.evaluate(finding, { now }) === 'match', reasons: doubts };
}

function all(parts: readonly Said[]): Said {
  const outcomes = parts.map(({ outcome }) => outcome);
  if (outcomes.includes('no match')) return { outcome: 'no match', decided: false, reasons: [] };
  return {
    outcome: outcomes.includes('may match') ? 'may match' : 'match',
    decided: parts.every(({ decided }) => decided),
    reasons: parts.flatMap(({ reasons }) => reasons),
  };
}
