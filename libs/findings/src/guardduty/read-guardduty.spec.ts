import { readFinding, type SeverityLabel } from '../index.js';
import { aGuardDutyFinding } from '../testing.js';

const read = (overrides: object) => readFinding(aGuardDutyFinding(overrides));
const asInApi = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(asInApi);
  if (typeof value !== 'object' || value === null) return value;
  const members = Object.entries(value).map(([name, member]) => [
    name.charAt(0).toUpperCase() + name.slice(1),
    asInApi(member),
  ]);
  return Object.fromEntries(members);
};

describe('reading a finding of GuardDuty', () => {
  it('reads the members that Tocsin uses', () => {
    const { raw, ...finding } = read({});
    expect(raw).toHaveProperty('schemaVersion', '2.0');
    const detector = 'arn:aws:guardduty:eu-west-1:111122223333:detector/12abc34d567e8fa901bc2d34e56789f0';
    expect(finding).toEqual({
      format: 'guardduty',
      id: `${detector}/finding/46ba0ac2845071e23ccdeb2ae03bfdea`,
      productArn: 'arn:aws:securityhub:eu-west-1::product/aws/guardduty',
      product: 'aws/guardduty',
      accountId: '111122223333',
      partition: 'aws',
      region: 'eu-west-1',
      productName: 'GuardDuty',
      companyName: 'Amazon',
      generatorId: detector,
      types: ['Backdoor:EC2/C&CActivity.B'],
      title: expect.stringContaining('command and control'),
      description: expect.stringContaining('198.51.100.23'),
      severity: { label: 'HIGH', origin: 'guardduty', provider: 'HIGH', original: '8' },
      recordState: 'ACTIVE',
      createdAt: '2026-11-24T12:03:05.112Z',
      updatedAt: '2026-11-24T12:03:05.112Z',
      firstObservedAt: '2026-11-24T11:58:12.000Z',
      resources: [
        {
          type: 'AwsEc2Instance',
          id: 'arn:aws:ec2:eu-west-1:111122223333:instance/i-0abcd1234ef567890',
          region: 'eu-west-1',
          tags: { Name: 'payments-api', Team: 'payments' },
        },
      ],
      userDefinedFields: {},
      sample: false,
    });
  });

  // Planted fault seen red: `Value` of a tag read in one spelling only.
  it('reads both spellings as one', () => {
    const { raw: _api, ...inApi } = readFinding(asInApi(aGuardDutyFinding()));
    const { raw: _event, ...inEvent } = read({});
    expect(inApi).toEqual(inEvent);
  });

  it.each([
    ['aws-cn', 'cn-north-1', 'arn:aws-cn:guardduty:cn-north-1:111122223333:detector/a/finding/b'],
    ['aws-us-gov', 'us-gov-west-1', 'no ARN'],
    ['aws-iso-b', 'us-isob-east-1', 'no ARN'],
    ['aws-eusc', 'eusc-de-east-1', 'no ARN'],
    ['aws', 'eu-west-1', 'no ARN'],
  ])('is in the partition %s', (partition, region, arn) => {
    const finding = read({ arn, region });
    expect(finding).toMatchObject({
      id: arn,
      partition,
      productArn: `arn:${partition}:securityhub:${region}::product/aws/guardduty`,
    });
    expect(finding.resources[0]?.id).toMatch(`arn:${partition}:ec2:${region}:`);
  });

  // Planted fault seen red: HIGH from 7.1.
  it.each<[number, SeverityLabel | undefined]>([
    [1, 'LOW'],
    [3.9, 'LOW'],
    [4, 'MEDIUM'],
    [6.9, 'MEDIUM'],
    [7, 'HIGH'],
    [8.9, 'HIGH'],
    [9, 'CRITICAL'],
    [10, 'CRITICAL'],
    [0, undefined],
    [-1, undefined],
    [11, undefined],
    [Number.NaN, undefined],
  ])('severity %p is %p', (severity, label) => {
    expect(read({ severity }).severity).toMatchObject({
      origin: label === undefined ? 'unknown' : 'guardduty',
      original: String(severity),
    });
    expect(read({ severity }).severity.label).toBe(label);
  });

  it.each(['8', null, {}, undefined])('severity %p says nothing', (severity) => {
    expect(read({ severity }).severity).toEqual({ origin: 'unknown' });
  });

  it.each([
    [true, { additionalInfo: { sample: true } }],
    [true, { additionalInfo: { sample: undefined, value: '{"threatName":"x","sample":true}' } }],
    [false, { additionalInfo: { sample: 'true', value: '{"note":"\\"sample\\":true"}' } }],
    [false, { additionalInfo: { value: '"sample": not JSON' } }],
    [false, { additionalInfo: { value: `{"sample":true,"x":"${'x'.repeat(70_000)}"}` } }],
    [false, { additionalInfo: { value: `{"sample":${'['.repeat(30_000)}` } }],
    [false, { additionalInfo: { value: '["sample"]' } }],
    [false, { additionalInfo: undefined }],
  ])('sample is %p: %#', (sample, service) => {
    expect(read({ service }).sample).toBe(sample);
  });

  it.each([
    ['ARCHIVED', true],
    ['ACTIVE', false],
    [undefined, 'true'],
    [undefined, undefined],
  ])('recordState is %s for archived %p', (recordState, archived) => {
    expect(read({ service: { archived } }).recordState).toBe(recordState);
  });
});

