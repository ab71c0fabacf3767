import type { ReadyFilter } from '../criteria/condition.js';
import type { Path } from '../criteria/path.js';
import { MATCH, mayMatch, NO_MATCH, type CriteriaJudgement } from './judgement.js';
import { valuesIn, type ChosenEntries } from './values-in.js';

/** One filter on one field. */
export interface FilterNode {
  /** Key (ASFF) or field name (OCSF). */
  readonly field: string;
  readonly comparison: string;
  readonly path: Path;
  readonly filter: ReadyFilter;
  /** A map may hold several values under one name: what stands for each. */
  readonly split: (value: unknown) => readonly unknown[];
}

/** What is looked at. */
export interface View {
  readonly raw: object;
  /** Milliseconds; undefined: unreadable. */
  readonly now: number | undefined;
  readonly chosen: ChosenEntries;
  /** How many values may still be looked at in single entries of lists. */
  readonly budget: { left: number };
}

export const BEYOND = mayMatch(
  'too many entries',
  'the lists of the finding have more entries than are looked at',
);

/** Judges a filter; a negative one excludes what meets it. */
export function judgeFilter(
  { field, comparison, path, filter, split }: FilterNode,
  view: View,
): CriteriaJudgement {
  if (view.chosen.size > 0 && view.budget.left <= 0) return BEYOND;
  const { values } = valuesIn(view.raw, path, view.chosen);
  if (view.chosen.size > 0) view.budget.left -= 1 + values.length;
  if (!filter.negative) return values.some((value) => filter.meets(value, view.now)) ? MATCH : NO_MATCH;

  let [excluded, other, lacking] = [0, 0, 0];
  for (const value of values.flatMap(split)) {
    if (filter.meets(value, view.now)) excluded += 1;
    else if (filter.comparable(value, view.now)) other += 1;
    else lacking += 1;
  }
  const says = `${field} ${comparison}`;
  if (excluded > 0) {
    return other + lacking === 0
      ? NO_MATCH
      : mayMatch('several values', `${says}: of several values some are excluded and some are not`);
  }
  if (other === 0) return mayMatch('absent member', `${says}: the finding has no such value`);
  return lacking === 0
    ? MATCH
    : mayMatch('absent member', `${says}: some entries of a list have no such value`);
}
