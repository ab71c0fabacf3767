import type { Scalar } from '../match/leaf.js';
import { isRawObject } from '../raw-json.js';
import { collectValues, isList } from './collect-values.js';
import { endsWithEmptyName, fieldTree } from './field-tree.js';
import { hasJointChoice, holdsAlone } from './judge.js';
import { sortedPaths, type Matcher } from './matcher.js';
import { prefixesOf, prefixTable, type PrefixTable } from './prefix-table.js';
import { rankNeeds, type RankedAlternative, type RankedNeed } from './rank-needs.js';

/** Alternatives that can only hold where the field has one of some values. */
interface Entry {
  readonly field: number;
  readonly byText: ReadonlyMap<string, readonly RankedAlternative[]>;
  readonly byPrefix: PrefixTable<readonly RankedAlternative[]>;
  readonly byTest: ReadonlyMap<RankedNeed, readonly RankedAlternative[]>;
}

/** The positions of the patterns that match an event, ascending. */
export function indexOf(patterns: readonly Matcher[]): (event: unknown) => readonly number[] {
  const isPlain = ({ asked }: Matcher) => !sortedPaths(asked).some(endsWithEmptyName);
  const indexed = patterns.map((pattern) => (isPlain(pattern) ? pattern.asked : []));
  const singly = [...patterns.keys()].filter((position) => indexed[position]?.length === 0);
  const paths = sortedPaths(indexed.flat());
  const tree = fieldTree(paths);
  const none = new Array<undefined>(paths.length).fill(undefined);
  const { ranked, distinct } = rankNeeds(indexed, paths);
  const { entries, always } = enter(ranked);
  const answers = new Uint8Array(distinct);
  const settled = new Uint8Array(patterns.length);

  return (event) => {
    if (!isRawObject(event)) return [];
    const found = collectValues(event, tree, none);
    const positions: number[] = [];
    answers.fill(UNASKED);
    settled.fill(UNASKED);

    const answer = (need: RankedNeed): boolean => {
      const known = answers[need.id];
      if (known !== UNASKED) return known === YES;
      const holds = holdsAlone(need, found.values);
      answers[need.id] = holds ? YES : NO;
      return holds;
    };
    const settle = (position: number, matches: boolean): void => {
      settled[position] = matches ? YES : NO;
      if (matches) positions.push(position);
    };
    const ask = ({ position, needs }: RankedAlternative): void => {
      if (settled[position] !== UNASKED) return;
      const isJoint = found.choices.length > 0 && hasJointChoice(needs, found);
      for (const need of needs) {
        if (!answer(need) && !(isJoint && need.condition.absent)) return;
      }
      settle(position, !isJoint || patterns[position]?.matches(event) === true);
    };

    for (const candidate of always) ask(candidate);
    for (const entry of entries) {
      const value = found.values[entry.field];
      if (value === undefined) continue;
      if (!isList(value)) askByText(entry, value, ask);
      else for (const each of value) askByText(entry, each, ask);
      for (const [need, candidates] of entry.byTest) if (answer(need)) candidates.forEach(ask);
    }
    for (const position of singly) settle(position, patterns[position]?.matches(event) === true);
    return positions.sort((one, other) => one - other);
  };
}

const UNASKED = 0;
const YES = 1;
const NO = 2;

function askByText(
  { byText, byPrefix }: Entry,
  value: Scalar,
  ask: (candidate: RankedAlternative) => void,
): void {
  if (typeof value !== 'string') return;
  byText.get(value)?.forEach(ask);
  if (byPrefix.entries.length > 0) prefixesOf(byPrefix, value, (candidates) => candidates.forEach(ask));
}

/** Each alternative is entered under the need that the fewest events meet. */
function enter(candidates: readonly RankedAlternative[]): {
  readonly entries: readonly Entry[];
  readonly always: readonly RankedAlternative[];
} {
  const fields = new Map<number, Draft>();
  const always: RankedAlternative[] = [];
  for (const candidate of candidates) {
    const need = candidate.needs.find(({ condition }) => !condition.absent);
    if (need === undefined) {
      always.push(candidate);
      continue;
    }
    const { field, condition } = need;
    const draft = fields.get(field) ?? { byText: new Map(), byPrefix: new Map(), byTest: new Map() };
    fields.set(field, draft);
    if (condition.tests.length > 0) {
      append(draft.byTest, need, candidate);
      continue;
    }
    for (const text of condition.texts) append(draft.byText, text, candidate);
    for (const prefix of condition.prefixes) append(draft.byPrefix, prefix, candidate);
  }
  const entries = [...fields].map(([field, draft]) => ({
    ...draft,
    field,
    byPrefix: prefixTable(draft.byPrefix),
  }));
  return { entries, always };
}

interface Draft {
  readonly byText: Map<string, RankedAlternative[]>;
  readonly byPrefix: Map<string, RankedAlternative[]>;
  readonly byTest: Map<RankedNeed, RankedAlternative[]>;
}

function append<K>(map: Map<K, RankedAlternative[]>, key: K, candidate: RankedAlternative): void {
  const list = map.get(key) ?? [];
  map.set(key, list);
  list.push(candidate);
}
