import { Collection, type ExtractOptions, type Extraction } from './extraction.js';
import { lastSeenAt } from './finding/last-seen.js';
import { readValue } from './finding/read-value.js';
import type { Place } from './finding/place.js';
import { walkFinding, type Leaf } from './finding/walk.js';
import type { Indicator, IndicatorRole } from './indicator.js';
import type { Candidate } from './text/scan.js';
import { scanText } from './text/scan-text.js';

/** What is always an artifact, wherever it stands. */
const ARTIFACTS: ReadonlySet<Candidate['type']> = new Set(['vulnerability', 'attack-pattern']);
/** Whose it is, a field around it does not say: who called from the other side is still one of ours. */
const NEVER_SOURCE: ReadonlySet<Candidate['type']> = new Set([
  ...(['aws-arn', 'aws-principal', 'aws-access-key-id', 'user-agent', 'file-path'] as const),
]);

const LEADS_SOMEWHERE: ReadonlySet<Candidate['type']> = new Set([
  ...(['ipv4-addr', 'ipv6-addr', 'cidr', 'domain-name', 'url', 'email-addr'] as const),
]);

/**
 * Finds the indicators of a finding: ASFF, OCSF, GuardDuty's own, or an event that holds one. Fields first, by their names and
 * by what is around them (`RemoteIpDetails` is the other side, `Resources` and `LocalIpDetails` are ours, whichever way the
 * connection went); then its texts. ProductFields are read as the paths that they are, JSON in a string as JSON.
 *
 * Linear in the size. Never throws, whatever JSON it is given. Every indicator has the JSON pointer (RFC 6901) of the string
 * that it came from, the role of its strongest place (what is ours anywhere is `target`), and `lastSeen` where the finding has
 * a time for it alone.
 *
 * @example
 * extractFromFinding({ Title: 'Port probe', Action: { NetworkConnectionAction: { RemoteIpDetails: { IpAddressV4: '192.0.2.7' } } } })
 * // indicators: [{ type: 'ipv4-addr', value: '192.0.2.7', role: 'source', tags: ['documentation'], confidence: 95, ... }]
 */
export function extractFromFinding(raw: unknown, options: ExtractOptions = {}): Extraction {
  const collection = new Collection(options);
  const texts: Leaf[] = [];
  const add = (candidate: Candidate, { place }: Leaf): void =>
    collection.add(candidate, roleOf(candidate, place), place);
  const complete = walkFinding(raw, (leaf) => {
    const allowed =
      leaf.kind !== 'text' && readValue(leaf.kind, collection.allow(leaf.text), (found) => add(found, leaf));
    // A field that holds something else than its name says is no text either, but a path or a link may be one.
    if (!allowed && leaf.kind === 'text') texts.push(leaf);
  });
  for (const leaf of texts) {
    scanText(collection.allow(leaf.text), (found) => {
      if (found.type !== 'file' || leaf.isId !== true) add(found, leaf);
    });
  }
  if (!complete) collection.cut = true;
  const { indicators, cut } = collection.result();
  return { indicators: indicators.map((indicator) => withLastSeen(indicator, raw)), cut };
}

function withLastSeen(indicator: Indicator, raw: unknown): Indicator {
  const lastSeen = indicator.pointer === undefined ? undefined : lastSeenAt(raw, indicator.pointer);
  return lastSeen === undefined ? indicator : { ...indicator, lastSeen };
}

function roleOf({ type }: Candidate, { role, traits }: Place): IndicatorRole {
  if (ARTIFACTS.has(type)) return 'artifact';
  if (traits?.ours === true && role === 'unknown' && LEADS_SOMEWHERE.has(type))
    return type === 'url' ? 'reference' : 'target';
  return role === 'source' && NEVER_SOURCE.has(type) ? 'unknown' : role;
}
