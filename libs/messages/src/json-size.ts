/** The most bytes of UTF-8 that JSON spends on one UTF-16 unit: `\u0000`. */
const PER_UNIT = 6;

/** What a member costs beside its texts, at most: quotes, colon, comma, brackets, or a number. */
const PER_MEMBER = 32;

/**
 * Between which numbers of bytes the JSON of a value has, without making it: for most messages that is enough to know that
 * they fit, or that they do not.
 */
export function jsonSize(value: unknown): { readonly least: number; readonly most: number } {
  const size = { units: 0, members: 0 };
  count(value, size);
  return { least: size.units, most: size.units * PER_UNIT + size.members * PER_MEMBER };
}

function count(value: unknown, size: { units: number; members: number }): void {
  size.members += 1;
  if (typeof value === 'string') size.units += value.length;
  else if (Array.isArray(value)) for (const member of value) count(member, size);
  else if (typeof value === 'object' && value !== null) {
    for (const key in value) {
      size.units += key.length;
      count((value as Readonly<Record<string, unknown>>)[key], size);
    }
  }
}

/** Whether the JSON of a value has at most so many bytes of UTF-8. Makes the JSON only where that is in doubt. */
export function jsonFits(value: unknown, bytes: number): boolean {
  const { least, most } = jsonSize(value);
  if (most <= bytes) return true;
  return least <= bytes && Buffer.byteLength(JSON.stringify(value)) <= bytes;
}
