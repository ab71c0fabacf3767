import { criteriaField, type Criteria } from '@tocsin/findings';
import { memberOf, type RawObject } from '../../raw-json.js';
import type { Formula } from '../logic/formula.js';
import { IS_TEXT, textPrimitive, type Primitive } from '../logic/primitive.js';
import { exactly, holding, startingWith } from '../logic/text-pattern.js';
import { datePrimitive, numberPrimitive } from './range-primitives.js';
import { meets, some, type State } from './state.js';

/** When criteria surely hold, and when they may: between the two lies what AWS does not document. */
export interface Doubtful {
  readonly must: Formula;
  readonly may: Formula;
}

/** How negative filters are read where AWS does not say. */
export type Reading = 'AWS' | 'Tocsin';

const NEGATIVE = ['NOT_EQUALS', 'PREFIX_NOT_EQUALS', 'NOT_CONTAINS'];

/**
 * ASFF criteria as formulas. Read as AWS may read them, a negative filter over a list or over what is not there may hold,
 * and criteria on several members of one list may be met by different entries. Read as Tocsin does, nothing is open.
 * The criteria are checked already.
 */
export function encodeCriteria(criteria: Criteria, state: State, reading: Reading, now: number): Doubtful {
  const { make } = state;
  const keys = Object.entries(criteria).filter(([, filters]) => filters !== undefined);
  const parts = keys.map(([key, filters]) => encodeKey(key, filters as readonly RawObject[], state, now));
  const may = make.and(...parts.map((part) => part.may));
  if (reading === 'Tocsin') return { must: make.and(...parts.map((part) => part.ours)), may };
  const lists = parts.flatMap(({ list }) => list ?? []);
  const crossed = lists.some((list, at) => lists.indexOf(list) !== at);
  const must = make.and(...parts.map((part) => part.must));
  return { must: crossed ? make.and(must, oneEntry(parts, lists, state)) : must, may };
}

interface EncodedKey extends Doubtful {
  /** As @tocsin/findings judges it: `match` only. */
  readonly ours: Formula;
  /** The list it looks into. */
  readonly list?: string;
  readonly member?: string;
  /** Its positive filters, one of which must be met. */
  readonly positive: readonly Primitive[];
}

/** Criteria on one list are met for sure where one entry meets them all; only positive ones can cross entries. */
function oneEntry(parts: readonly EncodedKey[], lists: readonly string[], state: State): Formula {
  const { make } = state;
  const crossed = [...new Set(lists.filter((list, at) => lists.indexOf(list) !== at))];
  return make.and(
    ...crossed.map((list) => {
      const ways = parts
        .filter((part) => part.list === list && part.positive.length > 0)
        .reduce<readonly (readonly { member: string; ask: Primitive }[])[]>(
          (before, { member = '', positive }) =>
            before.flatMap((way) => positive.map((ask) => [...way, { member, ask }])).slice(0, MOST_WAYS),
          [[]],
        );
      return make.or(...ways.map((way) => some(state, list, way)));
    }),
  );
}

/** Combinations of filters that are looked at; the rest is left open, which claims less. */
const MOST_WAYS = 500;

/** One filter, and where it looks. */
interface Question {
  readonly path: string;
  readonly ask: Primitive;
}

function encodeKey(key: string, filters: readonly RawObject[], state: State, now: number): EncodedKey {
  const { make, model } = state;
  const { kind, path } = criteriaField(key);
  const plain = path.replaceAll('[]', '');
  const at = (filter: RawObject) => (kind === 'map' ? `${plain}.${String(memberOf(filter, 'Key'))}` : plain);
  const asked = filters.map((filter) => ({
    path: at(filter),
    negative: NEGATIVE.includes(String(memberOf(filter, 'Comparison'))),
    ask: primitiveOf(kind, filter, now),
  }));
  const positive = asked.filter(({ negative }) => !negative);
  const negative = asked.filter((each) => each.negative);
  const holds = make.or(...positive.map((each) => meets(state, each.path, each.ask)));
  const excluded = (each: Question) => meets(state, each.path, each.ask);
  const hasText = (each: Question) => meets(state, each.path, IS_TEXT);
  const none = make.and(...negative.map((each) => make.not(excluded(each))));
  const field = model.field(plain);
  const wantsOne = positive.length === 0 ? [] : [holds];
  const ours = make.and(...wantsOne, none, ...negative.map(hasText));
  const inList =
    field.kind === 'list' ? { list: field.variable, member: plain.slice(field.variable.length + 1) } : {};
  const encoded = { ours, positive: positive.map(({ ask }) => ask), ...inList };
  if (negative.length === 0) return { ...encoded, must: ours, may: ours };
  if (field.kind !== 'list') {
    return { ...encoded, must: ours, may: make.and(...wantsOne, none) };
  }
  // Over a list it is not said whether one entry or every entry must differ, nor what an entry without the member does.
  const list = field.variable;
  const lacks = (each: Question) => differs(state, list, each.path, IS_TEXT);
  const differing = (each: Question) =>
    make.or(make.not(hasText(each)), differs(state, list, each.path, each.ask));
  return {
    ...encoded,
    must: make.and(ours, ...negative.map((each) => make.not(lacks(each)))),
    may: make.and(...wantsOne, ...negative.map(differing)),
  };
}

function differs(state: State, list: string, path: string, ask: Primitive): Formula {
  return some(state, list, [{ member: path.slice(list.length + 1), ask, not: true }]);
}

function primitiveOf(kind: string, filter: RawObject, now: number): Primitive {
  if (kind === 'number') return numberPrimitive(filter);
  if (kind === 'date') return datePrimitive(filter, now);
  return comparisonPrimitive(String(memberOf(filter, 'Comparison')), String(memberOf(filter, 'Value')));
}

/** What a comparison looks for; a negative one excludes it. Case counts. */
export function comparisonPrimitive(comparison: string, wanted: string): Primitive {
  switch (comparison) {
    case 'PREFIX':
    case 'PREFIX_NOT_EQUALS':
      return textPrimitive(`begins ${JSON.stringify(wanted)}`, startingWith(wanted), (value) =>
        value.startsWith(wanted),
      );
    case 'CONTAINS':
    case 'NOT_CONTAINS':
      return textPrimitive(`holds ${JSON.stringify(wanted)}`, holding(wanted), (value) =>
        value.includes(wanted),
      );
    default:
      return textPrimitive(`= ${JSON.stringify(wanted)}`, exactly(wanted), (value) => value === wanted);
  }
}
