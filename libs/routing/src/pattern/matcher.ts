import { isRawObject } from '../raw-json.js';
import { fieldTree, type FieldNode } from './field-tree.js';
import type { Alternative, PatternField } from './parse-pattern.js';
import { projectEvent } from './project-event.js';
import { satisfies, type Need } from './satisfy.js';

/** A need that knows where the pattern states it. */
export type PlacedNeed = Need & Pick<PatternField, 'place'>;

export interface Matcher {
  readonly tree: FieldNode;
  readonly alternatives: readonly (readonly PlacedNeed[])[];
  matches(event: unknown): boolean;
}

/** Sorting is by UTF-16 code units, as the engine sorts paths. */
export function matcherOf(alternatives: readonly Alternative[]): Matcher {
  const paths = [...new Set(alternatives.flatMap((fields) => [...fields.keys()]))].sort();
  const order = new Map(paths.map((path, field) => [path, field]));
  const needs = alternatives.map((fields) =>
    [...fields.values()]
      .map(({ path, place, condition }) => ({ field: order.get(path) ?? -1, place, condition }))
      .sort((one, other) => one.field - other.field),
  );
  const tree = fieldTree(paths);
  return {
    tree,
    alternatives: needs,
    matches(event) {
      if (!isRawObject(event)) return false;
      const shape = projectEvent(event, tree);
      return needs.some((each) => satisfies(shape, each));
    },
  };
}
