import { bitsOf } from './characters.js';
import { endsAddress } from './scan.js';

/** Signs over which the end of a URL is decided one by one. */
const ASKED = new Uint8Array(128);
for (let code = 0; code < 128; code += 1) ASKED[code] = endsAddress(code) ? 1 : 0;
for (const sign of "()[]{}'\\,;") ASKED[sign.charCodeAt(0)] = 1;
/** What a sentence puts behind a URL. */
const OF_SENTENCE = new Uint8Array(128);
for (const sign of '.,;:!?*)(') OF_SENTENCE[sign.charCodeAt(0)] = 1;

/** Over a path and a query, up to a space, a quote, or a bracket that was not opened inside. */
export function endOfUrl(text: string, from: number, most: number, escaped: boolean): number {
  const last = Math.min(text.length, most);
  let open = 0;
  let at = from;
  for (; at < last; at += 1) {
    const code = text.charCodeAt(at);
    if (code < 128 ? ASKED[code] === 0 : bitsOf(code) !== 0) continue;
    if (code === 0x28 || code === 0x5b || code === 0x7b) open += 1;
    else if (code === 0x29 || code === 0x5d || code === 0x7d) {
      if (open === 0) break;
      open -= 1;
    } else if (code === 0x2c || code === 0x3b) {
      if (/^h(?:tt|xx)ps?[:[]/i.test(text.slice(at + 1, at + 7))) break;
    } else if (code !== 0x5c || !escaped) break;
  }
  return at;
}

/** Without the signs of the sentence around it. */
export function trimmed(text: string, least: number, end: number): number {
  let last = end;
  let opening = end;
  while (last > least) {
    const code = text.charCodeAt(last - 1);
    if (OF_SENTENCE[code] !== 1) break;
    if (code === 0x29) {
      if (opening >= last) opening = least + text.slice(least, last).lastIndexOf('(');
      if (opening >= least) break;
    }
    last -= 1;
  }
  return last;
}
