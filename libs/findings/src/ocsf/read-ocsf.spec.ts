import { readFinding, safeReadFinding } from '../index.js';
import { anOcsfFinding } from '../testing.js';

const read = (overrides: object) => readFinding(anOcsfFinding(overrides));

describe('reading an OCSF finding', () => {
  it('reads the members that Tocsin uses', () => {
    const { raw, ...finding } = read({
      comment: 'Ours.',
      finding_info: { src_url: 'https://example.com/f' },
    });
    expect(raw).toHaveProperty('finding_info.uid_alt');
    expect(finding).toEqual({
      format: 'ocsf',
      id: 'arn:aws:guardduty:eu-west-1:111122223333:detector/12abc34d567e8fa901bc2d34e56789f0/finding/46ba0ac2845071e23ccdeb2ae03bfdea',
      productArn: 'arn:aws:securityhub:eu-west-1::productv2/aws/guardduty',
      product: 'aws/guardduty',
      accountId: '111122223333',
      accountName: 'payments-production',
      partition: 'aws',
      region: 'eu-west-1',
      productName: 'GuardDuty',
      companyName: 'AWS',
      generatorId: '12abc34d567e8fa901bc2d34e56789f0',
      types: ['Threats', 'Backdoor:EC2/C&CActivity.B'],
      title: 'The EC2 instance i-0abcd1234ef567890 talks to a known command and control server.',
      description: expect.stringContaining('198.51.100.23'),
      severity: { label: 'HIGH', origin: 'severity_id', provider: 'HIGH', original: 'High' },
      workflowStatus: 'NEW',
      recordState: 'ACTIVE',
      createdAt: '2026-11-24T12:03:05.112Z',
      updatedAt: '2026-11-24T12:03:05.112Z',
      firstObservedAt: '2026-11-24T11:58:12.000Z',
      resources: [
        {
          type: 'AWS::EC2::Instance',
          id: 'arn:aws:ec2:eu-west-1:111122223333:instance/i-0abcd1234ef567890',
          region: 'eu-west-1',
          tags: { Name: 'payments-api', Team: 'payments' },
        },
      ],
      note: { text: 'Ours.', updatedBy: 'unknown' },
      userDefinedFields: {},
      classUid: 2004,
      sample: false,
      remediation: {
        text: 'Isolate the instance and look at what runs on it.',
        url: 'https://docs.aws.amazon.com/guardduty/latest/ug/compromised-ec2.html',
      },
      sourceUrl: 'https://example.com/f',
    });
  });

  // Planted fault seen red: the product's name not tried.
  it('needs a uid, a product and an account', () => {
    const result = safeReadFinding({
      class_uid: 2004,
      finding_info: { uid: ' ' },
      metadata: { product: {} },
    });
    expect(!result.ok && result.error.faults).toEqual([
      { path: '/finding_info/uid', expected: 'a text that is not blank', found: 'a blank text' },
      { path: '/metadata/product/uid', expected: 'a text that is not blank', found: 'nothing' },
      { path: '/cloud/account/uid', expected: 'a text that is not blank', found: 'nothing' },
    ]);
    const smallest = {
      finding_info: { uid: 'check-1' },
      metadata: { product: { name: 'Example Scanner' } },
      cloud: { account: { uid: '111122223333' } },
    };
    expect(readFinding(smallest)).toMatchObject({
      format: 'ocsf',
      id: 'check-1',
      productArn: 'Example Scanner',
      accountId: '111122223333',
      severity: { origin: 'unknown' },
      types: [],
      resources: [],
    });
  });

  it.each([
    ['aws-cn', { metadata: { product: { uid: 'arn:aws-cn:securityhub:cn-north-1::productv2/aws/macie' } } }],
    ['aws-us-gov', { metadata: { product: { uid: 'scanner' } }, cloud: { cloud_partition: 'aws-us-gov' } }],
    ['aws', { metadata: { product: { uid: 'scanner' } }, cloud: { cloud_partition: 'AzureCloud' } }],
    [
      undefined,
      {
        metadata: { product: { uid: 's' } },
        cloud: { cloud_partition: undefined },
        finding_info: { uid: 'x' },
      },
    ],
  ])('partition %s', (partition, overrides) => {
    expect(read(overrides).partition).toBe(partition);
  });

  it.each([
    ['2026-11-24T12:03:05.112Z', { modified_time_dt: undefined }],
    ['2026-11-24T12:03:05.112Z', { modified_time_dt: undefined, modified_time: undefined }],
    ['2026-11-24T12:03:05.000Z', { modified_time_dt: undefined, modified_time: 1795521785 }],
    ['2026-11-24T12:03:05.112Z', { modified_time_dt: 7, modified_time: -1 }],
    ['2026-11-24T12:03:05.112Z', { modified_time_dt: undefined, modified_time: 1e300 }],
    ['2024-11-15T21:39:26.337224100Z', { modified_time_dt: '2024-11-15T21:39:26.337224100Z' }],
  ])('updatedAt is %s for %j', (updatedAt, finding_info) => {
    expect(read({ finding_info }).updatedAt).toBe(updatedAt);
  });

  it.each([
    [
      'https://example.com/fix',
      { references: ['aws s3api put-public-access-block', 'https://example.com/fix'] },
    ],
    ['https://example.com/kb', { references: undefined, kb_articles: ['https://example.com/kb'] }],
    [undefined, { references: ['javascript:alert(1)', 5] }],
    [undefined, { references: 'https://example.com' }],
  ])('the address of the remediation is %s', (url, remediation) => {
    expect(read({ remediation }).remediation?.url).toBe(url);
  });

  const bucket = { uid: 'arn:aws:s3:::logs', type: 'AWS::S3::Bucket' };
  it.each<[string, object, object[]]>([
    ['a single resource', { resources: undefined, resource: bucket }, [{ id: bucket.uid, tags: {} }]],
    ['the name for the uid', { resources: [{ name: 'pod-1' }] }, [{ id: 'pod-1', type: 'Other' }]],
    ['nothing without either', { resources: [{ type: 'x' }, 5, null, []] }, []],
    ['a map of tags', { resources: [{ ...bucket, tags: { a: 'b', c: 1 } }] }, [{ tags: { a: 'b' } }]],
    [
      'names and values',
      { resources: [{ ...bucket, tags: [{ name: 'a', values: ['b'] }, { name: 'c' }, 'd', null] }] },
      [{ tags: { a: 'b' } }],
    ],
    [
      'labels',
      { resources: [{ ...bucket, labels: ['Team:pay:ments', ':x', 'plain', 1] }] },
      [{ tags: { Team: 'pay:ments' } }],
    ],
  ])('resources: %s', (_, overrides, resources) => {
    expect(read(overrides).resources).toMatchObject(resources);
    expect(read(overrides).resources).toHaveLength(resources.length);
  });

  it('keeps hostile names of tags as data', () => {
    const tags = ['__proto__', 'constructor'].map((name) => ({ name, value: 'x' }));
    const map = read({ resources: [{ ...bucket, tags }] }).resources[0]?.tags ?? {};
    expect(Reflect.ownKeys(Object.getPrototypeOf(map))).toEqual([]);
    expect(Object.entries(map)).toEqual([
      ['__proto__', 'x'],
      ['constructor', 'x'],
    ]);
  });

  it.each([
    [true, { finding_info: { title: '[SAMPLE] The EC2 instance …' } }],
    [false, { finding_info: { title: 'Not a [SAMPLE]' } }],
    [false, { finding_info: { title: '[SAMPLE] x' }, metadata: { product: { uid: 'scanner' } } }],
  ])('sample is %p: only GuardDuty’s own mark counts', (sample, overrides) => {
    expect(read(overrides).sample).toBe(sample);
  });
});
