import type { IncidentDetails } from '@tocsin/findings';
import { LIMITS } from './limits.js';
import { redactSecrets } from './redact.js';

/** Partitions without an entry (`aws-iso`, …) have no console that an address on the Internet leads to. */
const CONSOLE_HOSTS: ReadonlyMap<string, string> = new Map([
  ['aws', 'console.aws.amazon.com'],
  ['aws-cn', 'console.amazonaws.cn'],
  ['aws-us-gov', 'console.amazonaws-us-gov.com'],
]);

const REGION = /^[a-z]{2}(?:-[a-z]{2,12}){1,3}-\d{1,2}$/;

/** Also what encodeURIComponent leaves alone and a mail client may take for the end of an address. */
function encode(text: string): string {
  // encodeURIComponent throws on a lone surrogate.
  return encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\uFFFD')).replace(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

/**
 * Address of a finding in the Security Hub CSPM console; of the list of findings where the finding's id is too long
 * for an address or holds something secret. The Region is the one of the product ARN, else the finding's.
 *
 * The form of the search (`Id=\operator\:EQUALS\:…`, encoded twice) is documented nowhere: it is what the console
 * itself shows, as open-source tools have recorded it. Not verified against a live console.
 *
 * @returns undefined where the partition has no public console, or the Region is not one
 */
export function consoleLink(
  details: Pick<IncidentDetails, 'id' | 'product_arn' | 'region'>,
): string | undefined {
  const [arn, partition = '', , regionOfProduct = ''] = details.product_arn.split(':', 4);
  const host = CONSOLE_HOSTS.get(partition);
  const region = REGION.test(regionOfProduct) ? regionOfProduct : details.region;
  if (arn !== 'arn' || host === undefined || !REGION.test(region)) return undefined;
  const list = `https://${host}/securityhub/home?region=${region}#/findings`;
  if (details.id.length > LIMITS.url || redactSecrets(details.id) !== details.id) return list;
  const search = encode(`Id=${encode(`\\operator\\:EQUALS\\:${details.id}`)}`);
  const link = `${list}?search=${search}`;
  return link.length > LIMITS.url ? list : link;
}
