import { isRawObject, memberOf } from '../raw-members.js';

/** Finds the values at a path of the criteria table in a raw finding, in one pass over the members it names. */
export function valuesAt(path: string): (raw: unknown) => readonly unknown[] {
  const steps = path.split('.').map((step) => ({ name: step.replace('[]', ''), each: step.endsWith('[]') }));
  return (raw) => {
    let values: unknown[] = [raw];
    for (const { name, each } of steps) {
      const next: unknown[] = [];
      for (const value of values) {
        const found = isRawObject(value) ? memberOf(value, name) : undefined;
        if (!each) next.push(found);
        else if (Array.isArray(found)) for (const entry of found) next.push(entry);
      }
      values = next;
    }
    return values;
  };
}
