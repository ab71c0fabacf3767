import type { HashAlgorithm, Indicator } from '../indicator.js';

const BY_LENGTH: ReadonlyMap<number, HashAlgorithm> = new Map([
  [32, 'MD5'],
  [40, 'SHA-1'],
  [64, 'SHA-256'],
  [128, 'SHA-512'],
]);
const HEX = /^[0-9a-f]+$/i;
/** As the schema of STIX has it. */
const SSDEEP = /^\d+:[a-zA-Z0-9/+]+:[a-zA-Z0-9/+]+$/;

/** How the hash was made, if the value is a hash: by its length, whatever the indicator says; `undefined`: it is none. */
export function hashAlgorithm({ value }: Pick<Indicator, 'value'>): HashAlgorithm | undefined {
  if (value.length <= 128 && HEX.test(value)) return BY_LENGTH.get(value.length);
  return value.length <= 128 && SSDEEP.test(value) ? 'SSDEEP' : undefined;
}
