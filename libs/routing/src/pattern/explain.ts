import { meets } from '../match/condition.js';
import type { Scalar } from '../match/leaf.js';
import { isRawObject } from '../raw-json.js';
import { showValue } from '../show-value.js';
import type { Matcher, OverlookedNeeds, PlacedNeed } from './matcher.js';
import { projectEvent, type Shape } from './project-event.js';
import { satisfies } from './satisfy.js';

/** A field that kept an event from matching. All three are bounded; `got` quotes the event, which a stranger may have written. */
export interface PatternFailure {
  /** The field as EventBridge names it, with `$or[0]` for a field of an alternative: `detail.findings.Severity.Label`. */
  readonly path: string;
  /** The values of the pattern. */
  readonly wanted: string;
  /** The values of the event; `nothing` where it has none. */
  readonly got: string;
}

const MAX_FAILURES = 50;
const MAX_TEXT = 200;
const SHOWN_VALUES = 3;

/** For an event that does not match: the alternatives with the fewest failed fields, each failed field once. */
export function explainFailure(
  { tree, alternatives, overlooked }: Matcher,
  event: unknown,
): readonly PatternFailure[] {
  if (!isRawObject(event)) return [{ path: '', wanted: 'an object', got: showValue(event) }];
  const shape = projectEvent(event, tree);
  const lost = overlooked.find(({ needs }) => satisfies(shape, needs));
  if (lost !== undefined) return [overlookedFailure(lost)];
  const failed = alternatives.map((needs) => needs.filter((need) => !holdsAlone(need, shape)));
  const fewest = failed.reduce((least, needs) => Math.min(least, needs.length), Number.POSITIVE_INFINITY);
  if (fewest === 0)
    return [inconsistent(alternatives[failed.findIndex((needs) => needs.length === 0)] ?? [], shape)];
  const failures = new Map<string, PatternFailure>();
  for (const need of failed.filter((needs) => needs.length === fewest).flat()) {
    failures.set(need.place, failureOf(need, shape));
    if (failures.size >= MAX_FAILURES) break;
  }
  return [...failures.values()];
}

/** Met, but never asked. */
function overlookedFailure({ needs, takenFor }: OverlookedNeeds): PatternFailure {
  const places = (list: readonly PlacedNeed[]) => cut(list.map(({ place }) => place).join(', '));
  return {
    path: places(needs),
    wanted: 'an alternative of $or that differs from each earlier one in the first value of some field',
    got: `met, but AWS's engine takes it for the earlier ${places(takenFor)}: write the two as one, or other values first`,
  };
}

function holdsAlone({ field, condition }: PlacedNeed, shape: Shape | undefined): boolean {
  const leaves = leavesOf(shape, field);
  return leaves.length === 0 ? condition.absent : leaves.some((leaf) => meets(condition, leaf));
}

function failureOf({ field, place, condition }: PlacedNeed, shape: Shape | undefined): PatternFailure {
  const leaves = leavesOf(shape, field);
  const shown = leaves.slice(0, SHOWN_VALUES).map(showValue).join(', ');
  const more = leaves.length > SHOWN_VALUES ? ` and ${leaves.length - SHOWN_VALUES} more` : '';
  const wanted = condition.values.map((value) => JSON.stringify(value)).join(', ');
  return {
    path: cut(place),
    wanted: cut(`[${wanted}]`),
    got: leaves.length === 0 ? 'nothing' : shown + more,
  };
}

/** Every field holds somewhere, but not together. */
function inconsistent(needs: readonly PlacedNeed[], shape: Shape | undefined): PatternFailure {
  const places = needs.filter(({ field }) => isInList(shape, field)).map(({ place }) => place);
  return {
    path: cut(places.join(', ')),
    wanted: 'all of them met by one element of the list',
    got: 'each of them met, but by different elements',
  };
}

/** All values of a field, in the order of the event. */
function leavesOf(shape: Shape | undefined, field: number): readonly Scalar[] {
  const leaves: Scalar[] = [];
  const open = shape === undefined ? [] : [shape];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (!next.present.has(field)) continue;
    if (next.kind === 'value') {
      leaves.push(next.leaf);
    } else if (next.kind === 'object') {
      open.push(...next.members.toReversed());
    } else {
      if (next.field === field) for (const leaf of next.leaves) leaves.push(leaf);
      for (const element of next.elements.toReversed()) open.push(element);
    }
  }
  return leaves;
}

function isInList(shape: Shape | undefined, field: number): boolean {
  if (shape?.present.has(field) !== true || shape.kind === 'value') return false;
  return shape.kind === 'list' || shape.members.some((member) => isInList(member, field));
}

function cut(text: string): string {
  return text.length > MAX_TEXT ? `${text.slice(0, MAX_TEXT)}…` : text;
}
