/** An object of unknown members, as it came from JSON. */
export type RawObject = Readonly<Record<string, unknown>>;

/** True for what JSON calls an object: not null, not an array. */
export function isRawObject(value: unknown): value is RawObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** An own member, never one of a prototype: `constructor` and `__proto__` are legal names in hostile JSON. */
export function memberOf(object: RawObject | undefined, name: string): unknown {
  return object !== undefined && Object.hasOwn(object, name) ? object[name] : undefined;
}

/** A text that is not blank: ASFF strings all match `.*\S.*`. */
export function isText(value: unknown): value is string {
  if (typeof value !== 'string') return false;
  // Almost every text begins with a printable ASCII character: the search is for the others.
  const first = value.charCodeAt(0);
  return (first > 0x20 && first < 0x7f) || /\S/.test(value);
}

export function textOf(object: RawObject | undefined, name: string): string | undefined {
  const value = memberOf(object, name);
  return isText(value) ? value : undefined;
}

export function objectOf(object: RawObject | undefined, name: string): RawObject | undefined {
  const value = memberOf(object, name);
  return isRawObject(value) ? value : undefined;
}

export function listOf(object: RawObject | undefined, name: string): readonly unknown[] {
  const value = memberOf(object, name);
  return Array.isArray(value) ? value : [];
}
