/** A map of texts without a prototype, so that every name is data. */
export type TextMap = Readonly<Record<string, string>>;

export const NO_TEXTS: TextMap = Object.freeze(Object.create(null));

/** The map of pairs. A pair that is not two texts is left out; of pairs with one name the last counts. */
export function textMapFrom(pairs: readonly (readonly [unknown, unknown])[]): TextMap {
  let texts: Record<string, string> = Object.create(null);
  for (const [name, value] of pairs) {
    if (typeof name === 'string' && typeof value === 'string') texts = Object.assign(Object.create(null), texts, { [name]: value });
  }
  return Object.freeze(texts);
}
