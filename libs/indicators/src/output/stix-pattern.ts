/**
 * A text as STIX patterns write it. Only `'` and `\` end or bend a literal there, so nothing of the text can leave it.
 * Source: STIX 2.1, section 9.3, and the grammar's `StringLiteral`.
 */
export function patternText(text: string): string {
  return `'${text.replace(/['\\]/g, '\\$&')}'`;
}

/** A pattern of comparisons that all hold for one observation. Paths are ours, values anybody's. */
export function patternOf(
  ...comparisons: readonly (readonly [path: string, operator: string, value: string | number])[]
) {
  const written = comparisons.map(
    ([path, operator, value]) =>
      `${path} ${operator} ${typeof value === 'number' ? value : patternText(value)}`,
  );
  return `[${written.join(' AND ')}]`;
}
