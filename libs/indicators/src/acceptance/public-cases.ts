import { createHash } from 'node:crypto';
import type { HashAlgorithm, IndicatorType } from '../indicator.js';
import { extractIndicators } from '../extract-indicators.js';
import type { PublicCase } from './data.js';

/** Their names of types, and what of ours they are. */
const OURS: Readonly<
  Record<string, readonly [type: IndicatorType, algorithm?: HashAlgorithm, form?: RegExp]>
> = {
  md5: ['file', 'MD5'],
  sha1: ['file', 'SHA-1'],
  sha256: ['file', 'SHA-256'],
  sha512: ['file', 'SHA-512'],
  ssdeep: ['file', 'SSDEEP'],
  asn: ['autonomous-system'],
  domain: ['domain-name'],
  ipv4: ['ipv4-addr'],
  ipv6: ['ipv6-addr'],
  email: ['email-addr'],
  url: ['url'],
  cve: ['vulnerability'],
  mac: ['mac-addr'],
  btc: ['cryptocurrency-address', undefined, /^(?:[13]|bc1)/],
  xmr: ['cryptocurrency-address', undefined, /^[48]\w{94}$/],
  eth: ['cryptocurrency-address', undefined, /^0x/],
  file_path_windows: ['file-path', undefined, /\\/],
  file_path_linux: ['file-path', undefined, /^\//],
};

/** What names a case without repeating it. */
export function idOf({ input, options }: PublicCase): string {
  return createHash('sha256')
    .update(JSON.stringify([input, options]))
    .digest('hex')
    .slice(0, 8);
}

/** Every type of a case in which we find something else than it expects: `type: expected, found`. Types we have not are left out. */
export function differencesOf({ input, mode, expected }: PublicCase): readonly string[] {
  const { indicators } = extractIndicators(input);
  return Object.entries(expected).flatMap(([name, wanted]) => {
    const [type, algorithm, form = /^/] = OURS[name] ?? [];
    if (type === undefined) return [];
    const ours = indicators.filter(
      (one) => one.type === type && (algorithm === undefined || one.algorithm === algorithm),
    );
    const found = ours.filter(({ value }) => form.test(value));
    const agrees = Array.isArray(wanted)
      ? new Set(wanted).size === found.length &&
        (wanted as readonly string[]).every((value) =>
          found.some((one) => [one.value, one.raw].some((way) => same(way, value))),
        )
      : agreesInNumber(mode, wanted as boolean | number, found.length);
    return agrees
      ? []
      : [`${name}: ${JSON.stringify(wanted)}, found ${JSON.stringify(found.map(({ value }) => value))}`];
  });
}

function same(ours: string, theirs: string): boolean {
  return ours.toLowerCase() === theirs.toLowerCase() || ours === theirs.replace(/^ASN/, 'AS');
}

function agreesInNumber(mode: PublicCase['mode'], wanted: boolean | number, found: number): boolean {
  if (typeof wanted === 'boolean') return (found === 1) === wanted;
  if (mode === 'at_least_one') return found > 0;
  return found === (mode === 'none' ? 0 : wanted);
}
