import type { IncidentResource } from '@tocsin/findings';
import { type Differences, indicators } from '../src/fixtures/notices.js';

/** An incident as it is told from its opening on. */
export interface Story {
  readonly name: string;
  readonly about: string;
  readonly incident: Differences;
}

const P2 = {
  action: 'escalated_response',
  priority: 'P2',
  sla: 60,
  respond_by: '2026-11-24T13:07:10.000Z',
} as const;
const P3 = {
  action: 'standard_response',
  priority: 'P3',
  sla: 240,
  respond_by: '2026-11-24T16:07:10.000Z',
} as const;
const P4 = {
  action: 'low_priority_response',
  priority: 'P4',
  sla: 1_440,
  respond_by: '2026-11-25T12:07:10.000Z',
} as const;
const P5 = { ...P4, priority: 'P5', sla: 2_880, respond_by: '2026-11-26T12:07:10.000Z' } as const;

const arn = (service: string, rest: string) => `arn:aws:${service}:eu-west-1:111122223333:${rest}`;
const product = (name: string) => `arn:aws:securityhub:eu-west-1::product/aws/${name}`;
const one = (type: string, id: string): readonly IncidentResource[] => [{ type, id, region: 'eu-west-1' }];

/** One of each class and of each severity, and what is hard to lay out. */
export const STORIES: readonly Story[] = [
  {
    name: 'command-and-control',
    about: 'CRITICAL threat of GuardDuty',
    incident: { hints: { jira_project: 'SEC' }, indicators },
  },
  {
    name: 'stolen-credentials',
    about: 'HIGH threat, in the new Security Hub',
    incident: {
      details: {
        id: 'd1c2b3a4f5e6',
        product_arn: 'arn:aws:securityhub:eu-west-1::productv2/aws/guardduty',
        severity: 'HIGH',
        title: 'Credentials of role deploy-role are used from 203.0.113.7, outside of AWS',
        description:
          'Credentials that were made for instance i-0fedcba9876543210 were used from 203.0.113.7 to call ListBuckets. ' +
          'The address is on a threat list.',
        types: [
          'TTPs/Credential Access/UnauthorizedAccess:IAMUser-InstanceCredentialExfiltration.OutsideAWS',
        ],
        resources: one('AwsIamRole', 'arn:aws:iam::111122223333:role/deploy-role'),
      },
      plan: { ...P2, because: 'Rule "Threats page" decides: class threat, severity HIGH.' },
    },
  },
  {
    name: 'public-buckets',
    about: 'HIGH posture, 23 resources, runbook and control page',
    incident: {
      details: {
        id: 'arn:aws:securityhub:eu-west-1:444455556666:security-control/S3.8/finding/6c1f2d0e-0b77-4c1d-9a55',
        product_arn: product('securityhub'),
        severity: 'HIGH',
        title: 'S3 general purpose buckets should block public access',
        description: 'This control checks whether an Amazon S3 general purpose bucket blocks public access.',
        account: '444455556666',
        class: 'posture',
        source: 'Security Hub',
        types: ['Software and Configuration Checks/Industry and Regulatory Standards'],
        control_id: 'S3.8',
        compliance_status: 'FAILED',
        resources: Array.from({ length: 7 }, (_, n) => ({
          type: 'AwsS3Bucket',
          id: `arn:aws:s3:::example-invoices-${n + 1}`,
          region: 'eu-west-1',
        })),
        resource_count: 23,
        remediation_url: 'https://docs.aws.amazon.com/console/securityhub/S3.8/remediation',
      },
      plan: {
        ...P2,
        because: 'Rule "HIGH is P2" decides: severity HIGH, from Severity.Label.',
        runbook: 'https://wiki.example.com/runbooks/public-buckets',
      },
      team: 'data-platform',
    },
  },
  {
    name: 'exploited-vulnerability',
    about: 'MEDIUM vulnerability of Inspector, raised',
    incident: {
      details: {
        id: arn('inspector2', 'finding/0a1b2c3d4e5f'),
        product_arn: product('inspector'),
        severity: 'MEDIUM',
        provider_severity: 'HIGH',
        title: 'CVE-2026-12345 - openssl in image payments-api',
        description: 'A buffer overflow in openssl lets a remote attacker run code. A fix is in 3.2.9.',
        class: 'vulnerability',
        source: 'Inspector',
        types: ['Software and Configuration Checks/Vulnerabilities/CVE'],
        resources: one(
          'AwsEcrContainerImage',
          arn('ecr', `repository/payments-api/sha256:${'ab'.repeat(32)}`),
        ),
      },
      plan: { ...P3, because: 'Rule "Exploited vulnerabilities" decides: an exploit is known.' },
      team: 'payments-api',
    },
  },
  {
    name: 'sensitive-data',
    about: 'HIGH data finding of Macie',
    incident: {
      details: {
        id: arn('macie2', 'finding/9d8c7b6a'),
        product_arn: product('macie'),
        severity: 'HIGH',
        title: 'The S3 object contains personal information',
        description: 'The object customers.csv holds 1,204 names and addresses and can be read by anybody.',
        class: 'data',
        source: 'Macie',
        types: ['Sensitive Data Identifications/PII/SensitiveData:S3Object-Personal'],
        resources: one('AwsS3Object', 'arn:aws:s3:::example-exports/customers.csv'),
      },
      plan: { ...P2, because: 'Rule "Personal data" decides: class data, severity HIGH.' },
    },
  },
  {
    name: 'exposure',
    about: 'LOW exposure, many types',
    incident: {
      details: {
        id: 'exposure-5f4e3d2c',
        product_arn: 'arn:aws:securityhub:eu-west-1::productv2/aws/securityhub',
        severity: 'LOW',
        title: 'An instance that the Internet can reach has a role that may read secrets',
        description:
          'An EC2 instance has a public address, a known vulnerability and a role that may read all secrets.',
        class: 'exposure',
        source: 'Security Hub',
        types: Array.from({ length: 8 }, (_, n) => `Exposure/Reachability/Trait ${n + 1}`),
        resources: one('AwsEc2Instance', arn('ec2', 'instance/i-0a9b8c7d6e5f')),
      },
      plan: { ...P4, because: 'Rule "LOW is P4" decides: severity LOW.' },
    },
  },
  {
    name: 'sample-finding',
    about: 'CRITICAL sample of GuardDuty',
    incident: { details: { sample: true, title: 'Sample: an IAM user calls an API from a Tor exit node' } },
  },
  {
    name: 'severity-unknown',
    about: 'a product that states no severity, nor much else',
    incident: {
      details: {
        severity: 'UNKNOWN',
        title: 'Unusual console sign-in',
        description: '',
        source: 'Example Scanner',
        types: [],
        first_seen: undefined,
        updated_at: undefined,
        resources: [],
        resource_count: 0,
      },
      plan: {
        ...P4,
        because: 'Rule "Unknown severity is P4" decides: the finding has no usable label or number.',
      },
    },
  },
  {
    name: 'informational',
    about: 'INFORMATIONAL posture in GovCloud, long names',
    incident: {
      details: {
        product_arn: 'arn:aws-us-gov:securityhub:us-gov-west-1::product/aws/securityhub',
        region: 'us-gov-west-1',
        severity: 'INFORMATIONAL',
        title: `Hosts should ${'really and truly '.repeat(12)}keep their logs`,
        description: 'Überprüfung der Protokolle: 日本語の説明文もここにあります。 '.repeat(12),
        class: 'posture',
        control_id: 'EC2.999',
        compliance_status: 'WARNING',
        resources: one(
          'AwsEc2Instance',
          `arn:aws-us-gov:ec2:us-gov-west-1:111122223333:instance/i-${'0'.repeat(120)}`,
        ),
      },
      plan: { ...P5, because: 'Rule "INFORMATIONAL is P5" decides: severity INFORMATIONAL.' },
      team: 'a-team-with-quite-a-long-name-that-nobody-shortened',
    },
  },
  {
    name: 'hostile',
    about: 'written by somebody who wants you to click, or to look away',
    incident: {
      details: {
        title:
          'Port\u202E scan <!channel> blocked\r\n[P5 INFORMATIONAL] All quiet <https://evil.example|click> {{DATE()}}',
        description:
          '</td><script>alert(1)</script>\nrespond by: 2030-01-01\n\nSee https://evil.example/a?b=1 or www.evil.example. ' +
          'Key AKIAIOSFODNN7EXAMPLE, Authorization: Bearer abc.def.ghi. ```` *bold* {code}{noformat} [x|http://evil.example] ' +
          'x'.repeat(100_000),
        source: 'GuardDuty\nIds:',
        resources: [{ type: 'AwsEc2Instance', id: 'i-0abc\nfinding: forged @channel', region: 'eu-west-1' }],
        remediation_url: 'javascript:alert(1)',
      },
    },
  },
];
