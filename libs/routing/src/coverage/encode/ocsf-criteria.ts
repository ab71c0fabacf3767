import type { OcsfCriteria } from '@tocsin/findings';
import { memberOf, isRawObject, type RawObject } from '../../raw-json.js';
import { FALSE, TRUE, type Formula } from '../logic/formula.js';
import { IS_TEXT, type Primitive } from '../logic/primitive.js';
import { comparisonPrimitive, type Doubtful } from './criteria.js';
import { datePrimitive, numberPrimitive } from './range-primitives.js';
import { meets, some, type State } from './state.js';

const UNKNOWN: Doubtful = { must: FALSE, may: TRUE };
const NEGATIVE = ['NOT_EQUALS', 'PREFIX_NOT_EQUALS'];

/**
 * Criteria of the new Security Hub as formulas. They are checked already. Filters on booleans, addresses and maps, and on
 * what lies in lists within lists, may hold or not. An absent operator is AND, as @tocsin/findings reads it.
 */
export function encodeOcsfCriteria(
  { CompositeFilters, CompositeOperator }: OcsfCriteria,
  state: State,
  now: number,
): Doubtful {
  const composites = CompositeFilters.map((each) => encodeComposite(each as RawObject, state, now));
  return join(composites, CompositeOperator, state);
}

function encodeComposite(composite: RawObject, state: State, now: number): Doubtful {
  const parts = [
    ...listOf(composite, 'StringFilters').map((each) =>
      encodeFilter(each, state, (filter) =>
        comparisonPrimitive(comparisonOf(filter), String(memberOf(filter, 'Value'))),
      ),
    ),
    ...listOf(composite, 'NumberFilters').map((each) => encodeFilter(each, state, numberPrimitive)),
    ...listOf(composite, 'DateFilters').map((each) =>
      encodeFilter(each, state, (filter) => datePrimitive(filter, now)),
    ),
    ...['BooleanFilters', 'MapFilters', 'IpFilters'].flatMap((name) =>
      listOf(composite, name).map(() => UNKNOWN),
    ),
    ...listOf(composite, 'NestedCompositeFilters').map((each) => encodeComposite(each, state, now)),
  ];
  return join(parts, memberOf(composite, 'Operator'), state);
}

function join(parts: readonly Doubtful[], operator: unknown, { make }: State): Doubtful {
  const of = (pick: (part: Doubtful) => Formula) =>
    operator === 'OR' ? make.or(...parts.map(pick)) : make.and(...parts.map(pick));
  return { must: of(({ must }) => must), may: of(({ may }) => may) };
}

function encodeFilter(entry: RawObject, state: State, primitive: (filter: RawObject) => Primitive): Doubtful {
  const { make, model } = state;
  const path = String(memberOf(entry, 'FieldName'));
  const filter = memberOf(entry, 'Filter');
  const field = model.field(path);
  if (!isRawObject(filter) || field.kind === 'open' || field.kind === 'object') return UNKNOWN;
  const ask = primitive(filter);
  const holds = meets(state, path, ask);
  if (!NEGATIVE.includes(comparisonOf(filter))) return { must: holds, may: holds };
  const hasText = meets(state, path, IS_TEXT);
  const must = make.and(make.not(holds), hasText);
  if (field.kind === 'value') return { must, may: make.not(holds) };
  const without = (question: Primitive) =>
    some(state, field.variable, [{ member: field.member, ask: question, not: true }]);
  return {
    must: make.and(must, make.not(without(IS_TEXT))),
    may: make.or(make.not(hasText), without(ask)),
  };
}

function comparisonOf(filter: RawObject): string {
  return String(memberOf(filter, 'Comparison'));
}

function listOf(object: RawObject, name: string): readonly RawObject[] {
  const list = memberOf(object, name);
  return Array.isArray(list) ? list.filter(isRawObject) : [];
}
