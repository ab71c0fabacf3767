import * as z from 'zod';

import { NoticeReadError } from './errors.js';
import { NOTICE_EVENTS, type IncidentNotice } from './incident/incident.js';
import { SEVERITY_LABELS } from './severity.js';
import { FINDING_CLASSES, PRIORITIES, RESPONSE_ACTIONS } from './triage/verdict.js';

export { NoticeReadError };
export { AsffFindingSchema } from './schemas/asff-finding-schema.js';
export { GuardDutyFindingSchema } from './schemas/guardduty-finding-schema.js';
export { OcsfFindingSchema } from './schemas/ocsf-finding-schema.js';
export { PolicyCasesSchema } from './schemas/policy-cases-schema.js';
export { PolicySchema } from './schemas/policy-schema.js';

const severity = z.enum(SEVERITY_LABELS);
const text = z.string();
const time = z.iso.datetime({ offset: true });

const IncidentDetailsSchema = z.looseObject({
  id: text,
  product_arn: text,
  severity: z.enum([...SEVERITY_LABELS, 'UNKNOWN']),
  provider_severity: severity.optional(),
  title: text,
  description: text,
  account: text,
  region: text,
  timestamp: time,
  class: z.enum(FINDING_CLASSES),
  source: text,
  types: z.array(text),
  control_id: text.optional(),
  compliance_status: text.optional(),
  first_seen: text.optional(),
  updated_at: text.optional(),
  workflow_status: text.optional(),
  record_state: text.optional(),
  resources: z.array(z.looseObject({ type: text, id: text, region: text.optional() })),
  resource_count: z.int().min(0),
  remediation_url: text.optional(),
  sample: z.boolean(),
});

const ResponsePlanSchema = z.looseObject({
  action: z.enum(RESPONSE_ACTIONS),
  priority: z.enum(PRIORITIES),
  sla: z.int().min(1),
  respond_by: time,
  because: text,
  runbook: text.optional(),
  escalation: z.looseObject({ action: text, at: text }).optional(),
});

const IntegrationHintsSchema = z.looseObject({
  team: text,
  jira_project: text.optional(),
  slack_channel: text.optional(),
  pagerduty_service: text.optional(),
});

/**
 * The wire schema of an incident. Loose: members that a newer version adds pass through, so that readers of an older
 * version keep working.
 *
 * @example IncidentSchema.parse(JSON.parse(body).incident)
 */
export const IncidentSchema = z.looseObject({
  incident_id: z.string().regex(/^tocsin-[0-9a-f]{40}$/),
  incident_details: IncidentDetailsSchema,
  response_plan: ResponsePlanSchema,
  integration: IntegrationHintsSchema,
  engine: z.looseObject({ version: text, policy_sha256: text }),
});

/**
 * The wire schema of a notice, what the incident topic carries. Loose, as {@link IncidentSchema}.
 *
 * @example const jsonSchema = z.toJSONSchema(IncidentNoticeSchema);
 */
export const IncidentNoticeSchema = z.looseObject({
  schema: z.literal('tocsin.notice/1'),
  event: z.enum(NOTICE_EVENTS),
  revision: z.int().min(1),
  incident: IncidentSchema,
  changes: z.array(z.looseObject({ field: text, from: text.optional(), to: text })).optional(),
});

/**
 * Reads a notice from a parsed JSON value, such as the body of a message in a queue behind the incident topic.
 *
 * @throws NoticeReadError naming every member that is missing or wrong
 * @example const notice = readNotice(JSON.parse(message.body));
 */
export function readNotice(value: unknown): IncidentNotice {
  const result = IncidentNoticeSchema.safeParse(value);
  if (result.success) return result.data;
  const faults = result.error.issues.map(({ path, message }) => `/${path.map(String).join('/')}: ${message}`);
  throw new NoticeReadError(faults, { cause: result.error });
}
