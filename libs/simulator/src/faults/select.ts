import { places, type Place } from './operations.js';
import { kinds } from './kinds/index.js';
import type { Kind } from './kinds/kind.js';
import type { Fault } from './plan.js';
import { mayBe } from './steps.js';

/** The kinds that a line names: if none, all that AWS has. */
export function kindsOf({ kind }: Pick<Fault, 'kind'>): readonly Kind[] {
  if (kind === undefined) return kinds.filter(({ isNamedOnly }) => isNamedOnly !== true);
  return kinds.filter(({ name }) => (typeof kind === 'string' ? kind === name : kind.includes(name)));
}

/** The places that a line selects, whatever its kinds. */
export function placesOf({ service, operation, step }: Fault): readonly Place[] {
  return places.filter(
    (place) =>
      (service === undefined || place.service === service) &&
      (operation === undefined || place.operation === operation) &&
      (step === undefined || mayBe(step, place)),
  );
}
