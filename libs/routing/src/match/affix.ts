import { quoted, textTest, type LeafTest } from './leaf.js';

/** A prefix that ends with a quotation mark may end with the one that closes the text. */
export function prefixTest(prefix: string): LeafTest {
  if (prefix.endsWith('"')) return textTest((text) => quoted(text).startsWith(`"${prefix}`));
  return textTest((text) => text.startsWith(prefix));
}

/** A suffix that begins with a quotation mark may begin with the one that opens the text. */
export function suffixTest(suffix: string): LeafTest {
  if (suffix.startsWith('"')) return textTest((text) => quoted(text).endsWith(`${suffix}"`));
  return textTest((text) => text.endsWith(suffix));
}
