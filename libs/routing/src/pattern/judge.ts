import { meets } from '../match/condition.js';
import { isList, type FieldValues, type Found } from './collect-values.js';
import type { Need } from './satisfy.js';

/** `ask`: each field holds by itself, but a list lets one element be chosen for several of them. */
export type Judgement = 'no' | 'yes' | 'ask';

/** Whether all fields hold, by their values alone. */
export function judge(needs: readonly Need[], found: Found): Judgement {
  const isJoint = found.choices.length > 0 && hasJointChoice(needs, found);
  for (const need of needs) {
    if (!holdsAlone(need, found.values) && !(isJoint && need.condition.absent)) return 'no';
  }
  return isJoint ? 'ask' : 'yes';
}

export function holdsAlone({ field, condition }: Need, values: FieldValues): boolean {
  const value = values[field];
  if (value === undefined) return condition.absent;
  if (isList(value)) return value.some((each) => meets(condition, each));
  return condition.only === undefined ? meets(condition, value) : value === condition.only;
}

/** True when two of the fields lie in one list of which an element is chosen. */
export function hasJointChoice(needs: readonly Need[], { choices }: Found): boolean {
  return choices.some(({ covers }) => {
    let inside = 0;
    for (const { field } of needs) if (covers.has(field)) inside += 1;
    return inside > 1;
  });
}
