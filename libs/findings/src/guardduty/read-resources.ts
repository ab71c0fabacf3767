import type { FindingResource } from '../finding.js';
import { isRawObject, type RawObject } from '../raw-members.js';
import { textMapFrom } from '../text-map.js';
import { eitherList, eitherObject, eitherOf, eitherText } from './members.js';

/** Where a finding is: what its resources' ARNs are made of. */
export interface Place {
  readonly partition: string;
  readonly region: string;
  readonly accountId: string;
}

/** How one kind of resource is read. */
interface ResourceKind {
  /** `Resource.ResourceType` of a finding that is about it. */
  readonly resourceType: string;
  /** The member of `Resource` that holds it, one object or a list. */
  readonly details: string;
  /** Its type in ASFF. */
  readonly type: string;
  readonly idOf: (details: RawObject, place: Place) => string | undefined;
}

/**
 * Sources: Amazon GuardDuty API reference, type Resource, for the members; AWS Security Hub User Guide, "Resources", for
 * the types; GuardDuty findings in Security Hub for the form of an access key's id. That Security Hub gives the same ids
 * to clusters, functions and databases is unverified.
 */
const KINDS: readonly ResourceKind[] = [
  {
    resourceType: 'Instance',
    details: 'InstanceDetails',
    type: 'AwsEc2Instance',
    idOf: (details, { partition, region, accountId }) => {
      const id = eitherText(details, 'InstanceId');
      return id && `arn:${partition}:ec2:${region}:${accountId}:instance/${id}`;
    },
  },
  {
    resourceType: 'S3Bucket',
    details: 'S3BucketDetails',
    type: 'AwsS3Bucket',
    idOf: (details, { partition }) => {
      const name = eitherText(details, 'Name');
      return eitherText(details, 'Arn') ?? (name && `arn:${partition}:s3:::${name}`);
    },
  },
  {
    resourceType: 'AccessKey',
    details: 'AccessKeyDetails',
    type: 'AwsIamAccessKey',
    idOf: (details) => {
      const id = eitherText(details, 'AccessKeyId');
      return id && `AWS::IAM::AccessKey:${id}`;
    },
  },
  named('EKSCluster', 'EksClusterDetails', 'AwsEksCluster', 'Arn'),
  named('ECSCluster', 'EcsClusterDetails', 'AwsEcsCluster', 'Arn'),
  named('Lambda', 'LambdaDetails', 'AwsLambdaFunction', 'FunctionArn'),
  named('RDSDBInstance', 'RdsDbInstanceDetails', 'AwsRdsDbInstance', 'DbInstanceArn'),
  named('Container', 'ContainerDetails', 'Container', 'Id'),
];

function named(resourceType: string, details: string, type: string, member: string): ResourceKind {
  return { resourceType, details, type, idOf: (object) => eitherText(object, member) };
}

/** The resources of a finding: the one it is about first; of an attack sequence those of its signals. */
export function readResources(raw: RawObject, place: Place): readonly FindingResource[] {
  const resource = eitherObject(raw, 'Resource');
  const about = eitherText(resource, 'ResourceType');
  const first: FindingResource[] = [];
  const others: FindingResource[] = [];
  for (const kind of KINDS) {
    const held = eitherOf(resource, kind.details);
    for (const details of Array.isArray(held) ? held : [held]) {
      const id = isRawObject(details) ? kind.idOf(details, place) : undefined;
      if (id === undefined || !isRawObject(details)) continue;
      const list = kind.resourceType === about ? first : others;
      list.push(Object.freeze({ type: kind.type, id, region: place.region, tags: readTags(details) }));
    }
  }
  return Object.freeze([...first, ...others, ...readSequence(raw)]);
}

/** Source: Amazon GuardDuty API reference, types Sequence and ResourceV2. Types stay in GuardDuty's own words. */
function readSequence(raw: RawObject): readonly FindingResource[] {
  const sequence = eitherObject(eitherObject(eitherObject(raw, 'Service'), 'Detection'), 'Sequence');
  const resources: FindingResource[] = [];
  for (const entry of eitherList(sequence, 'Resources')) {
    const id = isRawObject(entry) ? eitherText(entry, 'Uid') : undefined;
    if (id === undefined || !isRawObject(entry)) continue;
    const type = eitherText(entry, 'ResourceType') ?? 'Other';
    resources.push(Object.freeze({ type, id, region: eitherText(entry, 'Region'), tags: readTags(entry) }));
  }
  return resources;
}

function readTags(details: RawObject): FindingResource['tags'] {
  const tags = eitherList(details, 'Tags').filter(isRawObject);
  return textMapFrom(tags.map((tag) => [eitherOf(tag, 'Key'), eitherOf(tag, 'Value')]));
}
