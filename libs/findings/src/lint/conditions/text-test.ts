/**
 * How a text compares. `BELOW`: itself, or a path below it (after `/`). `VARIANT`: itself, or what goes on with `.` or `!`.
 * `OTHER` compares in a way that nothing is concluded from.
 */
export type TextComparison = 'EQUALS' | 'PREFIX' | 'CONTAINS' | 'BELOW' | 'VARIANT' | 'OTHER';

/** One comparison with a text; of a map, with the value under `key`. */
export interface TextTest {
  readonly comparison: TextComparison;
  readonly value: string;
  readonly key?: string;
}

export function holds({ comparison, value }: TextTest, text: string): boolean {
  switch (comparison) {
    case 'EQUALS':
      return text === value;
    case 'PREFIX':
      return text.startsWith(value);
    case 'CONTAINS':
      return text.includes(value);
    case 'BELOW':
      return text === value || text.startsWith(`${value}/`);
    case 'VARIANT':
      return text === value || text.startsWith(`${value}.`) || text.startsWith(`${value}!`);
    case 'OTHER':
      return true;
  }
}

/** True when it is certain that `wide` holds of every text of which `narrow` holds. */
export function isWithin(narrow: TextTest, wide: TextTest): boolean {
  if (narrow.key !== wide.key) return false;
  if (narrow.comparison === 'OTHER' || wide.comparison === 'OTHER') return false;
  if (narrow.comparison === 'EQUALS') return holds(wide, narrow.value);
  if (narrow.comparison === wide.comparison) return holds(wide, narrow.value);
  return narrow.comparison === 'PREFIX' && wide.comparison === 'CONTAINS' && holds(wide, narrow.value);
}

/** True when it is certain that no text meets both. */
export function areApart(one: TextTest, other: TextTest): boolean {
  if (one.key !== other.key) return false;
  if (one.comparison === 'OTHER' || other.comparison === 'OTHER') return false;
  if (one.comparison === 'EQUALS') return !holds(other, one.value);
  if (other.comparison === 'EQUALS') return !holds(one, other.value);
  if (one.comparison !== 'PREFIX' || other.comparison !== 'PREFIX') return false;
  return !holds(one, other.value) && !holds(other, one.value);
}
