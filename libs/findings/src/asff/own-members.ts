import { isRawObject, type RawObject } from '../raw-members.js';

/** Members by name, each of any type or absent. */
export type Members<Name extends string> = { readonly [name in Name]?: unknown };

const NOTHING = {};

/**
 * Whether something in this process gave every object members that can be enumerated. Then a member that is read by
 * name need not be the object's own.
 */
export function isPrototypePolluted(): boolean {
  for (const _ in NOTHING) return true;
  return false;
}

/**
 * An object whose members may be read by name, since they are its own: what JSON.parse made comes back as it is, which is
 * much faster than to ask of each member whether it is own; of anything else, a copy without a prototype. Not an object:
 * undefined.
 */
export function ownMembers<Name extends string>(
  value: unknown,
  polluted: boolean,
): Members<Name> | undefined {
  if (!isRawObject(value)) return undefined;
  if (!polluted && Object.getPrototypeOf(value) === Object.prototype) return value as Members<Name>;
  return copyOf(value) as Members<Name>;
}

function copyOf(object: RawObject): RawObject {
  return Object.assign(Object.create(null) as RawObject, object);
}