describe('the resources of a finding of GuardDuty', () => {
  const key = { accessKeyId: 'ASIAEXAMPLE', userName: 'ana' };
  it.each<[string, object, object[]]>([
    [
      'the one it is about first',
      { resourceType: 'AccessKey', accessKeyDetails: key },
      [{ type: 'AwsIamAccessKey', id: 'AWS::IAM::AccessKey:ASIAEXAMPLE' }, { type: 'AwsEc2Instance' }],
    ],
    [
      'buckets by ARN or name',
      {
        resourceType: 'S3Bucket',
        instanceDetails: undefined,
        s3BucketDetails: [
          { arn: 'arn:aws:s3:::a', tags: [{ key: 'k', value: 'v' }, null, 5] },
          { name: 'b' },
          {},
          'c',
        ],
      },
      [
        { type: 'AwsS3Bucket', id: 'arn:aws:s3:::a', tags: { k: 'v' } },
        { type: 'AwsS3Bucket', id: 'arn:aws:s3:::b', tags: {} },
      ],
    ],
    [
      'clusters, functions, databases and containers',
      {
        instanceDetails: undefined,
        eksClusterDetails: { arn: 'arn:eks' },
        ecsClusterDetails: { arn: 'arn:ecs' },
        lambdaDetails: { functionArn: 'arn:lambda' },
        rdsDbInstanceDetails: { dbInstanceArn: 'arn:rds' },
        containerDetails: { id: 'container' },
      },
      [{ id: 'arn:eks' }, { id: 'arn:ecs' }, { id: 'arn:lambda' }, { id: 'arn:rds' }, { id: 'container' }],
    ],
    ['none of what has no id', { instanceDetails: { instanceId: ' ' }, accessKeyDetails: [] }, []],
  ])('%s', (_, resource, expected) => {
    const { resources } = read({ resource });
    expect(resources).toMatchObject(expected);
    expect(resources).toHaveLength(expected.length);
  });

  it('are those of the signals, of an attack sequence', () => {
    const resources = [
      {
        uid: 'arn:aws:s3:::a',
        resourceType: 'S3_BUCKET',
        region: 'eu-west-1',
        tags: [{ key: 'k', value: 'v' }],
      },
      { uid: 'x' },
      { name: 'no uid' },
    ];
    const sequence = {
      resource: { resourceType: 'AttackSequence', instanceDetails: undefined },
      service: { detection: { sequence: { resources } } },
    };
    expect(read(sequence).resources).toEqual([
      { type: 'S3_BUCKET', id: 'arn:aws:s3:::a', region: 'eu-west-1', tags: { k: 'v' } },
      { type: 'Other', id: 'x', region: undefined, tags: {} },
    ]);
  });
});
