import { ipv4NumberOf, ipv4TextOf } from './addresses.js';
import { isAlphanumeric, isDigit } from './characters.js';
import { before, speaksOfVersion } from './context.js';
import { placeOf, readDotted } from './defanged.js';
import { domainOf, isMeantAsHost } from './domain.js';
import { emitDomain } from './emit-domain.js';
import { isPartOfLocal } from './read-mail.js';
import { readPrefix } from './read-prefix.js';
import { readTail } from './read-tail.js';
import { CONFIDENCE, type Scan } from './scan.js';

/** Reads an IPv4 address or range, or a host name, defanged or not. Gives 0 where the word is neither. */
export function readHost(scan: Scan, start: number): number {
  const run = readDotted(scan.text, start);
  let lead = 0;
  while (isEdge(run.value.charCodeAt(lead))) lead += 1;
  let last = run.value.length;
  while (last > lead && isEdge(run.value.charCodeAt(last - 1))) last -= 1;
  const value = run.value.slice(lead, last);
  const from = placeIn(scan.text, start, lead, run.defanged);
  const end = run.end - (run.value.length - lead - value.length);
  if (isPartOfLocal(scan.text, end)) return run.end;
  const place = { from, end, defanged: run.defanged };
  if (isDigit(value.charCodeAt(0)) && /^[\d.-]+$/.test(value))
    return readNumbers(scan, value, place) || (run.defanged ? run.end : 0);
  if (run.value[lead - 1] !== '-' && readName(scan, value, place)) return Math.max(readTail(scan, end), end);
  if (/[^\0-\x7f]/.test(value)) readInside(scan, value, place);
  return run.defanged ? run.end : 0;
}

function placeIn(text: string, start: number, index: number, defanged: boolean): number {
  return defanged ? placeOf(text, start, index) : start + index;
}

/** A dot or a hyphen. */
function isEdge(code: number): boolean {
  return code === 0x2e || code === 0x2d;
}

interface Place {
  readonly from: number;
  readonly end: number;
  readonly defanged: boolean;
}

function readNumbers(scan: Scan, value: string, place: Place): number {
  const { text } = scan;
  const dash = value.indexOf('-');
  if (dash > 0) {
    // A range: 192.0.2.1-192.0.2.9.
    const [low, high] = [value.slice(0, dash), value.slice(dash + 1)];
    if (ipv4NumberOf(low) === undefined || ipv4NumberOf(high) === undefined) return 0;
    const at = placeIn(text, place.from, dash, place.defanged);
    emitIpv4(scan, low, text.slice(place.from, at), place);
    emitIpv4(scan, high, text.slice(at + 1, place.end), { ...place, from: at + 1 });
    return place.end;
  }
  const number = ipv4NumberOf(value);
  if (number === undefined) {
    // More than four numbers: an object identifier or a version.
    if (/^\d+(?:\.\d+){4,}$/.test(value)) scan.lastVersion = place.end;
    return 0;
  }
  if (!mayStandThere(scan, value, place)) return 0;
  const prefix = readPrefix(text, place.end, 32);
  if (prefix !== undefined) {
    scan.emit({
      type: 'cidr',
      value: ipv4RangeOf(number, prefix.length),
      raw: text.slice(place.from, prefix.end),
      at: place.from,
      confidence: place.defanged ? CONFIDENCE.defanged : CONFIDENCE.shape,
    });
    return prefix.end;
  }
  emitIpv4(scan, value, text.slice(place.from, place.end), place);
  return Math.max(readTail(scan, place.end), place.end);
}

/** The range with all bits behind its prefix at zero. */
export function ipv4RangeOf(number: number, length: number): string {
  const size = 2 ** (32 - length);
  return `${ipv4TextOf(Math.floor(number / size) * size)}/${length}`;
}

function emitIpv4(scan: Scan, value: string, raw: string, { from, defanged }: Place): void {
  scan.emit({
    type: 'ipv4-addr',
    value,
    raw,
    at: from,
    confidence: defanged ? CONFIDENCE.defanged : CONFIDENCE.shape,
  });
}

/** Versions, object identifiers and parts of longer words look like addresses. */
function mayStandThere(scan: Scan, value: string, { from, end, defanged }: Place): boolean {
  if (defanged) return true;
  const { text } = scan;
  const next = text[end];
  if ((next === '+' || next === '~') && isAlphanumeric(text.charCodeAt(end + 1))) return false;
  const previous = text[from - 1];
  if (previous === '.' && text[from - 2] !== '.') return false;
  if (previous === '/' && isAlphanumeric(text.charCodeAt(from - 2))) return false;
  // A package's version: left-pad@1.3.0.1.
  if (previous === '@' && value.split('.').every((part) => Number(part) < 40) && Number.parseInt(value) < 10)
    return false;
  const preceding = before(text, from);
  if (!(looksLikeVersion(value) && goesOnWithVersions(scan, from)) && !speaksOfVersion(preceding, value))
    return true;
  scan.lastVersion = end;
  return false;
}

/** Versions are small numbers that do not begin with nothing. */
function looksLikeVersion(value: string): boolean {
  const first = Number.parseInt(value);
  if (first <= 0 || first === 10) return false;
  // Three digits are a hundred at least: no part begins with a zero.
  let digits = 0;
  for (let at = 0; at < value.length; at += 1) {
    digits = value.charCodeAt(at) === 0x2e ? 0 : digits + 1;
    if (digits > 2) return false;
  }
  return true;
}

/** `from version 1.2.3.4 to 1.2.4.0`: what stands so near, and is not said to be an address, is the next version. */
function goesOnWithVersions({ text, lastVersion }: Scan, from: number): boolean {
  if (lastVersion === 0 || from - lastVersion > 40) return false;
  return !/[.!?\n]\s|\b(?:ips?|address|addresses|hosts?|c2|servers?|contacted|connect(?:s|ed)|source|destination|remote)\b/i.test(
    text.slice(lastVersion, from),
  );
}

function readName(scan: Scan, value: string, { from, end, defanged }: Place): boolean {
  const { text } = scan;
  const name = domainOf(value);
  if (name === undefined) return false;
  if (!defanged && !isMeantAsHost(value, name, before(text, from), text[end] ?? '')) return false;
  const raw = text.slice(from, end);
  emitDomain(scan, name, { raw, at: from }, defanged ? CONFIDENCE.defanged : CONFIDENCE.plain, true);
  return true;
}

/** Letters of another script may touch an address: none of them writes spaces everywhere. */
function readInside(scan: Scan, value: string, { from, defanged }: Place): void {
  const { text } = scan;
  for (const { 0: run, index } of value.matchAll(/[A-Za-z0-9.-]{4,253}/g)) {
    if (!run.includes('.')) continue;
    const start = placeIn(text, from, index, defanged);
    const end = placeIn(text, from, index + run.length, defanged);
    if (ipv4NumberOf(run) !== undefined)
      emitIpv4(scan, run, text.slice(start, end), { from: start, end, defanged });
    else readName(scan, run, { from: start, end, defanged });
  }
}
