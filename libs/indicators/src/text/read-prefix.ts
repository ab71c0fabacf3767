import { isAlphanumeric, isDigit } from './characters.js';

export interface Prefix {
  readonly length: number;
  readonly end: number;
}

/** Reads `/24` behind an address: one to three digits without a leading zero, and nothing more of a word. */
export function readPrefix(text: string, at: number, most: number): Prefix | undefined {
  const stroke = text[at] === '/' ? 1 : text.startsWith('[/]', at) ? 3 : 0;
  if (stroke === 0) return undefined;
  let end = at + stroke;
  while (end < at + stroke + 4 && isDigit(text.charCodeAt(end))) end += 1;
  const digits = text.slice(at + stroke, end);
  if (digits === '' || (digits.length > 1 && digits.startsWith('0')) || Number(digits) > most)
    return undefined;
  const next = text.charCodeAt(end);
  if (isAlphanumeric(next) || next === 0x5f || next === 0x2f) return undefined;
  if ((next === 0x2e || next === 0x2d) && isAlphanumeric(text.charCodeAt(end + 1)) && next === 0x2e)
    return undefined;
  return { length: Number(digits), end };
}
