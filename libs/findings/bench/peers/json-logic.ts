import { LogicEngine } from 'json-logic-engine';

import { CRITERIA_KEYS } from '../../src/criteria/keys.js';
import type { PolicyRule } from '../../src/triage/policy.js';

type Logic = unknown;
type Filter = Readonly<Record<string, never>>;

const DAY = 86_400_000;

/**
 * The rules in JsonLogic, each built to a function as json-logic-engine recommends. What JsonLogic has no operator for
 * is a method of the engine.
 */
export function jsonLogicOf(
  rules: readonly PolicyRule[],
  now: string,
): readonly ((raw: object) => unknown)[] {
  const engine = new LogicEngine();
  engine.addMethod(
    'starts',
    ([value, prefix]: [unknown, string]) => typeof value === 'string' && value.startsWith(prefix),
  );
  engine.addMethod(
    'includes',
    ([value, part]: [unknown, string]) => typeof value === 'string' && value.includes(part),
  );
  engine.addMethod(
    'isNumber',
    (value: unknown) => typeof (Array.isArray(value) ? value[0] : value) === 'number',
  );
  engine.addMethod('instant', (value: unknown) =>
    Date.parse(String(Array.isArray(value) ? value[0] : value)),
  );
  return rules.map(({ when }) => {
    const { asff = {} } = when as { asff?: Record<string, readonly Filter[]> };
    const logic = {
      and: Object.entries(asff).map(([key, filters]) => translateKey(key, filters, Date.parse(now))),
    };
    return engine.build(logic) as (raw: object) => unknown;
  });
}

function translateKey(key: string, filters: readonly Filter[], now: number): Logic {
  const path = CRITERIA_KEYS.get(key)?.path ?? '';
  const [list, member] = path.split('[]');
  const any = (value: Logic) => ({ or: filters.map((filter) => translateFilter(filter, value, now)) });
  if (member === undefined) return any({ var: path });
  return { some: [{ var: list }, any({ var: member.slice(1) })] };
}

function translateFilter(filter: Filter, value: Logic, now: number): Logic {
  const { Comparison, Value, Key, Gte, Start, End, DateRange } = filter as Record<string, unknown>;
  if (Gte !== undefined) return { and: [{ isNumber: value }, { '>=': [value, Gte] }] };
  if (Start !== undefined) {
    return { '<=': [Date.parse(String(Start)), { instant: value }, Date.parse(String(End))] };
  }
  if (DateRange !== undefined) {
    return { '>=': [{ instant: value }, now - (DateRange as { Value: number }).Value * DAY] };
  }
  const at = Key === undefined ? value : { var: `${(value as { var: string }).var}.${String(Key)}` };
  if (Comparison === 'PREFIX') return { starts: [at, Value] };
  if (Comparison === 'CONTAINS') return { includes: [at, Value] };
  if (Comparison === 'NOT_EQUALS') return { and: [{ '!!': at }, { '!==': [at, Value] }] };
  return { '===': [at, Value] };
}
