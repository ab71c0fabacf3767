const SPELLINGS: readonly (readonly [signs: string, spelled: string])[] = [
  ['‘’‚', "'"],
  ['“”„«»', '"'],
  ['‐‒–—―−·•', '-'],
  ['→', '->'],
  ['×', 'x'],
  ['ß', 'ss'],
  ['æ', 'ae'],
  ['Æ', 'AE'],
  ['œ', 'oe'],
  ['Œ', 'OE'],
  ['ø', 'o'],
  ['Ø', 'O'],
  ['đð', 'd'],
  ['ĐÐ', 'D'],
  ['ł', 'l'],
  ['Ł', 'L'],
  ['þ', 'th'],
  ['Þ', 'Th'],
  ['ı', 'i'],
];

const SPELLED: ReadonlyMap<string, string> = new Map(
  SPELLINGS.flatMap(([signs, spelled]) => [...signs].map((sign) => [sign, spelled] as const)),
);

const PLAIN = /^(?:[!-~]+(?: [!-~]+)*)?$/;

/**
 * A text in printable ASCII: accents are taken off, typographic signs and a few letters are spelled, what is left over
 * is dropped. Runs of white space become one space.
 *
 * @example toAscii('Zugriff auf „Köln“ – geprüft') // 'Zugriff auf "Koln" - gepruft'
 */
export function toAscii(text: string): string {
  if (PLAIN.test(text)) return text;
  return text
    .normalize('NFKD')
    .replace(/[^\x20-\x7E\s]/gu, (character) => SPELLED.get(character) ?? '')
    .replace(/\s+/g, ' ')
    .trim();
}
