import type { Account } from './account.js';
import { arn, serviceName, slotRandom, tagsOf, type Resource, type ResourceKind } from './resources.js';

/** Kinds whose resources are named by an ARN and little else here: [ASFF type, CloudFormation type, service, path]. */
const SIMPLE: Partial<Record<ResourceKind, readonly [string, string, string, string]>> = {
  user: ['AwsIamUser', 'AWS::IAM::User', 'iam', 'user/'],
  role: ['AwsIamRole', 'AWS::IAM::Role', 'iam', 'role/'],
  securityGroup: ['AwsEc2SecurityGroup', 'AWS::EC2::SecurityGroup', 'ec2', 'security-group/sg-0'],
  volume: ['AwsEc2Volume', 'AWS::EC2::Volume', 'ec2', 'volume/vol-0'],
  vpc: ['AwsEc2Vpc', 'AWS::EC2::VPC', 'ec2', 'vpc/vpc-0'],
  key: ['AwsKmsKey', 'AWS::KMS::Key', 'kms', 'key/'],
  queue: ['AwsSqsQueue', 'AWS::SQS::Queue', 'sqs', ''],
  topic: ['AwsSnsTopic', 'AWS::SNS::Topic', 'sns', ''],
  secret: ['AwsSecretsManagerSecret', 'AWS::SecretsManager::Secret', 'secretsmanager', 'secret:'],
  table: ['AwsDynamoDbTable', 'AWS::DynamoDB::Table', 'dynamodb', 'table/'],
  loadBalancer: [
    'AwsElbv2LoadBalancer',
    'AWS::ElasticLoadBalancingV2::LoadBalancer',
    'elasticloadbalancing',
    'loadbalancer/app/',
  ],
  distribution: ['AwsCloudFrontDistribution', 'AWS::CloudFront::Distribution', 'cloudfront', 'distribution/'],
  trail: ['AwsCloudTrailTrail', 'AWS::CloudTrail::Trail', 'cloudtrail', 'trail/'],
  project: ['AwsCodeBuildProject', 'AWS::CodeBuild::Project', 'codebuild', 'project/'],
  service: ['AwsEcsService', 'AWS::ECS::Service', 'ecs', 'service/'],
};

const GLOBAL = new Set(['iam', 'cloudfront']);
const HEX_IDS = new Set<ResourceKind>(['securityGroup', 'volume', 'vpc', 'key']);

export function simpleResourceOf(account: Account, kind: ResourceKind, slot: number): Resource {
  const row = SIMPLE[kind];
  if (row === undefined) return accountResourceOf(account);
  const [type, ocsfType, service, path] = row;
  const random = slotRandom(account, kind, slot);
  const region = random.pick(account.regions);
  const name = HEX_IDS.has(kind) ? random.hex(16) : `${serviceName(account, random)}-${random.hex(4)}`;
  return {
    type,
    ocsfType,
    id: arn(account, service, GLOBAL.has(service) ? '' : region, `${path}${name}`),
    name,
    region,
    tags: tagsOf(account, name, random),
    details: undefined,
  };
}

export function accountResourceOf(account: Account): Resource {
  return {
    type: 'AwsAccount',
    ocsfType: 'AWS::::Account',
    id: `AWS::::Account:${account.id}`,
    name: account.name,
    region: account.regions[0] as string,
    tags: undefined,
    details: undefined,
  };
}
