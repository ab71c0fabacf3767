import { isoTime } from '../asff/asff-finding.js';
import type { Account } from '../estate/account.js';
import type { Resource } from '../estate/resources.js';
import type { Label } from '../guardduty/detection.js';

const SEVERITY: Readonly<Record<Label, readonly [id: number, word: string]>> = {
  INFORMATIONAL: [1, 'Informational'],
  LOW: [2, 'Low'],
  MEDIUM: [3, 'Medium'],
  HIGH: [4, 'High'],
  CRITICAL: [5, 'Critical'],
};

const CLASSES = { 2002: 'Vulnerability Finding', 2004: 'Detection Finding' } as const;

/** The parts of a finding that differ between products. */
export interface OcsfParts {
  readonly account: Account;
  readonly region: string;
  readonly classUid: keyof typeof CLASSES;
  readonly uid: string;
  /** End of the product ARN, such as `aws/guardduty`. */
  readonly product: string;
  readonly productName: string;
  /** Of the product, such as `RuntimeMonitoring`. */
  readonly feature?: string;
  readonly types: readonly string[];
  readonly label: Label;
  readonly title: string;
  readonly description: string;
  readonly resources: readonly Resource[];
  readonly createdMs: number;
  readonly updatedMs: number;
  readonly revision: number;
  readonly closed?: boolean;
  readonly references: readonly string[];
  /** More members of `finding_info`. */
  readonly info?: Readonly<Record<string, unknown>>;
  /** Members of this class only: evidences, vulnerabilities… */
  readonly rest?: Readonly<Record<string, unknown>>;
}

/**
 * A finding as the new Security Hub delivers it.
 * Source: AWS Security Hub User Guide, "OCSF findings", and the OCSF schema 1.6 of classes 2002 and 2004.
 */
export function ocsfFinding(parts: OcsfParts): Record<string, unknown> {
  const { account, region, classUid, createdMs, updatedMs } = parts;
  const className = CLASSES[classUid];
  const [activityId, activity] =
    parts.closed === true ? [3, 'Close'] : parts.revision > 0 ? [2, 'Update'] : [1, 'Create'];
  const [severityId, severity] = SEVERITY[parts.label];
  return {
    activity_id: activityId,
    activity_name: activity,
    category_name: 'Findings',
    category_uid: 2,
    class_name: className,
    class_uid: classUid,
    cloud: {
      account: { name: account.name, type: 'AWS Account', type_id: 10, uid: account.id },
      cloud_partition: account.partition,
      provider: 'AWS',
      region,
    },
    finding_info: {
      created_time: createdMs,
      created_time_dt: isoTime(createdMs),
      desc: parts.description,
      first_seen_time: createdMs,
      first_seen_time_dt: isoTime(createdMs),
      last_seen_time: updatedMs,
      last_seen_time_dt: isoTime(updatedMs),
      modified_time: updatedMs,
      modified_time_dt: isoTime(updatedMs),
      title: parts.title,
      types: parts.types,
      uid: parts.uid,
      ...parts.info,
    },
    metadata: {
      product: {
        ...(parts.feature === undefined ? {} : { feature: { name: parts.feature } }),
        name: parts.productName,
        uid: `arn:${account.partition}:securityhub:${region}::productv2/${parts.product}`,
        vendor_name: 'AWS',
      },
      profiles: ['cloud', 'datetime'],
      version: '1.6.0',
    },
    remediation: { desc: 'See the guidance behind the reference.', references: parts.references },
    resources: parts.resources.map((resource) => ocsfResource(resource, account)),
    severity,
    severity_id: severityId,
    status: 'New',
    status_id: 1,
    time: updatedMs,
    time_dt: isoTime(updatedMs),
    type_name: `${className}: ${activity}`,
    type_uid: classUid * 100 + activityId,
    vendor_attributes: { severity, severity_id: severityId },
    ...parts.rest,
  };
}

function ocsfResource(resource: Resource, account: Account): Record<string, unknown> {
  const tags = Object.entries(resource.tags ?? {}).map(([name, value]) => ({ name, value }));
  return {
    cloud_partition: account.partition,
    name: resource.name,
    owner: { account: { name: account.name, type: 'AWS Account', type_id: 10, uid: account.id } },
    region: resource.region,
    ...(tags.length === 0 ? {} : { tags }),
    type: resource.ocsfType,
    uid: resource.id,
    ...(resource.details === undefined ? {} : { data: resource.details }),
  };
}
