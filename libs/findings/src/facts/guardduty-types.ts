import type { Finding } from '../finding.js';

/** Longer ones are none of GuardDuty's. */
export const MOST_TYPE_LENGTH = 256;

/** `Backdoor:EC2/C&CActivity.B!DNS`, or with the hyphen that Security Hub puts for the slash. */
const WHOLE = /^([A-Z][A-Za-z]{1,63}):([A-Z][A-Za-z0-9]{0,63})[/-]([A-Z].*)$/;
/** `IAMUser-AnomalousBehavior`, below the purpose. */
const WITHOUT_PURPOSE = /^([A-Z][A-Za-z0-9]{0,63})-([A-Z].*)$/;
/** `EC2:Unusual-DNS-Resolver`, below the purpose. */
const HYPHENATED = /^([A-Z][A-Za-z0-9]{0,63}):(Unusual-.*)$/;
const PURPOSE = /^[A-Z][A-Za-z]{1,63}$/;

/**
 * GuardDuty's types of a finding, as GuardDuty spells them: ThreatPurpose:ResourceType/ThreatFamily, whichever format
 * carries them. Security Hub puts a path of the types taxonomy before a type and a hyphen for the slash; of some it
 * leaves the purpose to the path, or moves AnomalousBehavior there. These are read only of GuardDuty's own product.
 *
 * Source: Amazon GuardDuty User Guide, "Integrating AWS Security Hub CSPM", its table of finding types.
 */
export function guardDutyTypesOf({ types, product }: Finding): readonly string[] {
  const found: string[] = [];
  for (const type of types) {
    if (type.length > MOST_TYPE_LENGTH) continue;
    const read = readWhole(type) ?? (product === 'aws/guardduty' ? readShortened(type) : undefined);
    if (read !== undefined) found.push(read);
  }
  return found;
}

function readWhole(type: string): string | undefined {
  const colon = type.indexOf(':');
  if (colon < 0) return undefined;
  const start = type.lastIndexOf('/', colon) + 1;
  const parts = WHOLE.exec(type.slice(start));
  if (parts === null) return undefined;
  const moved = type.slice(0, start).endsWith('/AnomalousBehavior/') ? 'AnomalousBehavior.' : '';
  return `${parts[1]}:${parts[2]}/${moved}${parts[3]}`;
}

function readShortened(type: string): string | undefined {
  const [namespace, category = '', last = '', ...more] = type.split('/');
  const purpose = category.replaceAll(' ', '');
  if (namespace !== 'TTPs' || more.length > 0 || !PURPOSE.test(purpose)) return undefined;
  const parts = WITHOUT_PURPOSE.exec(last);
  if (parts !== null) return `${purpose}:${parts[1]}/${parts[2]}`;
  const hyphenated = HYPHENATED.exec(last);
  return hyphenated === null
    ? undefined
    : `${purpose}:${hyphenated[1]}/${String(hyphenated[2]).replaceAll('-', '')}`;
}
