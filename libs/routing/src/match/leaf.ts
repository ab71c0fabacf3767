/**
 * A scalar of an event as the engine sees it: its JSON text, strings with their quotation marks but unescaped. The marks
 * are part of what prefix, suffix and wildcard look at, so that a string never equals a number, true, false or null.
 */
export interface Leaf {
  readonly text: string;
  /** Set for a JSON number. */
  readonly number?: number;
}

/** A test of one scalar. */
export type LeafTest = (leaf: Leaf) => boolean;

export type Scalar = string | number | boolean | null;

export function isScalar(value: unknown): value is Scalar {
  if (typeof value === 'number') return Number.isFinite(value);
  return value === null || typeof value === 'string' || typeof value === 'boolean';
}

export function leafOf(value: Scalar): Leaf {
  if (typeof value === 'string') return { text: quoted(value) };
  return typeof value === 'number' ? { text: String(value), number: value } : { text: String(value) };
}

export function quoted(text: string): string {
  return `"${text}"`;
}
