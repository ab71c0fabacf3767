import type { Indicator, IndicatorTag, IndicatorType } from '../indicator.js';
import { hostOf } from './host-of.js';
import { isRentedFromAws } from './names.js';

/** Why an indicator says nothing of a threat, whatever anybody says of it. */
export type NeverBecause = 'ours' | 'harmless' | 'explains' | 'sample';

/** Why an indicator is not taken for hostile. `rented`: a name of AWS behind which anybody may be. `describes`: its type leads nowhere. */
export type NotHostileBecause = NeverBecause | 'rented' | 'describes';

const OF_TAG: Readonly<Record<IndicatorTag, NeverBecause>> = {
  own: 'ours',
  private: 'ours',
  reserved: 'harmless',
  documentation: 'harmless',
  'aws-owned': 'harmless',
  'warning-list': 'harmless',
  sample: 'sample',
};

const LEADS_SOMEWHERE: ReadonlySet<IndicatorType> = new Set([
  ...(['ipv4-addr', 'ipv6-addr', 'cidr', 'domain-name', 'url', 'email-addr', 'file'] as const),
  'cryptocurrency-address',
]);

/**
 * Why an indicator never counts; `undefined`: it may. A target and what is private or own is ours; a reference explains. The
 * score, the questions to providers and the outputs go by this.
 */
export function whyNever({ role, tags }: Pick<Indicator, 'role' | 'tags'>): NeverBecause | undefined {
  if (role === 'target') return 'ours';
  if (role === 'reference') return 'explains';
  const [tag] = tags;
  return tag === undefined ? undefined : OF_TAG[tag];
}

/**
 * Why an indicator is not taken for the attacker's; `undefined`: it may be. `ours`, `harmless`, `explains` (a link of the
 * finding), `sample`; `describes`: a weakness, a technique, a path, an agent, or something of AWS leads to nobody; `rented`: what
 * customers rent under AWS's names counts only where a field says that it is the other side.
 *
 * @example whyNotHostile({ type: 'ipv4-addr', value: '10.0.0.5', role: 'source', tags: ['private'] }) // 'ours'
 */
export function whyNotHostile(
  indicator: Pick<Indicator, 'type' | 'value' | 'role' | 'tags'>,
): NotHostileBecause | undefined {
  const never = whyNever(indicator);
  if (never !== undefined) return never;
  const { type, value, role } = indicator;
  if (!LEADS_SOMEWHERE.has(type)) return 'describes';
  const host = role === 'source' ? undefined : hostOf(type, value);
  return host !== undefined && isRentedFromAws(host) ? 'rented' : undefined;
}

/**
 * Whether an indicator may be the attacker's: an address, a name, a link, a mail address, a file or a wallet that nothing
 * speaks for. {@link whyNotHostile} says why not. Not a verdict: it says which indicators are worth a look.
 */
export function isHostile(indicator: Pick<Indicator, 'type' | 'value' | 'role' | 'tags'>): boolean {
  return whyNotHostile(indicator) === undefined;
}
