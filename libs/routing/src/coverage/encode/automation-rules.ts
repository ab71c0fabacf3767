import type { AutomationRule, FindingFieldsUpdate } from '../../automation-rules/automation-rule.js';
import { readRule } from '../../automation-rules/read-rule.js';
import { writeFields } from '../../automation-rules/write-fields.js';
import type { PlacedRule } from '../../deployment/deployment.js';
import { isRawObject, memberOf, type RawObject } from '../../raw-json.js';
import { isScalar, type Scalar } from '../../match/leaf.js';
import { TRUE, type Formula, type Formulas } from '../logic/formula.js';
import type { FeedModel } from '../model/feed.js';
import { encodeCriteria } from './criteria.js';
import { isUnresolved } from './pattern-operand.js';
import type { State, Write, Written } from './state.js';

/** A rule, and when it changes a finding. */
export interface Firing {
  readonly rule: PlacedRule;
  readonly fires: Formula;
}

export interface AfterRules {
  readonly state: State;
  readonly firings: readonly Firing[];
}

export interface RulesContext {
  readonly model: FeedModel;
  readonly make: Formulas;
  /** Milliseconds. */
  readonly now: number;
  /** When rules run at all. */
  readonly run: Formula;
}

/** The order in which Security Hub runs rules, as far as it is known: by order, then the earlier updated. */
export function inOrder(rules: readonly PlacedRule[]): readonly PlacedRule[] {
  return [...rules].sort((one, other) => {
    const orders = Number(one.rule['RuleOrder']) - Number(other.rule['RuleOrder']);
    return orders !== 0 ? orders : (one.updatedAt ?? '').localeCompare(other.updatedAt ?? '');
  });
}

/**
 * What rules of Security Hub CSPM make of a finding. They are checked already, and resolved but for their criteria: a
 * criterion that only the deployment knows may be met. Whether criteria see the finding as it came or as earlier rules
 * left it is not documented: where the two differ, a rule may fire.
 */
export function encodeAutomationRules(
  rules: readonly PlacedRule[],
  { model, make, now, run }: RulesContext,
): AfterRules {
  const original: State = { model, make, writes: [] };
  let state = original;
  let alive: Formula = run;
  const firings: Firing[] = [];
  for (const rule of inOrder(rules)) {
    // checkRule has read it: what it lets through has this shape.
    const { RuleStatus, IsTerminal, Criteria, Actions } = rule.rule as unknown as AutomationRule;
    if (RuleStatus === 'DISABLED') continue;
    const known = resolvedCriteria(Criteria as RawObject);
    const first = encodeCriteria(known.criteria, original, 'AWS', now);
    const then = encodeCriteria(known.criteria, state, 'AWS', now);
    const must = known.whole ? make.and(first.must, then.must) : make.not(TRUE);
    const may = make.or(first.may, then.may);
    const doubt = make.literal({ kind: 'choice', variable: `rule ${rule.id} fires in doubt` });
    const fires = make.and(alive, must === may ? must : make.or(must, make.and(doubt, may)));
    firings.push({ rule, fires });
    state = {
      ...state,
      writes: [...state.writes, writeOf(rule, Actions[0].FindingFieldsUpdate, fires, make, now)],
    };
    if (IsTerminal === true) alive = make.and(alive, make.not(fires));
  }
  return { state, firings };
}

/** The criteria without the keys that only the deployment knows. */
function resolvedCriteria(criteria: RawObject): {
  readonly criteria: AutomationRule['Criteria'];
  readonly whole: boolean;
} {
  const entries = Object.entries(criteria).filter(([, filters]) => !isUnresolved(filters));
  return {
    criteria: Object.fromEntries(entries) as AutomationRule['Criteria'],
    whole: entries.length === Object.keys(criteria).length,
  };
}

/** Whether a map that a rule writes replaces the one there is, or is merged with it, is not documented. */
function writeOf(
  rule: PlacedRule,
  update: FindingFieldsUpdate,
  when: Formula,
  make: Formulas,
  now: number,
): Write {
  const at = new Date(now).toISOString();
  const written = writeFields({}, update, { now: at, mergeUserFields: false });
  const replaces = make.literal({ kind: 'choice', variable: `rule ${rule.id} replaces UserDefinedFields` });
  return {
    when,
    at: (path) => {
      const found = lookUp(written, path);
      if (found !== undefined) return { when, written: found };
      const drops = update.UserDefinedFields !== undefined && path.startsWith('UserDefinedFields.');
      return drops ? { when: make.and(when, replaces), written: { value: undefined } } : undefined;
    },
  };
}

function lookUp(written: RawObject, path: string): Written | undefined {
  let value: unknown = written;
  const names = path.split('.');
  if (names[0] === 'UserDefinedFields') names.splice(1, names.length, names.slice(1).join('.'));
  for (const name of names) value = isRawObject(value) ? memberOf(value, name) : undefined;
  if (Array.isArray(value)) return { entries: value.map(entryOf) };
  return isScalar(value) ? { value } : undefined;
}

function entryOf(entry: unknown): Readonly<Record<string, Scalar>> {
  return isRawObject(entry) ? (entry as Readonly<Record<string, Scalar>>) : { '': entry as Scalar };
}

/** @throws AutomationRuleError for a rule that Security Hub would refuse. Texts that only the deployment knows are let be. */
export function checkRule({ rule }: PlacedRule, position: number): void {
  readRule(rule, position);
}
