import type { SeverityLabel } from '@tocsin/findings';
import { DETAIL_TYPES } from './finding-source.js';
import type { DeployedStack } from './found.js';
import type { SampleEvent } from './sample-events.js';

/** OCSF `severity_id` and its word. Source: OCSF schema, severity_id of the finding classes. */
const SEVERITIES: Readonly<Record<SeverityLabel, readonly [id: number, word: string]>> = {
  INFORMATIONAL: [1, 'Informational'],
  LOW: [2, 'Low'],
  MEDIUM: [3, 'Medium'],
  HIGH: [4, 'High'],
  CRITICAL: [5, 'Critical'],
};

/** OCSF `status_id` with its word. Source: OCSF schema; AWS Security Hub User Guide, "OCSF findings in Security Hub". */
const NEW = { status_id: 1, status: 'New' };
const IN_PROGRESS = { status_id: 2, status: 'In Progress' };
const RESOLVED = { status_id: 4, status: 'Resolved' };

/**
 * Events of one life of a finding of the new Security Hub. There is no custom action there.
 *
 * Source: AWS Security Hub User Guide, "EventBridge event formats for Security Hub".
 */
export function sampleEventsV2(
  { account, partition, region }: Pick<DeployedStack, 'account' | 'partition' | 'region'>,
  { severity }: { readonly severity: SeverityLabel },
): readonly SampleEvent[] {
  const uid = '0'.repeat(64);
  const event = (label: SeverityLabel, over: object): SampleEvent['event'] => ({
    version: '0',
    source: 'aws.securityhub',
    'detail-type': DETAIL_TYPES['new-security-hub'],
    ...{ account, region, resources: [uid] },
    detail: {
      findings: [
        {
          ...{ class_uid: 2004, activity_id: 2, activity_name: 'Update' },
          cloud: { account: { uid: account }, cloud_partition: partition, provider: 'AWS', region },
          metadata: {
            product: { uid: `arn:${partition}:securityhub:${region}::productv2/aws/guardduty` },
            uid,
          },
          ...{ severity_id: SEVERITIES[label][0], severity: SEVERITIES[label][1] },
          ...over,
        },
      ],
    },
  });
  const fresh = { ...NEW, activity_id: 1, activity_name: 'Create' };
  return [
    { what: 'a new CRITICAL finding', event: event('CRITICAL', fresh) },
    { what: 'a told finding that is CRITICAL', event: event('CRITICAL', IN_PROGRESS) },
    ...(severity === 'CRITICAL'
      ? []
      : [
          { what: `a new ${severity} finding`, event: event(severity, fresh) },
          { what: `a told finding that is ${severity}`, event: event(severity, IN_PROGRESS) },
        ]),
    { what: 'a finding that somebody resolves', event: event(severity, RESOLVED) },
    {
      what: 'a finding that its product closes',
      event: event(severity, { ...NEW, activity_id: 3, activity_name: 'Close' }),
    },
  ];
}
