import type { Random } from '../random/random.js';

/** Calls that GuardDuty names for the purpose of a finding type. Source: GuardDuty User Guide, IAM and S3 finding types. */
const CALLS: Readonly<Record<string, readonly (readonly [service: string, api: string])[]>> = {
  Discovery: [
    ['iam.amazonaws.com', 'ListUsers'],
    ['ec2.amazonaws.com', 'DescribeInstances'],
    ['s3.amazonaws.com', 'ListBuckets'],
    ['iam.amazonaws.com', 'GetAccountAuthorizationDetails'],
  ],
  InitialAccess: [
    ['sts.amazonaws.com', 'GetFederationToken'],
    ['ec2-instance-connect.amazonaws.com', 'SendSSHPublicKey'],
  ],
  CredentialAccess: [
    ['secretsmanager.amazonaws.com', 'GetSecretValue'],
    ['ec2.amazonaws.com', 'GetPasswordData'],
  ],
  DefenseEvasion: [
    ['cloudtrail.amazonaws.com', 'StopLogging'],
    ['logs.amazonaws.com', 'DeleteLogStream'],
    ['ec2.amazonaws.com', 'DeleteFlowLogs'],
  ],
  Persistence: [
    ['iam.amazonaws.com', 'CreateAccessKey'],
    ['iam.amazonaws.com', 'CreateUser'],
    ['ec2.amazonaws.com', 'ImportKeyPair'],
  ],
  PrivilegeEscalation: [
    ['iam.amazonaws.com', 'AttachUserPolicy'],
    ['iam.amazonaws.com', 'PutRolePolicy'],
    ['iam.amazonaws.com', 'AddUserToGroup'],
  ],
  Impact: [
    ['rds.amazonaws.com', 'DeleteDBInstance'],
    ['ec2.amazonaws.com', 'DeleteSecurityGroup'],
    ['iam.amazonaws.com', 'UpdateUser'],
  ],
  Exfiltration: [
    ['rds.amazonaws.com', 'RestoreDBInstanceFromDBSnapshot'],
    ['ec2.amazonaws.com', 'CreateSnapshot'],
    ['s3.amazonaws.com', 'PutBucketReplication'],
  ],
  Policy: [
    ['s3.amazonaws.com', 'PutBucketPublicAccessBlock'],
    ['iam.amazonaws.com', 'ListUsers'],
  ],
  Stealth: [
    ['cloudtrail.amazonaws.com', 'StopLogging'],
    ['s3.amazonaws.com', 'PutBucketLogging'],
  ],
};

const ANY = [
  ['sts.amazonaws.com', 'GetCallerIdentity'],
  ['ec2.amazonaws.com', 'DescribeInstances'],
  ['s3.amazonaws.com', 'GetObject'],
] as const;

const OBJECT_CALLS: Readonly<Record<string, string>> = {
  'Discovery:S3': 'ListObjects',
  'Exfiltration:S3': 'GetObject',
  'Impact:S3': 'PutObject',
};

/** A call that fits a finding type. */
export function apiCallFor(type: string, random: Random): readonly [service: string, api: string] {
  const [purpose = '', rest = ''] = type.split(':');
  const ofBucket = OBJECT_CALLS[`${purpose}:${rest.split('/')[0]}`];
  if (type.endsWith('.Delete')) return ['s3.amazonaws.com', 'DeleteObjects'];
  if (type.endsWith('.Permission')) return ['s3.amazonaws.com', 'PutBucketPolicy'];
  if (type.includes('ConsoleLogin')) return ['signin.amazonaws.com', 'ConsoleLogin'];
  if (ofBucket !== undefined) return ['s3.amazonaws.com', ofBucket];
  return random.pick(CALLS[purpose] ?? ANY);
}
