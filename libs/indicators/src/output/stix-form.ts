import type { Indicator } from '../indicator.js';
import { isIpv4, isIpv6 } from '../ip-version.js';
import { asUri, familyOfCidr, isDomainName, isMailAddress, shortIpv6 } from './address-forms.js';
import { hashAlgorithm } from './hash-algorithm.js';
import { observable, type StixObject } from './stix-object.js';
import { patternOf } from './stix-pattern.js';

/** What an indicator is in STIX. */
export interface StixForm {
  /** What was observed, and what that refers to. */
  readonly observables: readonly StixObject[];
  /** How to find it again. */
  readonly pattern?: string;
  /** What STIX has as knowledge and not as an observation. */
  readonly knowledge?: { readonly type: 'vulnerability' | 'attack-pattern'; readonly source: string };
}

const TECHNIQUE = /^T\d{4}(?:\.\d{3})?$/;
const CVE = /^CVE-\d{4}-\d{4,19}$/;
const MAC = /^(?:[0-9a-f]{2}:){5}[0-9a-f]{2}$/;
const HIVES: Readonly<Record<string, string>> = {
  HKLM: 'HKEY_LOCAL_MACHINE',
  HKCU: 'HKEY_CURRENT_USER',
  HKCR: 'HKEY_CLASSES_ROOT',
  HKCC: 'HKEY_CURRENT_CONFIG',
  HKU: 'HKEY_USERS',
};
/** STIX wants hives by their whole name. The schema looks for the short ones anywhere. */
const SHORT_HIVE = /HKLM|HKCC|HKCR|HKCU|HKU|hklm|hkcc|hkcr|hkcu|hku/;

/** What an indicator is in STIX, or why STIX has nothing for it. `value` is shown in its place where it is to be masked. */
export function stixForm(indicator: Indicator, shown = indicator.value): StixForm | string {
  const { type, value } = indicator;
  if (!value.isWellFormed()) return 'the value is not well-formed Unicode';
  if (value.trim() === '') return 'the value is blank';
  switch (type) {
    case 'ipv4-addr':
    case 'ipv6-addr':
    case 'cidr':
      return network(type, value);
    case 'domain-name':
      return isDomainName(value) ? simple(type, value) : 'no domain name';
    case 'email-addr':
      return isMailAddress(value) ? simple(type, value) : 'no mail address';
    case 'mac-addr':
      return MAC.test(value) ? simple(type, value) : 'no MAC address in small letters with colons';
    case 'url': {
      const uri = asUri(value);
      return uri === undefined ? 'no URI of RFC 3986' : simple(type, uri);
    }
    case 'file':
      return file(indicator);
    case 'file-path':
      return path(value);
    case 'windows-registry-key':
      return registryKey(value);
    case 'autonomous-system':
      return autonomousSystem(value);
    case 'user-agent':
      return { observables: [], pattern: patternOf([USER_AGENT, '=', value]) };
    case 'vulnerability':
      return CVE.test(value) ? { observables: [], knowledge: { type, source: 'cve' } } : 'no CVE id';
    case 'attack-pattern':
      return TECHNIQUE.test(value)
        ? { observables: [], knowledge: { type, source: 'mitre-attack' } }
        : 'no technique id';
    case 'aws-account-id':
    case 'aws-principal':
    case 'aws-access-key-id':
      return { observables: [observable('user-account', { account_type: type, user_id: shown })] };
    case 'aws-arn':
    case 'cryptocurrency-address':
      return `STIX has no object for ${type}`;
  }
}

/** The values of a header are a list. Source: STIX 2.1, section 6.12.1. */
const USER_AGENT = "network-traffic:extensions.'http-request-ext'.request_header.'User-Agent'[*]";

function simple(type: string, value: string): StixForm {
  return { observables: [observable(type, { value })], pattern: patternOf([`${type}:value`, '=', value]) };
}

function network(type: 'ipv4-addr' | 'ipv6-addr' | 'cidr', value: string): StixForm | string {
  if (type === 'ipv4-addr') return isIpv4(value) ? simple(type, value) : 'no IPv4 address';
  if (type === 'ipv6-addr') return isIpv6(value) ? simple(type, shortIpv6(value)) : 'no IPv6 address';
  const family = familyOfCidr(value);
  if (family === undefined) return 'no network in CIDR notation';
  const object = `ipv${family}-addr`;
  const [address = '', bits] = value.split('/');
  const written = family === 4 ? value : `${shortIpv6(address)}/${bits}`;
  return {
    observables: [observable(object, { value: written })],
    pattern: patternOf([`${object}:value`, 'ISSUBSET', written]),
  };
}

function file(indicator: Indicator): StixForm | string {
  const algorithm = hashAlgorithm(indicator);
  if (algorithm === undefined) return 'no hash that STIX knows';
  const { value } = indicator;
  return {
    observables: [observable('file', { hashes: { [algorithm]: value } })],
    pattern: patternOf([`file:hashes.'${algorithm}'`, '=', value]),
  };
}

function path(value: string): StixForm {
  const end = Math.max(value.lastIndexOf('/'), value.lastIndexOf('\\'));
  const name = value.slice(end + 1);
  const folder = end <= 0 ? value.slice(0, end + 1) : value.slice(0, end);
  if (name === '') {
    return {
      observables: [observable('directory', { path: value })],
      pattern: patternOf(['directory:path', '=', value]),
    };
  }
  if (folder === '')
    return { observables: [observable('file', { name })], pattern: patternOf(['file:name', '=', name]) };
  const directory = observable('directory', { path: folder });
  return {
    observables: [directory, observable('file', { name, parent_directory_ref: directory.id })],
    pattern: patternOf(['file:name', '=', name], ['file:parent_directory_ref.path', '=', folder]),
  };
}

function registryKey(value: string): StixForm | string {
  const [hive = ''] = value.split('\\', 1);
  const whole = Object.hasOwn(HIVES, hive.toUpperCase()) ? HIVES[hive.toUpperCase()] : hive;
  const key = `${whole}${value.slice(hive.length)}`;
  if (SHORT_HIVE.test(key)) return 'the schema of STIX takes a part of the key for a shortened hive';
  return {
    observables: [observable('windows-registry-key', { key })],
    pattern: patternOf(['windows-registry-key:key', '=', key]),
  };
}

function autonomousSystem(value: string): StixForm | string {
  const number = /^(?:AS)?\d{1,10}$/i.test(value) ? Number(value.replace(/^as/i, '')) : Number.NaN;
  if (!(number <= 0xffff_ffff)) return 'no number of an autonomous system';
  return {
    observables: [observable('autonomous-system', { number })],
    pattern: patternOf(['autonomous-system:number', '=', number]),
  };
}
