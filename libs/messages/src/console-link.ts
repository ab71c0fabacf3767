import type { IncidentDetails } from '@tocsin/findings';
import { LIMITS } from './limits.js';
import type { LinkOptions } from './links.js';
import { redactSecrets } from './redact.js';

/**
 * Where a partition's console is. `{region}` stands for the Region. Sources: the AWS documentation of the first four; those
 * of `aws-iso` and `aws-iso-b` are what open-source tools derive from the domains of the AWS SDK. Other partitions
 * (`aws-iso-e`, `aws-iso-f`) publish none: give it as `links.consoleHosts`.
 */
const CONSOLE_HOSTS: ReadonlyMap<string, string> = new Map([
  ['aws', 'console.aws.amazon.com'],
  ['aws-cn', 'console.amazonaws.cn'],
  ['aws-us-gov', 'console.amazonaws-us-gov.com'],
  ['aws-eusc', '{region}.console.amazonaws-eusc.eu'],
  ['aws-iso', 'console.c2s.ic.gov'],
  ['aws-iso-b', 'console.sc2s.sgov.gov'],
]);

const REGION = /^[a-z]{2,4}(?:-[a-z]{2,12}){1,3}-\d{1,2}$/;

/** The console that a finding is read in, and the name of its id there. */
const CSPM = { path: 'securityhub/home', key: 'Id' };
const V2 = { path: 'securityhub/v2/home', key: 'finding_info.uid' };

/** Also what encodeURIComponent leaves alone and a mail client may take for the end of an address. */
function encode(text: string): string {
  // encodeURIComponent throws on a lone surrogate.
  return encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\uFFFD')).replace(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

/**
 * Address of a finding in the console of Security Hub, or of Security Hub CSPM for a finding in ASFF; of the list of
 * findings where the finding's id is too long for an address or holds something secret. The Region is the one of the
 * product ARN, else the finding's. A finding is of Security Hub (OCSF) where its product ARN says `productv2`.
 *
 * The form of the search (`Id=\operator\:EQUALS\:…`, `finding_info.uid=…`, encoded twice) is documented nowhere: it is
 * what the console itself shows, as open-source tools have recorded it, AWS's own Automated Security Response among them.
 * Not verified against a live console.
 *
 * @returns undefined where the console of the partition is not known, or the Region is not one
 */
export function consoleLink(
  details: Pick<IncidentDetails, 'id' | 'product_arn' | 'region'>,
  hosts: LinkOptions['consoleHosts'] = {},
): string | undefined {
  const [arn, partition = '', , regionOfProduct = '', , product = ''] = details.product_arn.split(':', 6);
  const region = REGION.test(regionOfProduct) ? regionOfProduct : details.region;
  const host = Object.hasOwn(hosts, partition) ? hosts[partition] : CONSOLE_HOSTS.get(partition);
  if (arn !== 'arn' || host === undefined || !REGION.test(region)) return undefined;
  const { path, key } = product.startsWith('productv2/') ? V2 : CSPM;
  const list = `https://${host.replace('{region}', region)}/${path}?region=${region}#/findings`;
  if (details.id.length > LIMITS.url || redactSecrets(details.id) !== details.id) return list;
  const search = encode(`${key}=${encode(`\\operator\\:EQUALS\\:${details.id}`)}`);
  const link = `${list}?search=${search}`;
  return link.length > LIMITS.url ? list : link;
}
