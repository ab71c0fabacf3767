import { classOf, readFinding } from './index.js';
import { aFinding } from './testing.js';

const product = (name: string) => ({ ProductArn: `arn:aws:securityhub:eu-west-1::product/${name}` });
const third = product('example/scanner');
const failed = { Compliance: { Status: 'FAILED' } };
const checks = 'Software and Configuration Checks';

describe('classOf', () => {
  // Planted fault seen red: types before the product for GuardDuty.
  const cases: readonly (readonly [string, string, object])[] = [
    ['threat', 'GuardDuty, whatever its types', { Types: [`${checks}/Backdoor:EC2.C&CActivity.B`] }],
    ['threat', 'tactics of another product', { ...third, Types: ['TTPs/Discovery/Scan'] }],
    ['threat', 'unusual behaviour', { ...third, Types: ['Unusual Behaviors/User'] }],
    ['threat', 'tactics beside a check', { ...third, ...failed, Types: [checks, 'TTPs/Initial Access'] }],
    ['threat', 'an effect', { ...third, Types: ['Effects/Data Exfiltration'] }],
    ['threat', 'nothing known', { ...third, Types: [] }],
    ['threat', 'a namespace that only begins like one', { ...third, Types: ['TTPsX/Discovery'] }],
    [
      'posture',
      'a control',
      { ...product('aws/securityhub'), ...failed, Types: [`${checks}/Industry and Regulatory Standards`] },
    ],
    [
      'posture',
      'a control that could expose data',
      { ...product('aws/securityhub'), ...failed, Types: ['Effects/Data Exposure'] },
    ],
    ['posture', 'a control id alone', { ...third, Types: [], Compliance: { SecurityControlId: 'S3.8' } }],
    ['posture', 'AWS Config', { ...product('aws/config'), Types: ['TTPs'] }],
    [
      'posture',
      'Patch Manager, with its ampersand',
      { ...third, Types: ['Software & Configuration Checks/Patch Management'] },
    ],
    [
      'posture',
      'an unused role',
      { ...product('aws/access-analyzer'), Types: [`${checks}/AWS Security Best Practices/Unused IAM Role`] },
    ],
    [
      'exposure',
      'external access',
      {
        ...product('aws/access-analyzer'),
        Types: [`${checks}/AWS Security Best Practices/External Access Granted`],
      },
    ],
    [
      'exposure',
      'reachable from outside',
      { ...product('aws/inspector'), Types: [`${checks}/AWS Security Best Practices/Network Reachability`] },
    ],
    ['exposure', 'data exposed', { ...third, Types: ['Effects/Data Exposure'] }],
    ['vulnerability', 'Inspector', { ...product('aws/inspector'), Types: [`${checks}/Vulnerabilities/CVE`] }],
    [
      'vulnerability',
      'a check for vulnerabilities',
      { ...third, ...failed, Types: [checks, `${checks}/Vulnerabilities`] },
    ],
    [
      'data',
      'Macie',
      {
        ...product('aws/macie'),
        Types: ['Sensitive Data Identifications/PII/SensitiveData:S3Object-Personal'],
      },
    ],
  ];
  it.each(cases)('%s: %s', (expected, _, overrides) => {
    expect(classOf(readFinding(aFinding(overrides)))).toBe(expected);
  });
});
