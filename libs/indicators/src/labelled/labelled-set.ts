import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { IndicatorType } from '../indicator.js';

/** The types that the set is complete for. */
export const TYPES = [
  'ipv4-addr',
  'ipv6-addr',
  'cidr',
  'domain-name',
  'url',
  'file',
  'vulnerability',
  'aws-arn',
  'aws-account-id',
  'aws-access-key-id',
  'aws-principal',
  'email-addr',
] as const satisfies readonly IndicatorType[];

const SHORT: Readonly<Record<string, (typeof TYPES)[number]>> = {
  ip4: 'ipv4-addr',
  ip6: 'ipv6-addr',
  cidr: 'cidr',
  dom: 'domain-name',
  url: 'url',
  md5: 'file',
  sha1: 'file',
  sha256: 'file',
  sha512: 'file',
  cve: 'vulnerability',
  arn: 'aws-arn',
  acct: 'aws-account-id',
  key: 'aws-access-key-id',
  prin: 'aws-principal',
  mail: 'email-addr',
};

/** One string and what is in it. */
export interface Labelled {
  /** File and line. */
  readonly at: string;
  readonly text: string;
  readonly heldOut: boolean;
  /** `type value`, each once. */
  readonly has: ReadonlySet<string>;
  /** Types of which the string has a look-alike, each once. */
  readonly looksLike: ReadonlySet<IndicatorType>;
}

/** Every string of every file beside this one. */
export function labelledSet(): readonly Labelled[] {
  return readdirSync(__dirname)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .flatMap((name) =>
      readFileSync(join(__dirname, name), 'utf8')
        .split('\n')
        .flatMap((line, index) =>
          line === '' || line.startsWith('# ') ? [] : [read(`${name}:${index + 1}`, line)],
        ),
    );
}

function read(at: string, line: string): Labelled {
  const has = new Set<string>();
  const looksLike = new Set<IndicatorType>();
  const text = unescape(expand(line)).replace(
    /«([^|»]+)\|([^¦»]*)((?:¦[^¦»]*)*)»/g,
    (_, types, raw, more) => {
      const values = new Map<string, string>(types.split(',').map((type: string) => [type, raw]));
      for (const entry of more.split('¦').slice(1)) {
        const [, type = '', value = raw] = /^([^=]+)(?:=(.*))?$/su.exec(entry) ?? [];
        values.set(type, value);
      }
      for (const [type, value] of values) {
        const known = SHORT[type.replace(/^-/, '')];
        if (known === undefined || value === '') throw new Error(`${at}: bad mark ${type}=${value}`);
        if (!type.startsWith('-')) has.add(`${known} ${value}`);
        else if (raw.includes(value)) looksLike.add(known);
        else throw new Error(`${at}: ${value} is not in ${raw}`);
      }
      return raw;
    },
  );
  if (/[«»¦]/.test(text)) throw new Error(`${at}: a mark is left: ${text}`);
  const heldOut = createHash('sha256').update(text).digest().readUInt8(0) % 4 === 0;
  return { at, text, heldOut, has, looksLike };
}

function expand(line: string): string {
  return line
    .replace(/#(md5|sha1|sha256|sha512)\(([^)]+)\)/gi, (_, name: string, of: string) => {
      const hex = createHash(name.toLowerCase()).update(of).digest('hex');
      return name === name.toUpperCase() ? hex.toUpperCase() : hex;
    })
    .replace(/#(AKIA|ASIA|AIDA|AROA)\(([^)]+)\)/gi, (_, prefix: string, of: string) => {
      const id = prefix.toUpperCase() + base32(of, /^A[KS]IA$/i.test(prefix) ? 16 : 17);
      return prefix === prefix.toUpperCase() ? id : id.toLowerCase();
    })
    .replace(/#repeat\((\d+),([^)]+)\)/g, (_, times, of: string) => of.repeat(Number(times)));
}

function base32(of: string, length: number): string {
  const digest = createHash('sha256').update(of).digest();
  return Array.from(
    { length },
    (_, at) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'[digest.readUInt8(at) % 32],
  ).join('');
}

function unescape(text: string): string {
  return text.replace(/\\(?:u([0-9a-f]{4})|([nt\\]))/gi, (_, hex?: string, sign?: string) =>
    hex === undefined
      ? { n: '\n', t: '\t', '\\': '\\' }[sign as 'n' | 't' | '\\']
      : String.fromCharCode(parseInt(hex, 16)),
  );
}
