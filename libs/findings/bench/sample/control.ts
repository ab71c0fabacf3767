import type { Random } from '@tocsin/bench';
import { findingOf, placeOf, tagsOf, type Json, type Place } from './base.js';

const CONTROLS = [
  'EC2.19',
  'S3.8',
  'IAM.4',
  'RDS.2',
  'Lambda.1',
  'KMS.4',
  'CloudTrail.5',
  'Config.1',
] as const;

/** A finding of a Security Hub control, with consolidated control findings on or off. */
export function controlFinding(random: Random): Json {
  const place = placeOf(random);
  const { account, region } = place;
  const control = random.pick(CONTROLS);
  const consolidated = random.chance(0.7);
  const standard = 'aws-foundational-security-best-practices/v/1.0.0';
  const id = `arn:aws:securityhub:${region}:${account}:security-control/${control}/finding/${random.hex(8)}-${random.hex(4)}-${random.hex(12)}`;
  const passed = random.chance(0.45);
  return findingOf(random, place, {
    id,
    product: 'aws/securityhub',
    productName: 'Security Hub',
    companyName: 'AWS',
    generatorId: consolidated ? `security-control/${control}` : `${standard}/${control}`,
    types: ['Software and Configuration Checks/Industry and Regulatory Standards'],
    label: passed ? 'INFORMATIONAL' : random.pick(['LOW', 'MEDIUM', 'MEDIUM', 'HIGH', 'CRITICAL']),
    title: `${control} ${random.prose(60)}`,
    description: random.prose(random.int(160, 420)),
    own: {
      Remediation: {
        Recommendation: {
          Text: 'For how to correct this, see the documentation of Security Hub controls.',
          Url: `https://docs.aws.amazon.com/console/securityhub/${control}/remediation`,
        },
      },
      ProductFields: productFields(random, place, control, id),
      Compliance: {
        Status: passed ? 'PASSED' : 'FAILED',
        ...(random.chance(0.6) ? { RelatedRequirements: requirements(random) } : {}),
        ...(consolidated ? { SecurityControlId: control } : {}),
        AssociatedStandards: [
          { StandardsId: `standards/${standard}` },
          { StandardsId: 'standards/nist-800-53/v/5.0.0' },
        ],
        ...(random.chance(0.3)
          ? { SecurityControlParameters: [{ Name: 'maxDays', Value: [`${random.int(30, 90)}`] }] }
          : {}),
      },
    },
    resources: Array.from({ length: random.int(1, 2) }, () => resource(random, place)),
  });
}

function requirements(random: Random): readonly string[] {
  return Array.from(
    { length: random.int(2, 14) },
    () => `NIST.800-53.r5 AC-${random.int(1, 24)}(${random.int(1, 9)})`,
  );
}

function productFields(random: Random, { account, region }: Place, control: string, id: string): Json {
  return {
    StandardsArn: 'arn:aws:securityhub:::standards/aws-foundational-security-best-practices/v/1.0.0',
    StandardsSubscriptionArn: `arn:aws:securityhub:${region}:${account}:subscription/aws-foundational-security-best-practices/v/1.0.0`,
    ControlId: control,
    RecommendationUrl: `https://docs.aws.amazon.com/console/securityhub/${control}/remediation`,
    'RelatedAWSResources:0/name': `securityhub-${control.toLowerCase()}-${random.hex(8)}`,
    'RelatedAWSResources:0/type': 'AWS::Config::ConfigRule',
    StandardsControlArn: `arn:aws:securityhub:${region}:${account}:control/aws-foundational-security-best-practices/v/1.0.0/${control}`,
    'aws/securityhub/ProductName': 'Security Hub',
    'aws/securityhub/CompanyName': 'AWS',
    'Resources:0/Id': `arn:aws:ec2:${region}:${account}:security-group/sg-${random.hex(17)}`,
    'aws/securityhub/FindingId': `arn:aws:securityhub:${region}::product/aws/securityhub/${id}`,
  };
}

function resource(random: Random, { account, region }: Place): Json {
  const base = { Partition: 'aws', Region: region, ...(random.chance(0.6) ? { Tags: tagsOf(random) } : {}) };
  const rules = Array.from({ length: random.int(1, 3) }, () => ({
    IpProtocol: 'tcp',
    FromPort: random.int(1, 65_535),
    ToPort: 65_535,
    IpRanges: [{ CidrIp: '0.0.0.0/0' }],
  }));
  return random.pick<() => Json>([
    () => ({
      Type: 'AwsEc2SecurityGroup',
      Id: `arn:aws:ec2:${region}:${account}:security-group/sg-${random.hex(17)}`,
      ...base,
      Details: {
        AwsEc2SecurityGroup: {
          GroupName: `group-${random.hex(6)}`,
          GroupId: `sg-${random.hex(17)}`,
          OwnerId: account,
          VpcId: `vpc-${random.hex(17)}`,
          IpPermissions: rules,
        },
      },
    }),
    () => ({
      Type: 'AwsS3Bucket',
      Id: `arn:aws:s3:::bucket-${random.hex(12)}`,
      ...base,
      Details: {
        AwsS3Bucket: {
          OwnerId: random.hex(64),
          CreatedAt: random.instant(),
          PublicAccessBlockConfiguration: {
            BlockPublicAcls: false,
            BlockPublicPolicy: true,
            IgnorePublicAcls: false,
          },
        },
      },
    }),
    () => ({ Type: 'AwsAccount', Id: `AWS::::Account:${account}`, ...base }),
  ])();
}
