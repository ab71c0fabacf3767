import type { RawObject } from '../../raw-json.js';

const ACCOUNT = '111122223333';
const REGION = 'eu-west-1';

/** Members that every finding has, so that a counter-example is one that Security Hub could hold. */
export const PLAIN_FINDING: RawObject = {
  SchemaVersion: '2018-10-08',
  Id: 'counter-example',
  ProductArn: `arn:aws:securityhub:${REGION}:${ACCOUNT}:product/${ACCOUNT}/default`,
  GeneratorId: 'counter-example',
  AwsAccountId: ACCOUNT,
  CreatedAt: '2026-01-01T00:00:00.000Z',
  UpdatedAt: '2026-01-01T00:00:00.000Z',
  Title: 'counter-example',
  Description: 'counter-example',
  Severity: { Label: 'HIGH', Normalized: 70 },
  Workflow: { Status: 'NEW' },
  RecordState: 'ACTIVE',
  Resources: [{ Type: 'Other', Id: 'counter-example' }],
};

function by(product: string, name: string, more: RawObject): RawObject {
  return {
    ...PLAIN_FINDING,
    ProductArn: `arn:aws:securityhub:${REGION}::product/${product}`,
    ProductName: name,
    ...more,
  };
}

/**
 * Findings of the products that policies tell apart, one for each class: where a policy asks for what is put together from
 * many members, the counter-example is built on one of which it is so.
 */
export const BASE_FINDINGS: readonly RawObject[] = [
  PLAIN_FINDING,
  by('aws/guardduty', 'GuardDuty', { Types: ['TTPs/Command and Control/Backdoor:EC2-C&CActivity.B'] }),
  by('aws/guardduty', 'GuardDuty', { Types: ['TTPs/AttackSequence:IAM/CompromisedCredentials'] }),
  by('aws/securityhub', 'Security Hub', {
    Types: ['Software and Configuration Checks/Industry and Regulatory Standards'],
    Compliance: { Status: 'FAILED', SecurityControlId: 'EC2.19' },
  }),
  by('aws/inspector', 'Inspector', {
    Types: ['Software and Configuration Checks/Vulnerabilities/CVE'],
    Vulnerabilities: [{ Id: 'CVE-2026-0001', ExploitAvailable: 'YES', FixAvailable: 'YES', EpssScore: 0.9 }],
  }),
  by('aws/inspector', 'Inspector', {
    Types: ['Software and Configuration Checks/Vulnerabilities/CVE'],
    Vulnerabilities: [{ Id: 'CVE-2026-0002', ExploitAvailable: 'NO', FixAvailable: 'NO', EpssScore: 0.0001 }],
  }),
  by('aws/macie', 'Macie', { Types: ['Sensitive Data Identifications/PII/SensitiveData:S3Object-Personal'] }),
  by('aws/access-analyzer', 'IAM Access Analyzer', {
    Types: ['Software and Configuration Checks/AWS Security Best Practices/External Access Granted'],
  }),
];

/** The same for the new Security Hub, in OCSF. */
export const OCSF_BASE_FINDINGS: readonly RawObject[] = [
  {
    activity_id: 1,
    activity_name: 'Create',
    category_uid: 2,
    class_name: 'Detection Finding',
    class_uid: 2004,
    cloud: { account: { uid: ACCOUNT }, provider: 'AWS', region: REGION },
    finding_info: { title: 'counter-example', uid: 'counter-example' },
    metadata: {
      product: { name: 'counter-example', uid: `arn:aws:securityhub:${REGION}::productv2/aws/guardduty` },
      uid: 'counter-example',
      version: '1.6.0',
    },
    severity: 'High',
    severity_id: 4,
    status: 'New',
    status_id: 1,
    type_uid: 200401,
  },
];
