import { type IncidentNotice, severityRank } from '@tocsin/findings';
import { createFitter } from './inert.js';
import { LIMITS } from './limits.js';

/** Source: Amazon SNS API reference, MessageAttributeValue. */
export interface SnsMessageAttribute {
  readonly DataType: 'String' | 'Number';
  readonly StringValue: string;
}

/** What subscriptions filter on. Eight, because a raw delivery to SQS carries no more than ten attributes. */
export type SnsMessageAttributes = Readonly<
  Record<
    'event' | 'incident_id' | 'severity' | 'severity_rank' | 'priority' | 'class' | 'account_id' | 'team',
    SnsMessageAttribute
  >
>;

/** SNS refuses an empty value. */
function text(value: string): SnsMessageAttribute {
  return { DataType: 'String', StringValue: createFitter().line(value, LIMITS.attribute) || 'unknown' };
}

/** An unknown severity ranks as LOW: 1. */
export function snsAttributes(notice: IncidentNotice): SnsMessageAttributes {
  const { incident_details: details, response_plan: plan, integration, incident_id } = notice.incident;
  const rank = details.severity === 'UNKNOWN' ? severityRank('LOW') : severityRank(details.severity);
  return {
    event: text(notice.event),
    incident_id: text(incident_id),
    severity: text(details.severity),
    severity_rank: { DataType: 'Number', StringValue: String(rank) },
    priority: text(plan.priority),
    class: text(details.class),
    account_id: text(details.account),
    team: text(integration.team),
  };
}
