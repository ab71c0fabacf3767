/** Findings nest about twelve deep; anything near this is made to break a reader. */
export const MOST_LEVELS = 100;

/**
 * Whether a parsed JSON value nests deeper than {@link MOST_LEVELS}. Iterative: the depth is what is not trusted.
 */
export function isTooDeep(value: unknown): boolean {
  const open: { readonly value: unknown; readonly level: number }[] = [{ value, level: 1 }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (typeof next.value !== 'object' || next.value === null) continue;
    if (next.level > MOST_LEVELS) return true;
    for (const inner of Object.values(next.value)) {
      if (typeof inner === 'object' && inner !== null) open.push({ value: inner, level: next.level + 1 });
    }
  }
  return false;
}

/** Bytes of a value as compact JSON in UTF-8. */
export function jsonBytes(value: unknown): number {
  return Buffer.byteLength(JSON.stringify(value));
}
