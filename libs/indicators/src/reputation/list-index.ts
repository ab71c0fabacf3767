import type { IndicatorType } from '../indicator.js';
import { asciiDomain } from '../output/address-forms.js';
import type { IndicatorList, ListEntry } from './indicator-list.js';
import { readNetwork, widened, type Network } from './network.js';
import { readValue } from './read-listed.js';
import type { Lookup } from './reputation.js';

/** An entry that matches, and how closely: of two for one indicator, the greater says more about it. */
export interface Match {
  readonly list: string;
  readonly entry: ListEntry;
  readonly closeness: number;
}

type Kept = Omit<Match, 'closeness'>;
/** Closer than any network or domain. */
const SAME_VALUE = 1_000;

/**
 * An index over lists. A lookup takes one step for each length of network, or label of a domain, however many entries there are.
 * Of equal entries the first counts.
 */
export function indexLists(lists: readonly IndicatorList[]): (lookup: Lookup) => Match | undefined {
  const networks = { 4: new Map<number, Map<bigint, Kept>>(), 6: new Map<number, Map<bigint, Kept>>() };
  const domains = new Map<string, Kept>();
  const below = new Map<string, Kept>();
  const values = new Map<string, Kept>();
  for (const { name: list, entries } of lists) {
    for (const entry of entries) {
      const { listed } = entry;
      const kept = { list, entry };
      if (listed.kind === 'value') keep(values, valueKey(listed.type, listed.value), kept);
      if (listed.kind === 'domain' && listed.itself) keep(domains, listed.name, kept);
      if (listed.kind === 'domain' && listed.below) keep(below, listed.name, kept);
      if (listed.kind !== 'network') continue;
      const { family, bits, prefix } = listed.network;
      const ofLength = networks[family].get(bits) ?? new Map<bigint, Kept>();
      networks[family].set(bits, ofLength);
      keep(ofLength, prefix, kept);
    }
  }
  const lengths = { 4: longestFirst(networks[4]), 6: longestFirst(networks[6]) };

  function ofNetwork(network: Network): Match | undefined {
    for (const [bits, ofLength] of lengths[network.family]) {
      if (bits > network.bits) continue;
      const kept = ofLength.get(widened(network, bits).prefix);
      if (kept !== undefined) return { ...kept, closeness: bits };
    }
    return undefined;
  }

  function ofDomain(name: string): Match | undefined {
    const itself = domains.get(name);
    const labels = name.split('.').length;
    if (itself !== undefined) return { ...itself, closeness: 2 * labels + 1 };
    // `.evil.example` holds itself by `domains`; only names below it are asked here.
    let rest = name;
    for (let left = labels - 1; left > 0; left -= 1) {
      rest = rest.slice(rest.indexOf('.') + 1);
      const kept = below.get(rest);
      if (kept !== undefined) return { ...kept, closeness: 2 * left };
    }
    return undefined;
  }

  function ofHost(host: string): Match | undefined {
    const network = readNetwork(host.replace(/^\[|\]$/g, ''));
    if (network !== undefined) return ofNetwork(network);
    const name = asciiDomain(host.replace(/\.$/, ''));
    return name === undefined ? undefined : ofDomain(name);
  }

  return ({ type, value }) => {
    if (type === 'ipv4-addr' || type === 'ipv6-addr' || type === 'cidr') {
      const network = readNetwork(value);
      return network === undefined ? undefined : ofNetwork(network);
    }
    if (type === 'domain-name') return ofHost(value);
    const read = readValue(value);
    const kept = read?.type === type ? values.get(valueKey(type, read.value)) : undefined;
    if (kept !== undefined) return { ...kept, closeness: SAME_VALUE };
    // What is said of a host is said of its pages.
    const host = type === 'url' ? URL.parse(value)?.hostname : undefined;
    return host === undefined ? undefined : ofHost(host);
  };
}

const valueKey = (type: IndicatorType, value: string) => `${type}\n${value}`;

function keep<Key>(map: Map<Key, Kept>, key: Key, kept: Kept): void {
  if (!map.has(key)) map.set(key, kept);
}

function longestFirst(networks: Map<number, Map<bigint, Kept>>) {
  return [...networks].sort(([a], [b]) => b - a);
}
