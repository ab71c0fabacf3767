import { isRawObject, memberOf, objectOf } from '../raw-members.js';

/** What an event of imported findings says about its content. */
export interface EventEnvelope {
  readonly source: string;
  readonly detailType: string;
  readonly resources: readonly unknown[];
  readonly detail: unknown;
}

/** The envelope in which AWS sends a finding of that format: its first one tells. */
export function envelopeOf(findings: readonly unknown[]): EventEnvelope {
  const first = isRawObject(findings[0]) ? findings[0] : undefined;
  if (first?.['finding_info'] !== undefined) {
    return {
      source: 'aws.securityhub',
      detailType: 'Findings Imported V2',
      resources: [memberOf(objectOf(first, 'metadata'), 'uid')],
      detail: { findings: [...findings] },
    };
  }
  if (first?.['arn'] !== undefined) {
    return {
      source: 'aws.guardduty',
      detailType: 'GuardDuty Finding',
      resources: [],
      detail: first,
    };
  }
  return {
    source: 'aws.securityhub',
    detailType: 'Security Hub Findings - Imported',
    resources: [first === undefined ? 'unknown' : `${first['ProductArn']}/${first['Id']}`],
    detail: { findings: [...findings] },
  };
}
