import { partitionOfArn } from '../asff/products.js';

/** Source: AWS General Reference and botocore's endpoint data: the Regions of the partitions other than `aws`. */
const PARTITIONS: readonly (readonly [prefix: string, partition: string])[] = [
  ['cn-', 'aws-cn'],
  ['us-gov-', 'aws-us-gov'],
  ['us-iso-', 'aws-iso'],
  ['us-isob-', 'aws-iso-b'],
  ['eu-isoe-', 'aws-iso-e'],
  ['us-isof-', 'aws-iso-f'],
  ['eusc-', 'aws-eusc'],
];

/** The partition that an ARN names; of a text that is no ARN the one in which the Region is. */
export function partitionOf(arn: string, region: string): string {
  const ofRegion = PARTITIONS.find(([prefix]) => region.startsWith(prefix));
  return partitionOfArn(arn) ?? ofRegion?.[1] ?? 'aws';
}
