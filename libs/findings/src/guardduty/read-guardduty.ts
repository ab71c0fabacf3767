import type { Finding, FindingSeverity } from '../finding.js';
import { missingMembers } from '../missing-members.js';
import { isText, memberOf, type RawObject } from '../raw-members.js';
import { labelFromGuardDuty } from '../severity.js';
import { NO_TEXTS } from '../text-map.js';
import { isSample } from './is-sample.js';
import { eitherObject, eitherOf, eitherText, lowerFirst } from './members.js';
import { partitionOf } from './partition.js';
import { readResources } from './read-resources.js';

const REQUIRED = ['Arn', 'AccountId', 'Region'] as const;

/** True for what has a member that only GuardDuty's own findings have. */
export function isGuardDuty(raw: RawObject): boolean {
  return eitherOf(raw, 'Arn') !== undefined || eitherOf(raw, 'AccountId') !== undefined;
}

/**
 * Reads a finding as GuardDuty itself gives it, in its API or its event. `Arn`, `AccountId` and `Region` must be texts.
 * `id` and `productArn` are what Security Hub makes of them: the ARN, and the product ARN of GuardDuty in the Region.
 *
 * Source: Amazon GuardDuty API reference, type Finding; AWS Security Hub, example findings of GuardDuty.
 * @throws FindingReadError naming every one of the three that is missing
 */
export function readGuardDuty(raw: RawObject): Finding {
  const [id, accountId, region] = REQUIRED.map((name) => eitherOf(raw, name));
  if (!isText(id) || !isText(accountId) || !isText(region)) throw missing(raw);

  const partition = partitionOf(id, region);
  const service = eitherObject(raw, 'Service');
  const type = eitherText(raw, 'Type');
  const archived = eitherOf(service, 'Archived');
  const findingStart = id.lastIndexOf('/finding/');
  return Object.freeze<Finding>({
    format: 'guardduty',
    id,
    productArn: `arn:${partition}:securityhub:${region}::product/aws/guardduty`,
    product: 'aws/guardduty',
    accountId,
    partition,
    region,
    productName: 'GuardDuty',
    companyName: 'Amazon',
    generatorId: findingStart > 0 ? id.slice(0, findingStart) : undefined,
    types: Object.freeze(type === undefined ? [] : [type]),
    title: eitherText(raw, 'Title'),
    description: eitherText(raw, 'Description'),
    severity: readSeverity(raw),
    recordState: typeof archived === 'boolean' ? (archived ? 'ARCHIVED' : 'ACTIVE') : undefined,
    createdAt: eitherText(raw, 'CreatedAt'),
    updatedAt: eitherText(raw, 'UpdatedAt'),
    firstObservedAt: eitherText(service, 'EventFirstSeen'),
    resources: readResources(raw, { partition, region, accountId }),
    userDefinedFields: NO_TEXTS,
    sample: isSample(raw),
    raw,
  });
}

function readSeverity(raw: RawObject): FindingSeverity {
  const severity = eitherOf(raw, 'Severity');
  const original = typeof severity === 'number' ? String(severity) : undefined;
  const label = typeof severity === 'number' ? labelFromGuardDuty(severity) : undefined;
  return label === undefined
    ? Object.freeze({ origin: 'unknown', original })
    : Object.freeze({ label, origin: 'guardduty', provider: label, original });
}

/** Names the members as the finding spells them; what has none of them is taken for an event's. */
function missing(raw: RawObject): ReturnType<typeof missingMembers> {
  const asInApi = REQUIRED.some((name) => memberOf(raw, name) !== undefined);
  return missingMembers(
    REQUIRED.map((name) => [`/${asInApi ? name : lowerFirst(name)}`, eitherOf(raw, name)]),
  );
}
