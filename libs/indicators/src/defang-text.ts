import { defang } from './defang.js';
import { looksLikeHost } from './hosts.js';

const SCHEME = /[A-Za-z][A-Za-z0-9+.-]{0,31}$/;
const END_OF_ADDRESS = /[\s<>"]/g;
const WWW = /\bwww\.(?!\])[^\s<>"]*/gi;
/** Schemes that need no `//`. */
const OPAQUE = /\b(?:javascript|vbscript|data|mailto):(?=\S)/gi;
const RUN = /[\p{L}\p{M}\p{N}._@+-]{4,}/gu;

/**
 * Defangs what is written as an address: everything behind a scheme and `://`, and behind `www.`;
 * `javascript:` and its like. Names and ids stay as
 * they are, so that they can be copied. Linear in the length of the text. Idempotent.
 *
 * @example defangAddresses('see https://evil.example/a') // 'see hxxps[://]evil[.]example/a'
 */
export function defangAddresses(text: string): string {
  let left = text;
  if (left.includes(':')) {
    if (left.includes('://')) left = disarmSchemes(left);
    left = left.replace(OPAQUE, (scheme) => scheme.replace(':', '[:]'));
  }
  return left.includes('.') ? left.replace(WWW, defang) : left;
}

/**
 * Defangs every address in prose: those of {@link defangAddresses}, and what a mail or chat client takes for a host, an
 * IPv4 address or a mail address without being told. It would rather defang a file name too many (`main[.]py`) than leave
 * a link. Linear in the length of the text. Idempotent.
 *
 * @example defangText('It asks c2.evil.example for ops@evil.example') // 'It asks c2[.]evil[.]example for ops[@]evil[.]example'
 */
export function defangText(text: string): string {
  const left = defangAddresses(text);
  if (!left.includes('.')) return left;
  return left.replace(RUN, (run) => (run.includes('.') && looksLikeHost(run) ? defang(run) : run));
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
