import type { HashAlgorithm } from '../indicator.js';
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
  const word = text.slice(start, end).replace(/^[.-]+|[.-]+$/g, '');
  const from = start + text.slice(start, end).indexOf(word);
  const hash = HASHES[word.length];
  if (hash !== undefined && /^[0-9a-f]+$/i.test(word)) return readHash(scan, word, from, hash);
  const stem = word.indexOf('.');
  const stemHash = HASHES[stem];
  // A file that is called after its hash.
  if (stemHash !== undefined && /^[0-9a-f]+\.[a-z]\w{0,4}$/i.test(word))
    return readHash(scan, word.slice(0, stem), from, stemHash);
  if (word.length >= 13 && word.includes('-')) readCve(scan, word, from);
  if (word.length === 20 && KEY.test(word)) readKey(scan, word, from);
  else if (word.length === 21 && PRINCIPAL_ID.test(word) && isRandom(word.slice(4)))
    scan.emit({ type: 'aws-principal', value: word, raw: word, at: from, confidence: CONFIDENCE.marked });
  if (!inAddress) readShort(scan, word, from);
}

function readShort(scan: Scan, word: string, from: number): void {
  if (/^(?:\d{12}|\d{4}-\d{4}-\d{4})$/.test(word)) readAccount(scan, word, from);
  else if (/^T1[0-6]\d\d(?:\.\d{3})?$/.test(word))
    scan.emit({ type: 'attack-pattern', value: word, raw: word, at: from, confidence: CONFIDENCE.plain });
  else if (/^ASN?[1-9]\d{1,9}$/.test(word)) readNetwork(scan, word, from);
  else if (/^[0-9a-f]{2}(?:-[0-9a-f]{2}){5}$/i.test(word)) {
    const value = word.toLowerCase().replaceAll('-', ':');
    scan.emit({ type: 'mac-addr', value, raw: word, at: from, confidence: CONFIDENCE.shape });
  } else if (word.length >= 26 && isWallet(word))
    scan.emit({
      type: 'cryptocurrency-address',
      value: word,
      raw: word,
      at: from,
      confidence: CONFIDENCE.shape,
    });
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
