import { refuse, type Place } from '../policy-fault.js';
import { OCSF_FILTERS } from './ocsf-fields.js';

const SHOWN = 4;

/** Refuses a field name: with the list of filters that takes it, where there is one, and with the names most like it. */
export function refuseField(field: unknown, allowed: readonly string[], place: Place): never {
  const text = typeof field === 'string' ? field : '';
  const nearest = [...allowed]
    .sort((one, other) => likeness(other, text) - likeness(one, text))
    .slice(0, SHOWN);
  const rest = allowed.length - nearest.length;
  const home = [...OCSF_FILTERS].find(([, { fields }]) => fields.includes(text))?.[0];
  refuse(
    place,
    field,
    nearest.join(', ') + (rest > 0 ? ` and ${rest} more` : ''),
    home === undefined ? undefined : `it is a field of ${home}`,
  );
}

/** How many characters two names share at their beginning and at their end. */
function likeness(name: string, other: string): number {
  const length = Math.min(name.length, other.length);
  let head = 0;
  while (head < length && name[head] === other[head]) head += 1;
  let tail = 0;
  while (tail < length - head && name.at(-1 - tail) === other.at(-1 - tail)) tail += 1;
  return head + tail;
}
