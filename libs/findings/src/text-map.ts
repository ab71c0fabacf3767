import { isRawObject } from './raw-members.js';

/** A map of texts that inherits nothing, so that every name is data: `constructor`, `__proto__` and the like too. */
export type TextMap = Readonly<Record<string, string>>;

/**
 * Makes maps whose prototype is empty and frozen. One without any prototype would do the same, but V8 keeps such an
 * object as a hash table, which costs three times as much to fill.
 */
const EmptyMap = function () {
  // Nothing to set: the members come later.
} as unknown as new () => Record<string, string>;
EmptyMap.prototype = Object.freeze(Object.create(null) as object);

export const NO_TEXTS: TextMap = Object.freeze(new EmptyMap());

/** The members of an object that are texts. */
export function readTextMap(value: unknown): TextMap {
  if (!isRawObject(value)) return NO_TEXTS;
  let texts: Record<string, string> | undefined;
  for (const name of Object.keys(value)) {
    const text = value[name];
    if (typeof text === 'string') (texts ??= new EmptyMap())[name] = text;
  }
  return texts === undefined ? NO_TEXTS : Object.freeze(texts);
}

/** The map of pairs. A pair that is not two texts is left out; of pairs with one name the last counts. */
export function textMapFrom(pairs: readonly (readonly [unknown, unknown])[]): TextMap {
  const texts = new EmptyMap();
  for (const [name, value] of pairs) {
    if (typeof name === 'string' && typeof value === 'string') texts[name] = value;
  }
  return Object.freeze(texts);
}
