import { type Random, randomOf } from '@tocsin/bench';
import { aFinding, anEvent } from '@tocsin/findings/testing';

/** What an organization's events are about. Documentation accounts only. */
export const ACCOUNTS = [
  '111122223333',
  '444455556666',
  '123456789012',
  '999988887777',
  '777788889999',
] as const;
export const LABELS = ['INFORMATIONAL', 'LOW', 'MEDIUM', 'HIGH', 'CRITICAL'] as const;
export const PRODUCTS = ['Security Hub', 'GuardDuty', 'Inspector', 'Macie'] as const;
export const RESOURCE_TYPES = [
  'AwsEc2SecurityGroup',
  'AwsEc2Instance',
  'AwsS3Bucket',
  'AwsIamAccessKey',
] as const;
export const TYPES = [
  'Software and Configuration Checks/Industry and Regulatory Standards',
  'Software and Configuration Checks/Vulnerabilities/CVE',
  'TTPs/Command and Control/Backdoor:EC2-C&CActivity.B',
  'TTPs/Initial Access/UnauthorizedAccess:EC2-SSHBruteForce',
  'Effects/Data Exposure/S3Object-Financial',
] as const;

/** Security Hub's events of one finding each, as JSON texts of about 5 KB. The same seed gives the same events. */
export function eventsSample(count = 1000, seed = 1): readonly string[] {
  const random = randomOf(seed);
  return Array.from({ length: count }, () => JSON.stringify(anEvent([finding(random)])));
}

function finding(random: Random): Record<string, unknown> {
  const account = random.pick(ACCOUNTS);
  const label = random.pick(LABELS);
  const product = random.pick(PRODUCTS);
  return aFinding({
    Id: `arn:aws:securityhub:eu-west-1:${account}:finding/${random.hex(32)}`,
    AwsAccountId: account,
    ProductName: product,
    Types: [random.pick(TYPES)],
    Severity: { Label: label, Original: label },
    Title: random.prose(70),
    Description: random.prose(random.int(160, 420)),
    ProductFields: productFields(random, account),
    Compliance: product === 'Security Hub' ? { Status: 'FAILED', SecurityControlId: 'EC2.19' } : undefined,
    Resources: Array.from({ length: random.int(1, 2) }, () => resource(random, account)),
    Workflow: { Status: random.pick(['NEW', 'NEW', 'NEW', 'NOTIFIED', 'SUPPRESSED']) },
    RecordState: random.chance(0.08) ? 'ARCHIVED' : 'ACTIVE',
    ...(random.chance(0.1) ? { UserDefinedFields: { ticket: `SEC-${random.int(100, 9999)}` } } : {}),
  });
}

function productFields(random: Random, account: string): Record<string, string> {
  const fields: Record<string, string> = { 'aws/securityhub/CompanyName': 'AWS' };
  for (let at = random.int(4, 14); at > 0; at--) {
    const call = `aws/guardduty/service/action/awsApiCallAction/affectedResources/${at}`;
    fields[`${call}/arn`] = `arn:aws:iam::${account}:role/service-role/${random.hex(16)}`;
    fields[`${call}/note`] = random.prose(random.int(20, 90));
  }
  return fields;
}

function resource(random: Random, account: string): Record<string, unknown> {
  const type = random.pick(RESOURCE_TYPES);
  return {
    Type: type,
    Id: `arn:aws:ec2:eu-west-1:${account}:resource/${random.hex(17)}`,
    Partition: 'aws',
    Region: 'eu-west-1',
    Tags: { Name: `service-${random.hex(6)}`, Team: random.pick(['payments', 'search', 'platform']) },
    Details: {
      [type]: {
        VpcId: `vpc-${random.hex(17)}`,
        SubnetId: `subnet-${random.hex(17)}`,
        LaunchedAt: random.instant(),
        IpPermissions: [{ IpProtocol: 'tcp', FromPort: 22, ToPort: 22, IpRanges: [{ CidrIp: '0.0.0.0/0' }] }],
      },
    },
  };
}
