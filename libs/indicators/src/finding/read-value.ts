import type { HashAlgorithm } from '../indicator.js';
import { ipv4NumberOf, ipv6GroupsOf, ipv6TextOf } from '../text/addresses.js';
import { domainOf } from '../text/domain.js';
import { arnOf, isPrincipal } from '../text/read-arn.js';
import { ipv6RangeOf } from '../text/read-colons.js';
import { ipv4RangeOf } from '../text/read-host.js';
import type { Candidate } from '../text/scan.js';
import { scanText } from '../text/scan-text.js';
import type { Kind } from './keys.js';

/** How sure a field makes it. */
const CONFIDENCE = 95;
const HASHES: Readonly<Record<number, HashAlgorithm>> = {
  32: 'MD5',
  40: 'SHA-1',
  64: 'SHA-256',
  128: 'SHA-512',
};
const LONGEST = 2_048;
/** The names of hosts that are nowhere to be looked up. */
const HOST_NAME =
  /^(?=.{4,253}$)(?:[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]\.?$/i;

/** What a field of a kind holds. Gives false where the value is not of that kind. */
export function readValue(kind: Kind, raw: string, emit: (candidate: Candidate) => void): boolean {
  const value = raw.trim();
  if (value.length === 0 || value.length > LONGEST) return false;
  let read = false;
  const give = (type: Candidate['type'], canonical: string, algorithm?: HashAlgorithm): void => {
    read = true;
    emit(
      algorithm === undefined
        ? { type, value: canonical, raw: value, at: 0, confidence: CONFIDENCE }
        : { type, value: canonical, raw: value, at: 0, confidence: CONFIDENCE, algorithm },
    );
  };
  switch (kind) {
    case 'host':
      readHostField(value, give);
      break;
    case 'hash':
      readHashField(value, give);
      break;
    case 'arn':
      readArnField(value, give);
      break;
    case 'resource':
      readArnField(value, give);
      if (!read) readHostField(value, give);
      break;
    case 'url':
    case 'cve':
    case 'key':
    case 'mail':
      read = readScanned(kind, value, emit);
      break;
    case 'principal':
      readPrincipalField(value, give, emit);
      break;
    case 'account':
      if (/^\d{12}$/.test(value)) give('aws-account-id', value);
      break;
    case 'agent':
      if (/[A-Za-z]/.test(value)) give('user-agent', value);
      break;
    case 'mac':
      if (/^[0-9a-f]{2}(?:[:-][0-9a-f]{2}){5}$/i.test(value))
        give('mac-addr', value.toLowerCase().replaceAll('-', ':'));
      break;
    case 'asn':
      if (/^(?:ASN?)?[1-9]\d{0,9}$/i.test(value))
        give('autonomous-system', `AS${Number(value.replace(/^\D+/, ''))}`);
      break;
    case 'path':
      if (/^(?:\/|[a-z]:\\|\\\\)./i.test(value)) give('file-path', value);
      break;
    case 'technique':
      if (/^T\d{4}(?:\.\d{3})?$/.test(value)) give('attack-pattern', value);
      break;
  }
  return read;
}

type Give = (type: Candidate['type'], value: string, algorithm?: HashAlgorithm) => void;

function readHostField(value: string, give: Give): void {
  const [address = '', length, ...more] = value.includes('/') ? value.split('/') : [value];
  const number = ipv4NumberOf(address);
  const groups = number === undefined ? ipv6GroupsOf(address) : undefined;
  const prefix = length === undefined ? undefined : Number(length);
  const isRange = prefix !== undefined && /^\d{1,3}$/.test(length as string) && more.length === 0;
  if (number !== undefined) {
    if (prefix === undefined) give('ipv4-addr', address);
    else if (isRange && prefix <= 32) give('cidr', ipv4RangeOf(number, prefix));
  } else if (groups !== undefined) {
    if (prefix === undefined) give('ipv6-addr', ipv6TextOf(groups));
    else if (isRange && prefix <= 128) give('cidr', ipv6RangeOf(groups, prefix));
  } else {
    const name =
      domainOf(value.replace(/\.$/, '')) ??
      (HOST_NAME.test(value) ? value.toLowerCase().replace(/\.$/, '') : undefined);
    if (name !== undefined) give('domain-name', name);
  }
}

function readHashField(value: string, give: Give): void {
  const hex = value.replace(/^(?:md5|sha-?(?:1|256|512)):/i, '').toLowerCase();
  const algorithm = HASHES[hex.length];
  if (algorithm !== undefined && /^[0-9a-f]+$/.test(hex) && !/^(.)\1*$/.test(hex))
    give('file', hex, algorithm);
}

function readArnField(value: string, give: Give): void {
  const arn = arnOf(value);
  if (arn === undefined) {
    const account = /^AWS::::Account:(\d{12})$/.exec(value)?.[1];
    if (account !== undefined) give('aws-account-id', account);
    return;
  }
  give('aws-arn', value);
  if (arn.account !== undefined) give('aws-account-id', arn.account);
  if (isPrincipal(arn)) give('aws-principal', value);
}

function readPrincipalField(value: string, give: Give, emit: (candidate: Candidate) => void): void {
  const id = /^(A(?:IDA|ROA)[A-Z0-9]{12,124})(?::|$)/.exec(value)?.[1];
  if (id !== undefined) give('aws-principal', id);
  else scanText(value, (found) => found.type === 'aws-principal' && emit(found));
}

const SCANNED: Readonly<Record<'url' | 'cve' | 'key' | 'mail', ReadonlySet<Candidate['type']>>> = {
  url: new Set(['url', 'domain-name', 'ipv4-addr', 'ipv6-addr', 'vulnerability', 'file']),
  cve: new Set(['vulnerability']),
  key: new Set(['aws-access-key-id']),
  mail: new Set(['email-addr']),
};

function readScanned(
  kind: 'url' | 'cve' | 'key' | 'mail',
  value: string,
  emit: (candidate: Candidate) => void,
): boolean {
  let read = false;
  scanText(value, (found) => {
    if (!SCANNED[kind].has(found.type)) return;
    read = true;
    const { type, value: canonical, raw, at, algorithm } = found;
    const confidence = Math.max(found.confidence, CONFIDENCE - 5);
    emit(
      algorithm === undefined
        ? { type, value: canonical, raw, at, confidence }
        : { type, value: canonical, raw, at, confidence, algorithm },
    );
  });
  return read;
}
