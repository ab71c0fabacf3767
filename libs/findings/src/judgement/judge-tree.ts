import { BEYOND, judgeFilter, type FilterNode, type View } from './judge-filter.js';
import { allJudged, anyJudged, mayMatch, type CriteriaJudgement } from './judgement.js';
import { valuesIn } from './values-in.js';

/** Criteria as a tree of filters; all of `parts` must hold, or any. */
export type CriteriaTree =
  FilterNode | { readonly joined: 'AND' | 'OR'; readonly parts: readonly CriteriaTree[] };

/** The tree is as deep as criteria nest: at most four levels. */
export function judgeTree(tree: CriteriaTree, view: View): CriteriaJudgement {
  if (!('parts' in tree)) return judgeFilter(tree, view);
  const parts = tree.parts.map((part) => judgeTree(part, view));
  if (tree.joined === 'OR') return anyJudged(parts);
  const separately = allJudged(parts);
  return separately.outcome === 'match' ? allJudged(together(tree.parts, view)) : separately;
}

/** Parts that hold one by one: for each list that several of them are about, whether one entry alone meets them. */
function together(parts: readonly CriteriaTree[], view: View): readonly CriteriaJudgement[] {
  const lists = new Map<string, { entries: number; about: CriteriaTree[] }>();
  for (const part of parts) {
    for (const [list, entries] of listsOf(part, view)) {
      const known = lists.get(list) ?? { entries: 0, about: [] };
      lists.set(list, { entries: Math.max(known.entries, entries), about: [...known.about, part] });
    }
  }
  const shared = [...lists].filter(([list, { entries, about }]) => {
    return entries > 1 && about.length > 1 && !view.chosen.has(list);
  });
  const outermost = shared.filter(([list]) => !shared.some(([outer]) => list.startsWith(`${outer}.`)));
  return outermost.map(([list, { entries, about }]) => byOneEntry(list, entries, about, view));
}

function byOneEntry(
  list: string,
  entries: number,
  parts: readonly CriteriaTree[],
  view: View,
): CriteriaJudgement {
  let doubtful: CriteriaJudgement | undefined;
  for (let entry = 0; entry < entries; entry += 1) {
    if (view.budget.left <= 0) return BEYOND;
    const chosen = new Map([...view.chosen, [list, entry]]);
    const judged = judgeTree({ joined: 'AND', parts }, { ...view, chosen });
    if (judged.outcome === 'match') return judged;
    if (judged.outcome === 'may match') doubtful ??= judged;
  }
  const fields = [...new Set(parts.flatMap(filtersOf).map(({ field }) => field))].join(', ');
  return doubtful ?? mayMatch('different entries', `${fields}: met, but by no single entry of ${list}`);
}

function listsOf(tree: CriteriaTree, view: View): ReadonlyMap<string, number> {
  const lists = new Map<string, number>();
  for (const { path } of filtersOf(tree)) {
    for (const [list, entries] of valuesIn(view.raw, path, view.chosen).lists) {
      lists.set(list, Math.max(lists.get(list) ?? 0, entries));
    }
  }
  return lists;
}

function filtersOf(tree: CriteriaTree): readonly FilterNode[] {
  return 'parts' in tree ? tree.parts.flatMap(filtersOf) : [tree];
}
