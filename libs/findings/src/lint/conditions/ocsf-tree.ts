import type { CompositeFilter, OcsfCriteria, OcsfFieldFilter } from '../../criteria/ocsf-criteria.js';

/** The lists of a composite filter that hold filters on fields. */
const LISTS = [
  'StringFilters',
  'DateFilters',
  'BooleanFilters',
  'NumberFilters',
  'MapFilters',
  'IpFilters',
] as const;

export type OcsfFilterList = (typeof LISTS)[number];

/** One filter on one field. */
export interface OcsfLeaf {
  readonly list: OcsfFilterList;
  readonly filter: OcsfFieldFilter<object>;
  /** Path below `ocsf`. */
  readonly field: string;
}

/** OCSF criteria as a tree of filters; all of `parts` must hold, or any. */
export type OcsfTree = OcsfLeaf | { readonly joined: 'AND' | 'OR'; readonly parts: readonly OcsfTree[] };

/** The criteria as one tree. They compiled, so they are at most three levels deep. */
export function ocsfTree({ CompositeFilters, CompositeOperator }: OcsfCriteria): OcsfTree {
  return {
    joined: CompositeOperator ?? 'AND',
    parts: CompositeFilters.map((filter, index) => treeOf(filter, `CompositeFilters[${index}]`)),
  };
}

function treeOf(filter: CompositeFilter, field: string): OcsfTree {
  const parts: OcsfTree[] = [];
  for (const list of LISTS) {
    const filters: readonly OcsfFieldFilter<object>[] = filter[list] ?? [];
    filters.forEach((entry, index) =>
      parts.push({ list, filter: entry, field: `${field}.${list}[${index}]` }),
    );
  }
  (filter.NestedCompositeFilters ?? []).forEach((nested, index) =>
    parts.push(treeOf(nested, `${field}.NestedCompositeFilters[${index}]`)),
  );
  return { joined: filter.Operator ?? 'AND', parts };
}

export function isLeaf(tree: OcsfTree): tree is OcsfLeaf {
  return 'list' in tree;
}

/** Every filter of a tree, whatever joins them. */
export function leavesOf(tree: OcsfTree): readonly OcsfLeaf[] {
  return isLeaf(tree) ? [tree] : tree.parts.flatMap(leavesOf);
}

/** True when every filter of the tree must hold. */
export function isAllAnd(tree: OcsfTree): boolean {
  if (isLeaf(tree)) return true;
  return (tree.joined === 'AND' || tree.parts.length === 1) && tree.parts.every(isAllAnd);
}
