import type { Finding } from '../finding.js';
import { incidentIdOf } from '../identity.js';
import { readInstant, writeInstant } from '../instant.js';
import { present } from '../present.js';
import type { Owner, Verdict } from '../triage/verdict.js';
import { describeIncident } from './describe-incident.js';
import { fitIncident } from './fit-incident.js';
import type { Incident, IntegrationHints, ResponsePlan } from './incident.js';
import { shortLine } from './short-text.js';

/** What an incident is stamped with. */
export interface OpenIncidentOptions {
  /** ISO 8601 with an offset: when the incident is opened. */
  readonly openedAt: string;
  /** The version of Tocsin. */
  readonly engineVersion: string;
  /** Hex SHA-256 of the policy that judged. */
  readonly policySha256: string;
}

/**
 * Makes the incident of a judged finding, as it travels on the wire. Texts of the finding are cleaned (no control or
 * bidirectional characters) and shortened by what a person sees as a character: title 256, description 1024, ids 2048
 * UTF-16 units, at most 10 resources. They are not escaped: that is for the channel that shows them. The JSON of an
 * incident is at most 16,000 bytes, whatever the finding holds.
 *
 * Write back to Security Hub with the finding's own `id` and `productArn`, not with the shortened ones of the incident.
 *
 * @throws RangeError when `openedAt` is no ISO 8601 time
 * @example
 * const incident = openIncident(finding, verdict, { openedAt, engineVersion: '0.1.0', policySha256 });
 * incident.incident_id; // 'tocsin-9b2f…'
 */
export function openIncident(finding: Finding, verdict: Verdict, options: OpenIncidentOptions): Incident {
  const opened = readInstant(options.openedAt);
  if (opened === undefined) {
    throw new RangeError(
      `openedAt: found ${JSON.stringify(options.openedAt)}, allowed: an ISO 8601 time with an offset`,
    );
  }
  return fitIncident({
    incident_id: incidentIdOf(finding),
    incident_details: describeIncident(finding, verdict, writeInstant(opened)),
    response_plan: planResponse(verdict, opened),
    integration: hintsFor(verdict.owner),
    engine: { version: options.engineVersion, policy_sha256: options.policySha256 },
  });
}

function planResponse(verdict: Verdict, opened: number): ResponsePlan {
  const { escalation } = verdict;
  return {
    action: verdict.response,
    priority: verdict.priority,
    sla: verdict.slaMinutes,
    respond_by: writeInstant(opened + verdict.slaMinutes * 60_000),
    because: verdict.because,
    ...present({ runbook: verdict.runbook }),
    ...(escalation === undefined
      ? {}
      : { escalation: { action: shortLine(escalation.action, 64), at: shortLine(escalation.at, 64) } }),
  };
}

function hintsFor(owner: Owner | undefined): IntegrationHints {
  return {
    team: owner?.team ?? 'unassigned',
    ...present({
      jira_project: owner?.project,
      slack_channel: owner?.channel,
      pagerduty_service: owner?.service,
    }),
  };
}
