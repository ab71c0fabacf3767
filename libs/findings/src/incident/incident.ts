import type { SeverityLabel } from '../severity.js';
import type { FindingClass, Priority, ResponseAction } from '../triage/verdict.js';

/** A resource as the wire names it. */
export interface IncidentResource {
  readonly type: string;
  readonly id: string;
  readonly region?: string;
}

/** The recipe's first group, with what a person needs added. Texts are cleaned and bounded, not escaped. */
export interface IncidentDetails {
  /** The finding's id. */
  readonly id: string;
  readonly product_arn: string;
  readonly severity: SeverityLabel | 'UNKNOWN';
  /** What the provider said, where it differs from `severity`. */
  readonly provider_severity?: SeverityLabel;
  readonly title: string;
  readonly description: string;
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

/** A judged finding, as it travels on the wire. Additive changes only. */
export interface Incident {
  /** `tocsin-` and 40 hex digits: the dedup key at every destination. */
  readonly incident_id: string;
  readonly incident_details: IncidentDetails;
  readonly response_plan: ResponsePlan;
  readonly integration: IntegrationHints;
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
