import { bareNameUnder, isTopLevelDomain } from '../domains/top-level.js';

const ASCII_NAME = /^[a-z0-9_.-]+$/;

/**
 * A host name in small letters and A-labels, or undefined where it is none: two to 127 labels of 1 to 63 signs, 253 in
 * all, under a known top-level domain (RFC 1123, RFC 5890). An underscore may stand in labels before the last two.
 */
export function domainOf(text: string): string | undefined {
  if (text.length < 4 || text.length > 253) return undefined;
  const name = text.toLowerCase();
  const ascii = ASCII_NAME.test(name) ? name : toAscii(name);
  if (ascii === undefined) return undefined;
  const labels = ascii.split('.');
  if (labels.length < 2 || !isTopLevelDomain(labels[labels.length - 1] as string)) return undefined;
  for (let at = 0; at < labels.length; at += 1) {
    const label = labels[at] as string;
    if (label === '' || label.length > 63 || label.startsWith('-') || label.endsWith('-')) return undefined;
    if (at >= labels.length - 2 && label.includes('_')) return undefined;
  }
  return ascii;
}

/** A-labels, by the rules of browsers (UTS #46). */
function toAscii(name: string): string | undefined {
  if (/[^\p{L}\p{M}\p{N}._-]/u.test(name)) return undefined;
  try {
    const { hostname } = new URL(`http://${name}`);
    return ASCII_NAME.test(hostname) ? hostname : undefined;
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
