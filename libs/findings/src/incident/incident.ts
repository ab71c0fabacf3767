import type { SeverityLabel } from '../severity.js';
import type { FindingClass, Priority, ResponseAction } from '../triage/verdict.js';
import type { IncidentDigest } from './digest.js';

/** A resource as the wire names it. */
export interface IncidentResource {
  readonly type: string;
  readonly id: string;
  readonly region?: string;
}

/** The recipe's first group, with what a person needs added. Texts are cleaned and bounded, not escaped. */
export interface IncidentDetails {
  /** The finding's id; of a digest, the incident id. */
  readonly id: string;
  /** Of a digest, that of the finding that it lists first. */
  readonly product_arn: string;
  readonly severity: SeverityLabel | 'UNKNOWN';
  /** What the provider said, where it differs from `severity`. */
  readonly provider_severity?: SeverityLabel;
  readonly title: string;
  readonly description: string;
  /** Of a digest of more accounts than one: `several`. So is the Region. */
  readonly account: string;
  readonly region: string;
  /** ISO 8601: when the incident was opened. */
  readonly timestamp: string;
  readonly class: FindingClass;
  /** The product that made the finding, such as `GuardDuty`. */
  readonly source: string;
  readonly types: readonly string[];
  readonly control_id?: string;
  readonly compliance_status?: string;
  /** ISO 8601: first observed, else created, by the provider. */
  readonly first_seen?: string;
  /** ISO 8601: the provider's last update. */
  readonly updated_at?: string;
  readonly workflow_status?: string;
  readonly record_state?: string;
  /** At most 10; `resource_count` says how many there are. */
  readonly resources: readonly IncidentResource[];
  readonly resource_count: number;
  readonly remediation_url?: string;
  /** A provider's sample finding: an exercise, not an attack. */
  readonly sample: boolean;
}

/** The recipe's second group. */
export interface ResponsePlan {
  readonly action: ResponseAction;
  readonly priority: Priority;
  /** Minutes. */
  readonly sla: number;
  /** ISO 8601: `timestamp` + `sla`. */
  readonly respond_by: string;
  readonly because: string;
  readonly runbook?: string;
  readonly escalation?: { readonly action: string; readonly at: string };
}

/** The recipe's third group: hints for the subscribers. */
export interface IntegrationHints {
  readonly team: string;
  readonly jira_project?: string;
  readonly slack_channel?: string;
  readonly pagerduty_service?: string;
}

/** Something in the finding that may tell of an attack. Cleaned and bounded, not escaped, not defanged. */
export interface IncidentIndicator {
  /** As STIX 2.1 calls it, such as `ipv4-addr`; what is AWS's own is called after AWS. */
  readonly type: string;
  /** Canonical; access key ids are masked. At most 512 UTF-16 units. */
  readonly value: string;
  /** How the hash of a `file` was made, such as `SHA-256`. */
  readonly algorithm?: string;
  /** `source`: the other side. */
  readonly role: string;
  /** 0 to 100: how sure it is that this is what `type` says. */
  readonly confidence: number;
  /** Where it stood: `threat-list`, `field`, `defanged` or `text`. Absent: not known. */
  readonly standing?: string;
  /** ISO 8601: last seen at work, where the finding says so. */
  readonly last_seen?: string;
}

/** What may be hostile in the finding when its incident was told. */
export interface IncidentIndicators {
  /** At most 20 and 4,000 bytes of JSON, those that say most first. */
  readonly found: readonly IncidentIndicator[];
  /** How many there are. */
  readonly count: number;
  /** ISO 8601: when the finding last saw what it tells of. */
  readonly observed_at?: string;
  /** Names of lists of threats in which the product found the other side. At most 5. */
  readonly threat_lists?: readonly string[];
}

/** What the enricher made of the indicators. */
export interface IncidentThreat {
  /** 0 to 100, whole; `null`: unknown, which is not 0. */
  readonly score: number | null;
  /** `unknown`, `none`, `low`, `medium`, `high` or `critical`. */
  readonly band: string;
  /** One sentence for a person, at most 400 characters; addresses in it are defanged. */
  readonly sentence: string;
  /** What providers said of single indicators, `unknown` left out. At most 10. */
  readonly verdicts: readonly IncidentReputation[];
}

/** What one provider says of one indicator. */
export interface IncidentReputation {
  readonly type: string;
  readonly value: string;
  readonly verdict: 'malicious' | 'benign' | 'error';
  /** Name of the provider. */
  readonly source: string;
  readonly because?: string;
}

/** A judged finding, as it travels on the wire. Additive changes only. */
export interface Incident {
  /** `tocsin-` and 40 hex digits: the dedup key at every destination. */
  readonly incident_id: string;
  readonly incident_details: IncidentDetails;
  readonly response_plan: ResponsePlan;
  readonly integration: IntegrationHints;
  /** Absent where nothing in the finding may be hostile. */
  readonly indicators?: IncidentIndicators;
  /** Absent before an `enriched` notice. */
  readonly threat?: IncidentThreat;
  /** Of a `digest` notice alone: its incident stands for many findings, and is no finding's own. */
  readonly digest?: IncidentDigest;
  readonly engine: { readonly version: string; readonly policy_sha256: string };
}

/** What happened to an incident. */
export const NOTICE_EVENTS = [
  'opened',
  'raised',
  'escalated',
  'enriched',
  'acknowledged',
  'suppressed',
  'reopened',
  'resolved',
  'digest',
  'heartbeat',
] as const;

/** One of {@link NOTICE_EVENTS}. */
export type NoticeEvent = (typeof NOTICE_EVENTS)[number];

/** One change of an incident: what it was, what it is. */
export interface NoticeChange {
  readonly field: string;
  readonly from?: string;
  readonly to: string;
}

/**
 * What is published. `revision` counts the notices of one incident from 1; a repeat after a crash carries the
 * same revision.
 */
export interface IncidentNotice {
  readonly schema: 'tocsin.notice/1';
  readonly event: NoticeEvent;
  readonly revision: number;
  readonly incident: Incident;
  readonly changes?: readonly NoticeChange[];
}
