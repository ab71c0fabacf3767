import type { IndicatorType } from '../indicator.js';
import { hashAlgorithm } from '../output/hash-algorithm.js';
import { asciiDomain, isMailAddress } from '../output/address-forms.js';
import { readNetwork, type Network } from './network.js';

/** What a line of a list means: a network, a domain (itself, what is below it, or both), or a value of another type. */
export type Listed =
  | { readonly kind: 'network'; readonly network: Network }
  | { readonly kind: 'domain'; readonly name: string; readonly itself: boolean; readonly below: boolean }
  | { readonly kind: 'value'; readonly type: IndicatorType; readonly value: string };

const LONGEST = 2_048;
const OTHERS: readonly (readonly [IndicatorType, RegExp, (value: string) => string])[] = [
  ['vulnerability', /^CVE-\d{4}-\d{4,19}$/i, (value) => value.toUpperCase()],
  ['autonomous-system', /^AS\d{1,10}$/i, (value) => value.toUpperCase()],
  ['aws-account-id', /^\d{12}$/, (value) => value],
  ['mac-addr', /^(?:[0-9a-f]{2}[:-]){5}[0-9a-f]{2}$/i, (value) => value.toLowerCase().replaceAll('-', ':')],
];

/** What a value of a list means; or, as a text, what is wrong with it. */
export function readListed(text: string): Listed | string {
  if (text.length > LONGEST) return `found ${text.length} characters, allowed: ${LONGEST}`;
  const value = text.trim();
  if (value === '') return 'found nothing, allowed: a value';
  const network = readNetwork(value);
  if (network !== undefined) {
    return network.bits === 0 ? `found ${value}, which is every address` : { kind: 'network', network };
  }
  return readDomain(value) ?? readValue(value) ?? unread(value);
}

/** The key of a value that is no network and no domain, in the form in which lists and indicators meet; `undefined`: it is none. */
export function readValue(value: string): Extract<Listed, { kind: 'value' }> | undefined {
  const of = (type: IndicatorType, canonical: string) => ({ kind: 'value', type, value: canonical }) as const;
  if (value.includes('://')) {
    const url = URL.parse(value)?.href;
    return url === undefined ? undefined : of('url', url);
  }
  if (isMailAddress(value)) return of('email-addr', value.toLowerCase());
  const algorithm = hashAlgorithm({ value });
  if (algorithm !== undefined) return of('file', algorithm === 'SSDEEP' ? value : value.toLowerCase());
  const other = OTHERS.find(([, shape]) => shape.test(value));
  return other === undefined ? undefined : of(other[0], other[2](value));
}

function readDomain(value: string): Listed | undefined {
  const [start] = /^(?:\*\.|\.)?/.exec(value) ?? [''];
  const rest = value.slice(start.length);
  if (!rest.includes('.') && start === '') return undefined;
  const name = asciiDomain(rest.replace(/\.$/, ''));
  if (name === undefined) return undefined;
  return { kind: 'domain', name, itself: start !== '*.', below: start !== '' };
}

function unread(value: string): string {
  const allowed =
    'an address, network, domain, URL, mail address, hash, CVE, AS number, account id or MAC address';
  return `found ${JSON.stringify(value.slice(0, 60))}, allowed: ${allowed}`;
}
