import type { HashAlgorithm } from '../indicator.js';
import { isDigit, isHexDigit } from './characters.js';
import { before, speaksOfAccount, speaksOfKey, speaksOfOtherHex } from './context.js';
import { CONFIDENCE, type Scan } from './scan.js';
import { isWallet } from './wallet.js';

const HASHES: Readonly<Record<number, HashAlgorithm>> = {
  32: 'MD5',
  40: 'SHA-1',
  64: 'SHA-256',
  128: 'SHA-512',
};
const LONGEST = 200;
const CVE = /(?:^|[^a-z0-9_])cve-((?:1999|20\d\d)-\d{4,19})(?![a-z0-9_])/i;
const KEY = /^A[KS]IA[A-Z0-9]{16}$/;
/** Source: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html#identifiers-unique-ids */
const PRINCIPAL_ID = /^A(?:IDA|ROA)[A-Z0-9]{17}$/;

/** Reads a word that is an id by its form: a hash, a CVE, a key, a principal, an account, a technique, a network. */
export function readId(scan: Scan, start: number, end: number, inAddress = false): void {
  const { text } = scan;
  if (end - start > LONGEST) return;
  let from = start;
  let to = end;
  while (from < to && isEdge(text.charCodeAt(from))) from += 1;
  while (to > from && isEdge(text.charCodeAt(to - 1))) to -= 1;
  const hex = lengthOfHex(text, from, to);
  const hash = HASHES[hex];
  // The stem of a file that is called after its hash counts too.
  if (hash !== undefined && (from + hex === to || isFileEnding(text, from + hex, to)))
    return readHash(scan, text.slice(from, from + hex), from, hash);
  const length = to - from;
  if (length >= 13) {
    const word = text.slice(from, to);
    if (word.includes('-')) readCve(scan, word, from);
    if (length === 20 && KEY.test(word)) readKey(scan, word, from);
    else if (length === 21 && PRINCIPAL_ID.test(word) && isRandom(word.slice(4)))
      scan.emit({ type: 'aws-principal', value: word, raw: word, at: from, confidence: CONFIDENCE.marked });
  }
  if (!inAddress) readShort(scan, from, to);
}

/** A dot or a hyphen. */
function isEdge(code: number): boolean {
  return code === 0x2e || code === 0x2d;
}

/** How many hexadecimal digits a word begins with. */
function lengthOfHex(text: string, from: number, to: number): number {
  let at = from;
  while (at < to && isHexDigit(text.charCodeAt(at))) at += 1;
  return at - from;
}

function isFileEnding(text: string, dot: number, to: number): boolean {
  return to - dot <= 6 && /^\.[a-z]\w{0,4}$/i.test(text.slice(dot, to));
}

function readShort(scan: Scan, from: number, to: number): void {
  const { text } = scan;
  const length = to - from;
  const first = text.charCodeAt(from);
  const wordIf = (pattern: RegExp): string | undefined => {
    const word = text.slice(from, to);
    return pattern.test(word) ? word : undefined;
  };
  if ((length === 12 || length === 14) && isDigit(first)) {
    const word = wordIf(/^(?:\d{12}|\d{4}-\d{4}-\d{4})$/);
    if (word !== undefined) readAccount(scan, word, from);
  } else if ((length === 5 || length === 9) && first === 0x54) {
    const word = wordIf(/^T1[0-6]\d\d(?:\.\d{3})?$/);
    if (word !== undefined)
      scan.emit({ type: 'attack-pattern', value: word, raw: word, at: from, confidence: CONFIDENCE.plain });
  } else if (length === 17 && text.charCodeAt(from + 2) === 0x2d) {
    const word = wordIf(/^[0-9a-f]{2}(?:-[0-9a-f]{2}){5}$/i);
    const value = word?.toLowerCase().replaceAll('-', ':');
    if (word !== undefined && value !== undefined)
      scan.emit({ type: 'mac-addr', value, raw: word, at: from, confidence: CONFIDENCE.shape });
  } else if (length >= 26) {
    const word = text.slice(from, to);
    if (isWallet(word))
      scan.emit({
        type: 'cryptocurrency-address',
        value: word,
        raw: word,
        at: from,
        confidence: CONFIDENCE.shape,
      });
  }
  if (first === 0x41 && length <= 14 && text.charCodeAt(from + 1) === 0x53) {
    const word = wordIf(/^ASN?[1-9]\d{1,9}$/);
    if (word !== undefined) readNetwork(scan, word, from);
  }
}

function readHash(scan: Scan, word: string, from: number, algorithm: HashAlgorithm): void {
  // A digest without a letter, or without a digit, comes once in millions.
  if (!/[0-9]/.test(word) || !/[a-f]/i.test(word) || speaksOfOtherHex(before(scan.text, from))) return;
  scan.emit({
    type: 'file',
    value: word.toLowerCase(),
    raw: word,
    at: from,
    algorithm,
    confidence: CONFIDENCE.shape,
  });
}

function readCve(scan: Scan, word: string, from: number): void {
  const found = CVE.exec(word)?.[1];
  if (found === undefined) return;
  const lead = word.toLowerCase().indexOf(`cve-${found}`);
  scan.emit({
    type: 'vulnerability',
    value: `CVE-${found}`,
    raw: word.slice(lead, lead + 4 + found.length),
    at: from + lead,
    confidence: CONFIDENCE.marked,
  });
}

/** Words and placeholders have few different signs, or no digit. */
function isRandom(tail: string): boolean {
  return new Set(tail).size >= 5;
}

/** Words have vowels: of sixteen random signs of base32 about two or three are. */
function isUnpronounceable(tail: string): boolean {
  return tail.replace(/[^AEIOU]/g, '').length <= 3;
}

function readKey(scan: Scan, word: string, from: number): void {
  const tail = word.slice(4);
  if (
    !isRandom(tail) ||
    (!/\d/.test(tail) && !isUnpronounceable(tail) && !speaksOfKey(before(scan.text, from)))
  )
    return;
  scan.emit({ type: 'aws-access-key-id', value: word, raw: word, at: from, confidence: CONFIDENCE.marked });
}

function readAccount(scan: Scan, word: string, from: number): void {
  const { text } = scan;
  const previous = text[from - 1];
  if (previous === '#' || previous === '+' || previous === '.') return;
  const goesOn =
    scan.lastAccount > 0 &&
    from - scan.lastAccount <= 8 &&
    /^[\s,;"'/]*(?:and|or|&)?[\s"']*$/.test(text.slice(scan.lastAccount, from));
  if (!goesOn && !speaksOfAccount(before(text, from))) return;
  scan.lastAccount = from + word.length;
  scan.emit({
    type: 'aws-account-id',
    value: word.replaceAll('-', ''),
    raw: word,
    at: from,
    confidence: CONFIDENCE.context,
  });
}

function readNetwork(scan: Scan, word: string, from: number): void {
  const number = Number(word.replace(/^ASN?/, ''));
  if (number > 4_294_967_295 || number === 400) return;
  scan.emit({
    type: 'autonomous-system',
    value: `AS${number}`,
    raw: word,
    at: from,
    confidence: CONFIDENCE.plain,
  });
}
