import { bareNameUnder, isTopLevelDomain } from '../domains/top-level.js';
import { ASCII, CAPITAL } from './characters.js';

/**
 * A host name in small letters and A-labels, or undefined where it is none: two to 127 labels of 1 to 63 signs, 253 in
 * all, under a known top-level domain (RFC 1123, RFC 5890). An underscore may stand in labels before the last two.
 */
export function domainOf(text: string): string | undefined {
  if (text.length < 4 || text.length > 253) return undefined;
  const ascii = isAsciiName(text) ? text : toAscii(text.toLowerCase());
  if (ascii === undefined) return undefined;
  const last = ascii.lastIndexOf('.');
  if (last < 0 || !isTopLevelDomain(ascii.slice(last + 1))) return undefined;
  return hasGoodLabels(ascii, ascii.lastIndexOf('.', last - 1)) ? ascii : undefined;
}

/** `lastTwo`: the dot before the last two labels. */
function hasGoodLabels(name: string, lastTwo: number): boolean {
  let start = 0;
  for (let at = 0; at <= name.length; at += 1) {
    const code = at < name.length ? name.charCodeAt(at) : 0x2e;
    if (code === 0x2e) {
      if (
        at === start ||
        at - start > 63 ||
        name.charCodeAt(start) === 0x2d ||
        name.charCodeAt(at - 1) === 0x2d
      )
        return false;
      start = at + 1;
    } else if (code === 0x5f && at > lastTwo) return false;
  }
  return true;
}

/** Small letters, digits and `_.-` alone. */
function isAsciiName(name: string): boolean {
  for (let at = 0; at < name.length; at += 1) {
    const code = name.charCodeAt(at);
    if (code >= 128 || ASCII[code] === 0 || ((ASCII[code] as number) & CAPITAL) !== 0) return false;
  }
  return true;
}

/** A-labels, by the rules of browsers (UTS #46). */
function toAscii(name: string): string | undefined {
  if (isAsciiName(name)) return name;
  if (/[^\p{L}\p{M}\p{N}._-]/u.test(name)) return undefined;
  try {
    const { hostname } = new URL(`http://${name}`);
    return isAsciiName(hostname) ? hostname : undefined;
  } catch {
    return undefined; // No name: UTS #46 refuses it.
  }
}

/** `bucket finance.reports.eu`; asked of every name, so by its last letters first. */
function saysBucket(before: string): boolean {
  return before.includes('ucket', before.length - 16) && /\bbucket(?: name)?[\s:="'`]*$/i.test(before);
}

const REVERSED = new Set('com org net io edu gov java javax jakarta kotlin dev aws self this'.split(' '));
const CODE = new Set(['asp.net', 'vb.net', 'ado.net', 'system.net', 'command.com']);

/**
 * Whether a bare name in running text is meant as a host. `written` is as it stood there, `before` what stood before it,
 * `next` the character behind it.
 */
export function isMeantAsHost(written: string, name: string, before: string, next: string): boolean {
  if (CODE.has(name) || saysBucket(before)) return false;
  const labels = name.split('.');
  const last = labels[labels.length - 1] as string;
  const kind = bareNameUnder(last);
  const writtenLast = written.slice(written.lastIndexOf('.') + 1);
  const hasCapitals = written !== name && /[A-Z]/.test(written);
  if (hasCapitals) {
    const allCapitals = written === written.toUpperCase();
    if (/[A-Z]/.test(writtenLast) && !allCapitals && !/^(?:Com|Net|Org)$/.test(writtenLast)) return false;
    // AWS's control ids: PCI.CW.
    if (allCapitals && labels.length === 2 && last.length === 2) return false;
  }
  if (labels.length > 2 && REVERSED.has(labels[0] as string) && !/^(?:com|net|org|[a-z]{2})$/.test(last))
    return false;
  if (
    kind === 'plain' ||
    (last.length === 2 && /^(?:com?|net|org|gov|edu|ac)$/.test(labels[labels.length - 2] as string))
  )
    return true;
  if (
    /\b(?:domain|domains|host|hostname|dns|queried|looked up|resolve[sd]?|resolving|c2|c&c)(?: name)?[\s:="'`]*$/i.test(
      before,
    )
  )
    return true;
  if (next === '(' || hasCapitals) return false;
  const registrable = labels[labels.length - 2] as string;
  if (kind === 'file')
    return (
      labels[0] === 'www' || (labels.length > 2 && /[-\d]/.test(registrable) && /[a-z]{3}/.test(registrable))
    );
  if (/^\d+$/.test(registrable)) return false;
  return labels[0] === 'www' || /[a-z]-?\d|\d-?[a-z]|-/.test(registrable);
}
