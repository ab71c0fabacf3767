import type { DigestFinding, IncidentNotice, IncidentThreat } from '@tocsin/findings';
import { redactSecrets } from './redact.js';

/**
 * A notice for machines: its free texts (title, description, `because`, changes, what was looked up) hold no secret. Names of things stay as they
 * are, ids, ARNs and types, so that a machine finds what they name; an access key's id may be one of them.
 */
export function withoutSecrets(notice: IncidentNotice): IncidentNotice {
  const { incident, changes } = notice;
  const { incident_details: details, response_plan: plan } = incident;
  const title = redactSecrets(details.title);
  const description = redactSecrets(details.description);
  const because = redactSecrets(plan.because);
  const plain = title === details.title && description === details.description && because === plan.because;
  const { digest, threat } = incident;
  if (plain && changes === undefined && digest === undefined && threat === undefined) return notice;
  return {
    ...notice,
    incident: {
      ...incident,
      incident_details: { ...details, title, description },
      response_plan: { ...plan, because },
      ...(threat && { threat: withoutSecretsIn(threat) }),
      ...(digest && { digest: { ...digest, findings: digest.findings.map(withoutSecret) } }),
    },
    ...(changes && {
      changes: changes.map(({ field, from, to }) => ({
        field,
        ...(from === undefined ? {} : { from: redactSecrets(from) }),
        to: redactSecrets(to),
      })),
    }),
  };
}

function withoutSecret(finding: DigestFinding): DigestFinding {
  return { ...finding, title: redactSecrets(finding.title) };
}

function withoutSecretsIn(threat: IncidentThreat): IncidentThreat {
  return {
    ...threat,
    sentence: redactSecrets(threat.sentence),
    verdicts: threat.verdicts.map((one) =>
      one.because === undefined ? one : { ...one, because: redactSecrets(one.because) },
    ),
  };
}
