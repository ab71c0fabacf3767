import { classOf, readFinding, type FindingClass } from './index.js';
import { aFinding, aGuardDutyFinding, anOcsfFinding } from './testing.js';

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
    [
      'posture',
      'a check that names tactics',
      { ...third, ...failed, Types: [checks, 'TTPs/Initial Access'] },
    ],
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

describe('classOf OCSF findings', () => {
  const uid = (product: string) => ({ uid: `arn:aws:securityhub:eu-west-1::productv2/${product}` });
  const other = { metadata: { product: { uid: 'scanner', name: 'Scanner' } } };
  const types = (...list: string[]) => ({ finding_info: { types: list } });

  // Planted fault seen red: the OCSF class before the types.
  it.each<[FindingClass, string, object]>([
    ['threat', 'GuardDuty', {}],
    ['threat', 'a detection of another product', { ...other, ...types('Threats') }],
    ['threat', 'a detection without types', { ...other, ...types() }],
    ['threat', 'a class that is not known', { ...other, ...types(), class_uid: 2001 }],
    [
      'exposure',
      'Security Hub’s exposure feature',
      { metadata: { product: { feature: { uid: 'security-hub/Exposure' } } } },
    ],
    [
      'exposure',
      'Security Hub’s exposure analytic',
      { ...other, finding_info: { analytic: { name: 'Exposure' } } },
    ],
    ['exposure', 'Exposure Analysis', { metadata: { product: uid('aws/securityhub-risk') } }],
    [
      'exposure',
      'a type of exposure',
      { ...other, ...types('Exposure/Potential Impact/Resource Hijacking') },
    ],
    [
      'exposure',
      'a reachable control',
      { ...other, class_uid: 2003, ...types(`${checks}/AWS Security Best Practices/Network Reachability`) },
    ],
    ['vulnerability', 'a vulnerability finding', { ...other, ...types(checks), class_uid: 2002 }],
    [
      'vulnerability',
      'Inspector',
      { metadata: { product: uid('aws/inspector') }, ...types(`${checks}/Vulnerabilities/CVE`) },
    ],
    [
      'posture',
      'a control',
      { ...other, ...types('Posture Management', 'Effects/Data Exposure'), class_uid: 2003 },
    ],
    [
      'posture',
      'a control that failed',
      {
        metadata: { product: uid('aws/securityhub') },
        class_uid: 2003,
        compliance: { status_id: 3 },
        ...types(),
      },
    ],
    [
      'posture',
      'coverage',
      { metadata: { product: uid('aws/securityhub-coverage') }, class_uid: 2003, ...types('Coverage') },
    ],
    [
      'posture',
      'a Prowler check, which is a detection finding',
      { ...other, status_code: 'FAIL', ...types('TTPs/Initial Access', 'Threats') },
    ],
    ['posture', 'detections of checks', { ...other, ...types(checks) }],
    ['data', 'a data security finding', { ...other, ...types(checks), class_uid: 2006 }],
    [
      'data',
      'Macie, which is a detection finding',
      { metadata: { product: uid('aws/macie') }, ...types('Sensitive Data Identifications/PII') },
    ],
    [
      'data',
      'Macie’s own type',
      { metadata: { product: uid('aws/macie') }, ...types('SensitiveData:S3Object/Personal') },
    ],
  ])('%s: %s', (expected, _, overrides) => {
    expect(classOf(readFinding(anOcsfFinding(overrides)))).toBe(expected);
  });
});

describe('classOf what GuardDuty and Macie call policy', () => {
  const best = `${checks}/AWS Security Best Practices`;
  // Planted fault seen red: the product before the finding type.
  it.each<[FindingClass, string, string]>([
    ['exposure', 'Policy:S3/BucketAnonymousAccessGranted', 'TTPs/Policy:S3-BucketAnonymousAccessGranted'],
    [
      'exposure',
      'Policy:S3/BucketBlockPublicAccessDisabled',
      'Effects/Data Exposure/Policy:S3-BucketBlockPublicAccessDisabled',
    ],
    ['exposure', 'Policy:Kubernetes/ExposedDashboard', `${best}/Policy:Kubernetes-ExposedDashboard`],
    [
      'threat',
      'Policy:Kubernetes/AdminAccessToDefaultServiceAccount',
      `${best}/Policy:Kubernetes-AdminAccessToDefaultServiceAccount`,
    ],
    ['threat', 'Policy:IAMUser/RootCredentialUsage', 'TTPs/Policy:IAMUser-RootCredentialUsage'],
    ['threat', 'Backdoor:EC2/C&CActivity.B!DNS', 'TTPs/Command and Control/Backdoor:EC2-C&CActivity.B!DNS'],
  ])('%s in all three formats: %s', (expected, native, asff) => {
    const copies = [
      aGuardDutyFinding({ type: native }),
      aFinding({ Types: [asff] }),
      anOcsfFinding({ finding_info: { types: ['Threats', native] } }),
    ];
    expect(copies.map((raw) => classOf(readFinding(raw)))).toEqual([expected, expected, expected]);
  });

  it.each<[FindingClass, string]>([
    ['exposure', 'Effects/Data Exposure/Policy:IAMUser-S3BucketPublic'],
    ['exposure', `${best}/Policy:IAMUser-S3BucketSharedExternally`],
    ['posture', `${best}/Policy:IAMUser-S3BucketEncryptionDisabled`],
  ])('%s: %s of Macie', (expected, type) => {
    expect(classOf(readFinding(aFinding({ ...product('aws/macie'), Types: [type] })))).toBe(expected);
  });
});
