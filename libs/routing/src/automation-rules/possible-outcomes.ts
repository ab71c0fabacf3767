import { isRawObject, memberOf, type RawObject } from '../raw-json.js';
import type {
  AutomationDoubt,
  AutomationOptions,
  AutomationOutcome,
  AutomationOutcomes,
} from './automation-result.js';
import { createFindingIds } from './finding-ids.js';
import { appliedBy, type ReadyRule } from './ready-rule.js';
import { createWitness, type Sees, type Witness } from './what-rules-see.js';

const MOST_OUTCOMES = 64;

/** A way in which Security Hub may work, the same for all rules. */
interface Way {
  readonly sees: Sees;
  readonly mergeUserFields: boolean;
}

interface State {
  /** Its finding is the part that rules write or see. */
  readonly outcome: AutomationOutcome;
  /** A terminal rule matched. */
  readonly over: boolean;
}

/** Every result of rules in their order; the first is that of applying them as they are. */
export function possibleOutcomes(
  rules: readonly ReadyRule[],
  raw: RawObject,
  { now }: AutomationOptions,
): AutomationOutcomes {
  const members = membersOf(rules);
  const idOf = createFindingIds();
  const witness = createWitness(raw, now, idOf);
  const found = new Map<string, AutomationOutcome>();
  let complete = true;
  for (const way of WAYS.filter((each) => matters(each, rules))) {
    const run = runRules(rules, part(raw, members), {
      now,
      way,
      witness,
      idOf: (each) => idOf(each, members),
    });
    complete &&= run.complete;
    for (const { outcome } of run.states) {
      const id = idOf(outcome.finding, members);
      if (!found.has(id)) found.set(id, { ...outcome, finding: { ...raw, ...outcome.finding } });
    }
  }
  const [first, ...others] = [...found.values()] as [AutomationOutcome, ...AutomationOutcome[]];
  return {
    outcomes: [first, ...others.slice(0, MOST_OUTCOMES - 1)],
    complete: complete && found.size <= MOST_OUTCOMES,
  };
}

/** The first is how rules are applied. */
const WAYS: readonly Way[] = [
  { sees: 'as it came', mergeUserFields: false },
  { sees: 'as it came', mergeUserFields: true },
  { sees: 'as written', mergeUserFields: false },
  { sees: 'as written', mergeUserFields: true },
];

function matters({ sees, mergeUserFields }: Way, rules: readonly ReadyRule[]): boolean {
  if (mergeUserFields && rules.every(({ userFields }) => userFields === undefined)) return false;
  return sees === 'as it came' || rules.some(({ parts }) => parts.some(({ field }) => field !== undefined));
}

/** The members that rules write, or that they are asked of and others write. */
function membersOf(rules: readonly ReadyRule[]): readonly string[] {
  const asked = rules.flatMap(({ parts }) => parts.flatMap(({ field }) => field ?? []));
  return [...new Set([...rules.flatMap(({ fields }) => fields), ...asked])];
}

function part(raw: RawObject, members: readonly string[]): RawObject {
  return Object.fromEntries(
    members.filter((name) => Object.hasOwn(raw, name)).map((name) => [name, raw[name]]),
  );
}

interface Run {
  readonly now: string;
  readonly way: Way;
  readonly witness: Witness;
  readonly idOf: (finding: RawObject) => string;
}

function runRules(rules: readonly ReadyRule[], finding: RawObject, run: Run) {
  let states: readonly State[] = [{ outcome: { finding, applied: [], doubts: [] }, over: false }];
  let complete = true;
  for (const rule of rules) {
    const next = new Map<string, State>();
    for (const state of states) {
      for (const each of state.over ? [state] : branches(rule, state.outcome, run)) {
        const id = `${each.over} ${run.idOf(each.outcome.finding)}`;
        if (!next.has(id)) next.set(id, each);
      }
    }
    complete &&= next.size <= MOST_OUTCOMES;
    states = [...next.values()].slice(0, MOST_OUTCOMES);
  }
  return { states, complete };
}

/** What a rule does with a finding: one way, or where its criteria are in doubt both, the one decided first. */
function branches(rule: ReadyRule, before: AutomationOutcome, { way, now, witness }: Run): readonly State[] {
  const { outcome, decided, reasons, doubts } = witness(rule, before.finding, way.sees);
  const choices = outcome === 'may match' ? [decided, !decided] : [outcome === 'match'];
  return choices.map((matches) => {
    const taken = reasons.map(({ kind, reason }): AutomationDoubt => {
      return { rule: rule.name, kind, reason: `${reason}; taken as ${matches ? 'a' : 'no'} match.` };
    });
    const seen = [...before.doubts, ...doubts, ...taken];
    if (!matches) return { outcome: { ...before, doubts: seen }, over: false };
    const written = {
      finding: rule.write(before.finding, { now, mergeUserFields: way.mergeUserFields }),
      applied: [...before.applied, appliedBy(rule)],
      doubts: [...seen, ...userFieldDoubts(rule, before.finding, way)],
    };
    return { outcome: written, over: rule.terminal };
  });
}

function userFieldDoubts(
  { name, userFields }: ReadyRule,
  finding: RawObject,
  { mergeUserFields }: Way,
): readonly AutomationDoubt[] {
  const there = memberOf(finding, 'UserDefinedFields');
  if (userFields === undefined || !isRawObject(there)) return [];
  if (Object.keys(there).every((field) => Object.hasOwn(userFields, field))) return [];
  const taken = mergeUserFields ? 'added to them' : 'put in their place';
  const reason = `it writes UserDefinedFields where the finding has others; taken as ${taken}.`;
  return [{ rule: name, kind: 'user-defined fields', reason }];
}
