import type { Section } from './section.js';

const SCHEME = /[A-Za-z][A-Za-z0-9+.-]{0,31}$/;
const END_OF_ADDRESS = /[\s<>"]/g;

function disarm(address: string): string {
  return address
    .replace(/https?(?=:\/\/)/gi, (scheme) => `${scheme[0]}xx${scheme.slice(3)}`)
    .replace(/(?<!\[):\/\//g, '[://]')
    .replace(/(?<!\[)\.|\.(?!\])/g, '[.]');
}

function endOfAddress(text: string, from: number): number {
  END_OF_ADDRESS.lastIndex = from;
  return END_OF_ADDRESS.exec(text)?.index ?? text.length;
}

function disarmAddresses(text: string): string {
  let out = '';
  let done = 0;
  for (let at = text.indexOf('://'); at >= 0; at = text.indexOf('://', Math.max(done, at + 3))) {
    const scheme = SCHEME.exec(text.slice(Math.max(done, at - 32), at));
    if (scheme === null) continue;
    const start = at - scheme[0].length;
    const end = endOfAddress(text, at);
    out += text.slice(done, start) + disarm(text.slice(start, end));
    done = end;
  }
  return out + text.slice(done);
}

/**
 * Makes every address in a text one that no mail or chat client turns into a link: `http` becomes `hxxp`, `://`
 * becomes `[://]`, and a dot in the address becomes `[.]`; `www.` becomes `www[.]`. Linear in the length of the text.
 * Idempotent.
 *
 * @example defang('see https://evil.example/a') // 'see hxxps[://]evil[.]example/a'
 */
export function defang(text: string): string {
  return disarmAddresses(text).replace(/\bwww\.(?!\])[^\s<>"]*/gi, disarm);
}

/**
 * Defangs every text of the sections, for channels that people read. `href` of a link is left alone: links were
 * checked when the sections were made.
 */
export function defangSections(sections: readonly Section[]): readonly Section[] {
  return defangDeep(sections);
}

function defangDeep<T>(value: T): T {
  if (typeof value === 'string') return defang(value) as T;
  if (Array.isArray(value)) return value.map(defangDeep) as T;
  if (typeof value !== 'object' || value === null) return value;
  const members = Object.entries(value).map(([key, member]) => [
    key,
    key === 'href' ? member : defangDeep(member),
  ]);
  return Object.fromEntries(members) as T;
}
