import { defang } from './defang.js';
import { isPartOfHost, looksLikeHost } from './hosts.js';

const SCHEME = /[A-Za-z][A-Za-z0-9+.-]{0,31}$/;
/** What browsers read as a dot in a host (UTS #46), where it does not end a sentence in Japanese or Chinese. */
const OTHER_DOT = /(?<=[A-Za-z0-9])[\u3002\uFF0E\uFF61](?=[A-Za-z0-9])/g;
const END_OF_ADDRESS = /[\s<>"]/g;
const WWW = /\bwww\.(?!\])[^\s<>"]*/gi;
/** Schemes that need no `//`. */
const OPAQUE = /\b(?:javascript|vbscript|data|mailto):(?=\S)/gi;
/** What `www`, `javascript`, `data` and `mailto` end in, in small letters: asked first, because most texts hold none. */
const WWW_ENDS: ReadonlySet<number> = new Set(['w'.charCodeAt(0)]);
const ENDS_OF_OPAQUE: ReadonlySet<number> = new Set(['a', 'o', 't'].map((letter) => letter.charCodeAt(0)));
/** Makes a letter of ASCII small. */
const SMALL = 0x20;

/**
 * Defangs what is written as an address: everything behind a scheme and `://`, and behind `www.`; `javascript:` and its
 * like. Names and ids stay as they are, so that they can be copied. Linear in the length of the text. Idempotent.
 *
 * @example defangAddresses('see https://evil.example/a') // 'see hxxps[://]evil[.]example/a'
 */
export function defangAddresses(text: string): string {
  let left = text;
  if (left.includes('://')) left = disarmSchemes(left);
  if (mayHold(left, ':', ENDS_OF_OPAQUE)) left = left.replace(OPAQUE, (scheme) => scheme.replace(':', '[:]'));
  return mayHold(left, '.', WWW_ENDS) ? left.replace(WWW, defang) : left;
}

function mayHold(text: string, sign: string, before: ReadonlySet<number>): boolean {
  for (let at = text.indexOf(sign); at >= 0; at = text.indexOf(sign, at + 1)) {
    if (before.has(text.charCodeAt(at - 1) | SMALL)) return true;
  }
  return false;
}

/**
 * Defangs every address in prose: those of {@link defangAddresses}, and what a mail or chat client takes for a host, an
 * IPv4 address or a mail address without being told. It would rather defang a file name too many (`main[.]py`) than leave
 * a link. Linear in the length of the text. Idempotent.
 *
 * @example defangText('It asks c2.evil.example for ops@evil.example') // 'It asks c2[.]evil[.]example for ops[@]evil[.]example'
 */
export function defangText(text: string): string {
  const left = defangAddresses(text).replace(OTHER_DOT, '[.]');
  return left.includes('.') ? disarmHosts(left) : left;
}

/** From dot to dot, each with the run that it stands in: no character is looked at more than twice. */
function disarmHosts(text: string): string {
  let out = '';
  let done = 0;
  let end = 0;
  for (let at = text.indexOf('.'); at >= 0; at = text.indexOf('.', end)) {
    let start = at;
    while (start > end && isPartOfHost(text.charCodeAt(start - 1))) start -= 1;
    end = at + 1;
    while (end < text.length && isPartOfHost(text.charCodeAt(end))) end += 1;
    // A dot at the end of a word ends a sentence.
    if (end === at + 1) continue;
    const run = text.slice(start, end);
    if (!looksLikeHost(run)) continue;
    out += text.slice(done, start) + defang(run);
    done = end;
  }
  return out + text.slice(done);
}

function disarmSchemes(text: string): string {
  let out = '';
  let done = 0;
  for (let at = text.indexOf('://'); at >= 0; at = text.indexOf('://', Math.max(done, at + 3))) {
    const scheme = SCHEME.exec(text.slice(Math.max(done, at - 32), at));
    if (scheme === null) continue;
    const start = at - scheme[0].length;
    const end = endOfAddress(text, at);
    out += text.slice(done, start) + defang(text.slice(start, end));
    done = end;
  }
  return out + text.slice(done);
}

function endOfAddress(text: string, from: number): number {
  END_OF_ADDRESS.lastIndex = from;
  return END_OF_ADDRESS.exec(text)?.index ?? text.length;
}
