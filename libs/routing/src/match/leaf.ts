/** A scalar of an event, as JSON.parse gives it. Infinity is what JSON.parse makes of a number that is too large. */
export type Scalar = string | number | boolean | null;

/** A test of one scalar. */
export type LeafTest = (value: Scalar) => boolean;

export function isScalar(value: unknown): value is Scalar {
  switch (typeof value) {
    case 'string':
    case 'boolean':
      return true;
    case 'number':
      return !Number.isNaN(value);
    default:
      return value === null;
  }
}

/**
 * A text with its quotation marks, which the engine compares too: a suffix `"ab` is met by the text `ab`, and the text
 * `5` never equals the number.
 */
export function quoted(text: string): string {
  return `"${text}"`;
}

/** A test of texts alone. */
export function textTest(test: (text: string) => boolean): LeafTest {
  return (value) => typeof value === 'string' && test(value);
}
