import { someValue, type Found } from './collect-values.js';
import type { Need } from './satisfy.js';

/** `ask`: each field holds by itself, but a list lets one element be chosen for several of them. */
export type Judgement = 'no' | 'yes' | 'ask';

/** Whether all fields hold, by their values alone. */
export function judge(needs: readonly Need[], found: Found): Judgement {
  const isJoint = found.choices.length > 0 && hasJointChoice(needs, found);
  for (const { field, condition } of needs) {
    const values = found.values[field];
    const holds = values === undefined ? condition.absent : someValue(values, condition.test);
    if (!holds && !(isJoint && condition.absent)) return 'no';
  }
  return isJoint ? 'ask' : 'yes';
}

/** True when two of the fields lie in one list of which an element is chosen. */
export function hasJointChoice(needs: readonly Need[], { choices }: Found): boolean {
  return choices.some(({ covers }) => {
    let inside = 0;
    for (const { field } of needs) if (covers.has(field)) inside += 1;
    return inside > 1;
  });
}
