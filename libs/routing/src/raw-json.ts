/** An object of unknown members, as it came from JSON. */
export type RawObject = Readonly<Record<string, unknown>>;

/** True for what JSON calls an object: not null, not a list. */
export function isRawObject(value: unknown): value is RawObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** An own member, never one of a prototype: `constructor` and `__proto__` are legal names in hostile JSON. */
export function memberOf(object: RawObject, name: string): unknown {
  return Object.hasOwn(object, name) ? object[name] : undefined;
}

/** A text that is not blank: the strings of Security Hub's API all match `.*\S.*`. */
export function isText(value: unknown): value is string {
  return typeof value === 'string' && /\S/.test(value);
}
