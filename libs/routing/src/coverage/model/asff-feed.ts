import {
  ASFF_DOMAINS,
  ASFF_LISTS,
  ASFF_OBJECTS,
  MAP_VALUE,
  OTHER_VALUE,
  SEVERITY_MEMBERS,
} from './asff-domains.js';
import type { FeedModel, Field } from './feed.js';

const MAPS = ['UserDefinedFields.', 'ProductFields.'];
/** Lists, or members that are or hold lists, of which no domain is known: what is asked there is left open. Source: AWS Security Hub API reference, type AwsSecurityFinding. */
const NESTED = [
  'Vulnerabilities.',
  'Malware.',
  'Threats.',
  'ThreatIntelIndicators.',
  'Resources.Details.',
  'Action.',
  'Compliance.SecurityControlParameters.',
  'Compliance.StatusReasons.',
  'Detection.',
  'FindingProviderFields.RelatedFindings.',
  'GeneratorDetails.',
  'NetworkPath.',
];

/** Findings of Security Hub CSPM: `Security Hub Findings - Imported`. */
export const ASFF_FEED: FeedModel = {
  detailType: 'Security Hub Findings - Imported',
  field: asffField,
  domain: (variable) =>
    ASFF_LISTS.get(variable) ??
    ASFF_DOMAINS.get(variable) ??
    (MAPS.some((map) => variable.startsWith(map)) ? MAP_VALUE : OTHER_VALUE),
};

function asffField(path: string): Field {
  if (SEVERITY_MEMBERS.includes(path)) return { kind: 'value', variable: 'Severity', member: path };
  if (ASFF_OBJECTS.has(path)) return { kind: 'object' };
  if (NESTED.some((start) => path.startsWith(start))) return { kind: 'open' };
  for (const list of ASFF_LISTS.keys()) {
    if (path === list) return { kind: 'list', variable: list, member: '' };
    if (path.startsWith(`${list}.`))
      return { kind: 'list', variable: list, member: path.slice(list.length + 1) };
  }
  return { kind: 'value', variable: path };
}
