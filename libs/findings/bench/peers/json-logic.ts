import { LogicEngine } from 'json-logic-engine';

import type { Criteria } from '../../src/criteria/criteria.js';
import { CRITERIA_KEYS } from '../../src/criteria/keys.js';
import type { PolicyRule } from '../../src/triage/policy.js';

type Logic = unknown;
type Filter = Readonly<Record<string, unknown>>;

const DAY = 86_400_000;

/** One rule as json-logic-engine runs it. */
export type BuiltRule = (raw: object) => unknown;

/**
 * The rules in JsonLogic, each built to a function, which is how json-logic-engine is fastest. What JsonLogic has no
 * operator for is a method of the engine.
 */
export function jsonLogicOf(rules: readonly PolicyRule[], now: string): readonly BuiltRule[] {
  const engine = new LogicEngine();
  const isText = (value: unknown): value is string => typeof value === 'string';
  const alone = (value: unknown): unknown => (Array.isArray(value) ? value[0] : value);
  engine.addMethod('starts', ([value, start]: [unknown, string]) => isText(value) && value.startsWith(start));
  engine.addMethod('includes', ([value, part]: [unknown, string]) => isText(value) && value.includes(part));
  engine.addMethod('isNumber', (value: unknown) => typeof alone(value) === 'number');
  engine.addMethod('instant', (value: unknown) => Date.parse(String(alone(value))) || 0);
  return rules.map(({ when }) => {
    const { asff = {} } = when as { readonly asff?: Criteria };
    const keys = Object.entries(asff) as [string, readonly Filter[]][];
    const logic = { and: keys.map(([key, filters]) => translateKey(key, filters, Date.parse(now))) };
    return engine.build(logic) as BuiltRule;
  });
}

function translateKey(key: string, filters: readonly Filter[], now: number): Logic {
  const path = CRITERIA_KEYS.get(key)?.path ?? '';
  const [list, member] = path.split('[]');
  const any = (value: string) => ({ or: filters.map((filter) => translateFilter(filter, value, now)) });
  return member === undefined ? any(path) : { some: [{ var: list }, any(member.slice(1))] };
}

function translateFilter(filter: Filter, path: string, now: number): Logic {
  const { Comparison, Value, Key, Gte, Start, End, DateRange } = filter;
  const value = { var: Key === undefined ? path : `${path}.${String(Key)}` };
  if (Gte !== undefined) return { and: [{ isNumber: value }, { '>=': [value, Gte] }] };
  if (Start !== undefined) {
    const instant = { instant: value };
    return {
      and: [{ '>=': [instant, Date.parse(String(Start))] }, { '<=': [instant, Date.parse(String(End))] }],
    };
  }
  if (DateRange !== undefined) {
    return { '>=': [{ instant: value }, now - (DateRange as { readonly Value: number }).Value * DAY] };
  }
  if (Comparison === 'PREFIX') return { starts: [value, Value] };
  if (Comparison === 'CONTAINS') return { includes: [value, Value] };
  if (Comparison === 'NOT_EQUALS') return { and: [{ '!!': value }, { '!==': [value, Value] }] };
  return { '===': [value, Value] };
}
