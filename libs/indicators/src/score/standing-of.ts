import { refang } from '../refang.js';
import type { ScoredIndicator } from './threat-context.js';
import type { Standing } from './threat-model.js';

/** Members of findings that are lists of threats: ASFF, bare GuardDuty, OCSF. */
const THREAT_LISTS = ['/ThreatIntelIndicators/', '/osint/', '/threatIntelligenceDetails/'];

/** Members that people, or products, write prose into. */
const TEXTS: ReadonlySet<string> = new Set([
  ...['Title', 'Description', 'Text', 'Message', 'Name', 'UserDefinedFields', 'Tags'],
  ...['title', 'desc', 'description', 'message', 'comment', 'name', 'tags', 'unmapped'],
]);

/** What a product looks up in lists of threats. */
const LISTED: ReadonlySet<string> = new Set(['ipv4-addr', 'ipv6-addr', 'domain-name', 'url']);

/**
 * Where an indicator stood: as it says itself, else by its pointer and by how it was written.
 *
 * @param listed - whether the finding says that a list of threats has the other side
 */
export function standingOf(indicator: ScoredIndicator, listed: boolean): Standing {
  const { type, value, raw, pointer, role, standing } = indicator;
  if (listed && role === 'source' && LISTED.has(type)) return 'threat-list';
  if (standing !== undefined) return standing;
  if (pointer !== undefined && THREAT_LISTS.some((part) => pointer.includes(part))) return 'threat-list';
  if (pointer !== undefined && !pointer.split('/').some((step) => TEXTS.has(step))) return 'field';
  return raw !== value && refang(raw) !== raw ? 'defanged' : 'text';
}
