import type { IndicatorType } from '../indicator.js';

/** What OCSF calls a type of observable. Source: OCSF schema 1.9.0-dev, the enum of `observable.type_id`. */
export const OBSERVABLE_TYPES: Readonly<Record<IndicatorType, readonly [id: number, caption: string]>> = {
  'domain-name': [1, 'Hostname'],
  'ipv4-addr': [2, 'IP Address'],
  'ipv6-addr': [2, 'IP Address'],
  'mac-addr': [3, 'MAC Address'],
  'email-addr': [5, 'Email Address'],
  url: [6, 'URL String'],
  file: [8, 'Hash'],
  'aws-arn': [10, 'Resource UID'],
  cidr: [12, 'Subnet'],
  'user-agent': [16, 'HTTP User-Agent'],
  vulnerability: [18, 'CVE'],
  'aws-access-key-id': [19, 'User Credential ID'],
  'aws-principal': [31, 'User UID'],
  'aws-account-id': [35, 'Account UID'],
  'file-path': [45, 'File Path'],
  'windows-registry-key': [46, 'Registry Key Path'],
  // OCSF has none; `type` then says what it is.
  'autonomous-system': [99, 'autonomous-system'],
  'attack-pattern': [99, 'attack-pattern'],
  'cryptocurrency-address': [99, 'cryptocurrency-address'],
};
