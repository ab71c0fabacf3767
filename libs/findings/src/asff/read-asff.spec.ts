import { readFinding } from '../index.js';
import { aFinding } from '../testing.js';

describe('reading an ASFF finding', () => {
  it('reads the members that Tocsin uses', () => {
    const { raw, ...finding } = readFinding(
      aFinding({ Note: { Text: 'Mine.', UpdatedBy: 'ana', UpdatedAt: 'x' } }),
    );
    expect(raw).toEqual(aFinding({ Note: { Text: 'Mine.', UpdatedBy: 'ana', UpdatedAt: 'x' } }));
    expect(finding).toEqual({
      format: 'asff',
      id: 'arn:aws:guardduty:eu-west-1:111122223333:detector/12abc34d567e8fa901bc2d34e56789f0/finding/46ba0ac2845071e23ccdeb2ae03bfdea',
      productArn: 'arn:aws:securityhub:eu-west-1::product/aws/guardduty',
      product: 'aws/guardduty',
      partition: 'aws',
      accountId: '111122223333',
      accountName: 'payments-production',
      region: 'eu-west-1',
      productName: 'GuardDuty',
      companyName: 'Amazon',
      generatorId: 'arn:aws:guardduty:eu-west-1:111122223333:detector/12abc34d567e8fa901bc2d34e56789f0',
      types: ['TTPs/Command and Control/Backdoor:EC2-C&CActivity.B'],
      title: 'The EC2 instance i-0abcd1234ef567890 talks to a known command and control server.',
      description: expect.stringContaining('198.51.100.23'),
      severity: { label: 'HIGH', origin: 'label', provider: 'HIGH', original: '8.0' },
      workflowStatus: 'NEW',
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
      note: { text: 'Mine.', updatedBy: 'ana' },
      userDefinedFields: {},
      sample: false,
      remediation: {
        text: 'Isolate the instance and look at what runs on it.',
        url: 'https://docs.aws.amazon.com/guardduty/latest/ug/compromised-ec2.html',
      },
      sourceUrl: expect.stringMatching(/^https:/),
    });
  });

  it('keeps the object that came, and freezes what it made', () => {
    const raw = aFinding();
    const finding = readFinding(raw);
    expect(finding.raw).toBe(raw);
    expect(Object.isFrozen(raw)).toBe(false);
    const made = [
      finding,
      finding.severity,
      finding.types,
      finding.resources,
      finding.resources[0],
      finding.remediation,
    ];
    expect([...made, finding.userDefinedFields, finding.resources[0]?.tags].every(Object.isFrozen)).toBe(
      true,
    );
  });

  it.each([
    ['eu-central-1', { Region: 'eu-central-1' }],
    ['eu-west-1', { Region: undefined }],
    ['eu-west-1', { Region: 7 }],
    [
      'cn-northwest-1',
      { Region: undefined, ProductArn: 'arn:aws-cn:securityhub:cn-northwest-1::product/aws/inspector' },
    ],
    [undefined, { Region: undefined, ProductArn: 'guardduty' }],
    [undefined, { Region: undefined, ProductArn: 'arn:aws:securityhub:::product/aws/guardduty' }],
  ])('Region is %p for %j', (region, overrides) => {
    expect(readFinding(aFinding(overrides)).region).toBe(region);
  });

  const wrong: readonly (readonly [string, object])[] = [
    ['title', { Title: 5 }],
    ['title', { Title: '  \n ' }],
    ['description', { Description: ['text'] }],
    ['productName', { ProductName: null }],
    ['workflowStatus', { Workflow: 'NEW' }],
    ['workflowStatus', { Workflow: { Status: 'IN_PROGRESS' } }],
    ['recordState', { RecordState: 'Active' }],
    ['complianceStatus', { Compliance: { Status: 'failed' } }],
    ['controlId', { Compliance: [] }],
    ['createdAt', { CreatedAt: 1 }],
    ['note', { Note: { Text: 'no author' } }],
    ['remediation', { Remediation: { Recommendation: 'do it' } }],
    ['sourceUrl', { SourceUrl: {} }],
  ];
  it.each(wrong)('%s of another type counts as absent: %j', (member, overrides) => {
    expect(readFinding(aFinding(overrides))).toHaveProperty(member, undefined);
  });

  it.each([
    [[], { Types: 'TTPs', FindingProviderFields: undefined }],
    [['Effects'], { Types: 'TTPs', FindingProviderFields: { Types: ['Effects'] } }],
    [['TTPs'], { Types: ['TTPs', 4, null, ' '] }],
    [['Effects'], { Types: undefined, FindingProviderFields: { Types: ['Effects'] } }],
  ])('types are %j for %j', (types, overrides) => {
    expect(readFinding(aFinding(overrides)).types).toEqual(types);
  });

  it('leaves out resources without an Id, and calls one without a Type Other', () => {
    const resources = [
      { Type: 'AwsS3Bucket' },
      'x',
      null,
      { Id: 'i-1' },
      { Id: 'b', Type: 'AwsS3Bucket', Tags: { a: 1, b: 'c' } },
    ];
    expect(readFinding(aFinding({ Resources: resources })).resources).toEqual([
      { type: 'Other', id: 'i-1', tags: {} },
      { type: 'AwsS3Bucket', id: 'b', tags: { b: 'c' } },
    ]);
  });

  // Planted fault seen red: a tag map with the prototype of Object.
  it('keeps hostile names of tags and fields as data', () => {
    const names = '{"__proto__":"x","constructor":"y","toString":"z"}';
    const raw = JSON.parse(
      JSON.stringify(aFinding({ Resources: [{ Id: 'i', Tags: 'TAGS' }] })).replace('"TAGS"', names),
    );
    const finding = readFinding({ ...raw, UserDefinedFields: JSON.parse(names) });
    for (const map of [finding.resources[0]?.tags, finding.userDefinedFields]) {
      expect(Object.entries(map ?? {})).toEqual([
        ['__proto__', 'x'],
        ['constructor', 'y'],
        ['toString', 'z'],
      ]);
      expect(Reflect.ownKeys(Object.getPrototypeOf(map))).toEqual([]);
      expect(map).not.toHaveProperty('hasOwnProperty');
    }
    expect(readFinding(aFinding()).userDefinedFields['toString']).toBeUndefined();
  });

  // Planted fault seen red: isPrototypePolluted that is always false.
  it('does not take members that somebody gave every object', () => {
    Object.assign(Object.prototype, {
      Title: 'lent',
      Severity: { Label: 'LOW' },
      Label: 'LOW',
      Region: 'lent',
    });
    try {
      const raw = { ...aFinding(), FindingProviderFields: {} } as Record<string, unknown>;
      for (const name of ['Title', 'Severity', 'Region']) delete raw[name];
      const finding = readFinding(raw);
      expect([finding.title, finding.severity.origin, finding.region]).toEqual([
        undefined,
        'unknown',
        'eu-west-1',
      ]);
    } finally {
      for (const name of ['Title', 'Severity', 'Label', 'Region'])
        Reflect.deleteProperty(Object.prototype, name);
    }
  });

  it('does not take members from a prototype', () => {
    const raw = Object.create(aFinding());
    expect(() => readFinding(raw)).toThrow(/\/Id/);
  });
});
