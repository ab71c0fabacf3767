import { isRawObject } from '../raw-json.js';
import { collectValues } from './collect-values.js';
import { fieldTree, type FieldNode } from './field-tree.js';
import { judge } from './judge.js';
import { partOverlooked } from './overlooked.js';
import type { Alternative, PatternField } from './parse-pattern.js';
import { projectEvent } from './project-event.js';
import { satisfies, type Need } from './satisfy.js';

/** A need that knows where the pattern states it. */
export type PlacedNeed = Need & Pick<PatternField, 'place'>;

export interface OverlookedNeeds {
  readonly needs: readonly PlacedNeed[];
  readonly takenFor: readonly PlacedNeed[];
}

export interface Matcher {
  readonly tree: FieldNode;
  /** The alternatives that are asked, as the pattern has them. */
  readonly asked: readonly Alternative[];
  readonly alternatives: readonly (readonly PlacedNeed[])[];
  readonly overlooked: readonly OverlookedNeeds[];
  matches(event: unknown): boolean;
}

/** Sorting is by UTF-16 code units, as the engine sorts paths. */
export function matcherOf(alternatives: readonly Alternative[]): Matcher {
  const { asked, overlooked } = partOverlooked(alternatives);
  const paths = sortedPaths(asked);
  const order = new Map(paths.map((path, field) => [path, field]));
  const needsOf = (fields: Alternative) => placedNeeds(fields, order);
  const needs = asked.map(needsOf);
  const tree = fieldTree(paths);
  const none = new Array<undefined>(paths.length).fill(undefined);
  return {
    tree,
    asked,
    alternatives: needs,
    overlooked: overlooked.map(({ alternative, takenFor }) => ({
      needs: needsOf(alternative),
      takenFor: needsOf(takenFor),
    })),
    matches(event) {
      if (!isRawObject(event)) return false;
      const found = collectValues(event, tree, none);
      let open: (readonly Need[])[] | undefined;
      for (const each of needs) {
        const judgement = judge(each, found);
        if (judgement === 'yes') return true;
        if (judgement === 'ask') (open ??= []).push(each);
      }
      if (open === undefined) return false;
      const shape = projectEvent(event, tree);
      return open.some((each) => satisfies(shape, each));
    },
  };
}

export function sortedPaths(alternatives: readonly Alternative[]): readonly string[] {
  return [...new Set(alternatives.flatMap((fields) => [...fields.keys()]))].sort();
}

export function placedNeeds(fields: Alternative, order: ReadonlyMap<string, number>): readonly PlacedNeed[] {
  return [...fields.values()]
    .map(({ path, place, condition }) => ({ field: order.get(path) ?? -1, place, condition }))
    .sort((one, other) => one.field - other.field);
}
