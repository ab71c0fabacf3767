import { meets, type Condition } from '../match/condition.js';
import type { Scalar } from '../match/leaf.js';
import type { Shape } from './project-event.js';

/** A field of an alternative. Lists of needs are sorted by `field`, the order in which the engine takes them. */
export interface Need {
  readonly field: number;
  readonly condition: Condition;
  /** Where the search has got to: any way of holding, only by a value, or only by having none. */
  readonly by?: 'value' | 'absence';
}

/** Ways that are tried when members with dotted names give one field more than one source. */
const MAX_TRIALS = 1000;

/**
 * True when the fields can all hold at once, with at most one element chosen of every list. A field is absent when no
 * element that is still open to choice has it: the engine takes fields in the order of their paths, and a value that it
 * takes settles the elements it lies in (aws/event-ruler, README, "JSON Array Matching").
 */
export function satisfies(shape: Shape | undefined, needs: readonly Need[]): boolean {
  if (shape === undefined) return needs.every(mayBeAbsent);
  return holds(shape, needs, { trials: MAX_TRIALS });
}

interface Budget {
  trials: number;
}

function holds(shape: Shape, needs: readonly Need[], budget: Budget): boolean {
  const here: Need[] = [];
  for (const need of needs) {
    if (shape.present.has(need.field)) here.push(need);
    else if (!mayBeAbsent(need)) return false;
  }
  if (here.length === 0) return true;
  switch (shape.kind) {
    case 'value':
      return here.every((need) => meetsAny(need, [shape.leaf]));
    case 'list':
      return holdsInList(shape, here, budget);
    case 'object':
      return shape.disjoint
        ? holdsInMembers(shape.members, here, budget)
        : distribute(shape.members, here, new Map(), budget);
  }
}

/** The first field that the list has must have a value: while no element is chosen, none of its fields is absent. */
function holdsInList(
  list: Extract<Shape, { kind: 'list' }>,
  needs: readonly Need[],
  budget: Budget,
): boolean {
  const [first, ...rest] = needs;
  if (first === undefined || first.by === 'absence') return first === undefined;
  if (first.field === list.field && meetsAny(first, list.leaves) && holds(list, rest, budget)) return true;
  const chosen: readonly Need[] = [{ ...first, by: 'value' }, ...rest];
  return list.elements.some((element) => holds(element, chosen, budget));
}

function holdsInMembers(members: readonly Shape[], needs: readonly Need[], budget: Budget): boolean {
  return members.every((member) => {
    const share = needs.filter(({ field }) => member.present.has(field));
    return holds(member, share, budget);
  });
}

/** Dotted names give one field several sources: each is tried. */
function distribute(
  members: readonly Shape[],
  needs: readonly Need[],
  shares: ReadonlyMap<Shape, readonly Need[]>,
  budget: Budget,
): boolean {
  const given = new Map(shares);
  const give = (member: Shape, need: Need, to = given) => to.set(member, [...(to.get(member) ?? []), need]);
  for (const [at, need] of needs.entries()) {
    const sources = members.filter((member) => member.present.has(need.field));
    const [source] = sources;
    if (source !== undefined && sources.length === 1) {
      give(source, need);
      continue;
    }
    const rest = needs.slice(at + 1);
    const byValue =
      need.by === 'absence'
        ? []
        : sources.map((each) => give(each, { ...need, by: 'value' }, new Map(given)));
    const byAbsence = mayBeAbsent(need)
      ? [sources.reduce((to, each) => give(each, { ...need, by: 'absence' }, to), new Map(given))]
      : [];
    return [...byValue, ...byAbsence].some((each) => {
      budget.trials -= 1;
      return budget.trials >= 0 && distribute(members, rest, each, budget);
    });
  }
  return [...given].every(([member, share]) => holds(member, share, budget));
}

function mayBeAbsent({ condition, by }: Need): boolean {
  return by === 'absence' || (by === undefined && condition.absent);
}

function meetsAny({ condition, by }: Need, leaves: readonly Scalar[]): boolean {
  return by !== 'absence' && leaves.some((leaf) => meets(condition, leaf));
}
