import type { Finding } from '../finding.js';
import { present } from '../present.js';
import type { Verdict } from '../triage/verdict.js';
import type { IncidentDetails, IncidentResource } from './incident.js';
import { shortId, shortLine, shortLineOf, shortText } from './short-text.js';
import { sourceOf } from './source-of.js';

const MOST_RESOURCES = 10;
const MOST_TYPES = 10;
const ID = 2048;
/** Longer than any account id, Region, label or timestamp. */
const WORD = 64;

/** The recipe's first group: the finding as a person reads it. */
export function describeIncident(finding: Finding, verdict: Verdict, openedAt: string): IncidentDetails {
  const { severity } = finding;
  const label = severity.label ?? 'UNKNOWN';
  return {
    id: shortId(finding.id, ID),
    product_arn: shortId(finding.productArn, ID),
    severity: label,
    ...present({ provider_severity: severity.provider === label ? undefined : severity.provider }),
    title: shortLineOf(finding.title, 256) ?? 'Untitled finding',
    description: shortText(finding.description ?? '', 1024),
    account: shortLineOf(finding.accountId, WORD) ?? 'unknown',
    region: shortLineOf(finding.region, WORD) ?? 'unknown',
    timestamp: openedAt,
    class: verdict.class,
    source: shortLineOf(sourceOf(finding), 128) ?? 'unknown',
    types: finding.types.slice(0, MOST_TYPES).map((type) => shortLine(type, 256)),
    ...present({
      control_id: shortLineOf(finding.controlId, WORD),
      compliance_status: finding.complianceStatus,
      first_seen: shortLineOf(finding.firstObservedAt ?? finding.createdAt, WORD),
      updated_at: shortLineOf(finding.updatedAt, WORD),
      workflow_status: finding.workflowStatus,
      record_state: finding.recordState,
    }),
    resources: finding.resources.slice(0, MOST_RESOURCES).map(describeResource),
    resource_count: finding.resources.length,
    ...present({ remediation_url: remediationUrl(finding) }),
    sample: finding.sample,
  };
}

function describeResource({ type, id, region }: Finding['resources'][number]): IncidentResource {
  return {
    type: shortLine(type, 256),
    id: shortId(id, ID),
    ...present({ region: shortLineOf(region, WORD) }),
  };
}

/** An address is whole or absent: a shortened one leads somewhere else. */
function remediationUrl({ remediation }: Finding): string | undefined {
  const url = remediation?.url;
  if (url === undefined || url.length > 1024 || !url.startsWith('https://')) return undefined;
  return shortLine(url, 1024) === url ? url : undefined;
}
