import { compileCriteria, type Criteria } from '../index.js';
import { aFinding } from '../testing.js';

const now = '2026-11-24T12:00:00Z';

function judge(criteria: Criteria, overrides: object = {}) {
  return compileCriteria(criteria).evaluate(aFinding(overrides), { now });
}

function text(Comparison: string, ...values: string[]) {
  return values.map((Value) => ({ Value, Comparison })) as Criteria[string];
}

function tag(Comparison: string, Key: string, ...values: string[]) {
  return values.map((Value) => ({ Key, Value, Comparison })) as Criteria[string];
}

const twoResources = {
  Resources: [
    { Id: 'a', Type: 'AwsIamUser' },
    { Id: 'b', Type: 'AwsEc2Instance' },
  ],
};

describe('texts', () => {
  const cases: readonly (readonly [string, Criteria])[] = [
    ['match', { SeverityLabel: text('EQUALS', 'HIGH') }],
    ['match', { SeverityLabel: text('EQUALS', 'LOW', 'HIGH') }],
    ['no match', { SeverityLabel: text('EQUALS', 'high') }],
    ['no match', { SeverityLabel: text('EQUALS', 'HIG') }],
    ['match', { Title: text('PREFIX', 'The EC2') }],
    ['no match', { Title: text('PREFIX', 'EC2') }],
    ['match', { Title: text('CONTAINS', 'nothing', 'command and control') }],
    ['no match', { Title: text('CONTAINS', 'nothing') }],
    ['no match', { ProductName: text('NOT_EQUALS', 'GuardDuty') }],
    ['match', { ProductName: text('NOT_EQUALS', 'Macie', 'Inspector') }],
    ['no match', { ProductName: text('NOT_EQUALS', 'Macie', 'GuardDuty') }],
    ['no match', { ResourceRegion: text('PREFIX_NOT_EQUALS', 'eu') }],
    ['match', { ResourceRegion: text('PREFIX_NOT_EQUALS', 'us', 'ap') }],
    ['no match', { Title: text('NOT_CONTAINS', 'nothing', 'EC2') }],
    ['match', { Title: text('NOT_CONTAINS', 'nothing', 'S3') }],
    ['match', { AwsAccountId: [...(text('EQUALS', '1') ?? []), ...(text('PREFIX', '1111') ?? [])] }],
    ['match', { SeverityLabel: text('EQUALS', 'HIGH'), WorkflowStatus: text('EQUALS', 'NEW') }],
    ['no match', { SeverityLabel: text('EQUALS', 'HIGH'), WorkflowStatus: text('EQUALS', 'NOTIFIED') }],
    ['match', { SeverityLabel: text('EQUALS', 'HIGH'), Title: undefined }],
  ];
  // Planted fault seen red: negative filters joined by OR.
  it.each(cases)('%s for %j', (outcome, criteria) => {
    expect(judge(criteria)).toBe(outcome);
  });

  // AWS's own example: PREFIX first, then what is excluded from it.
  it.each([
    ['match', 'AwsIamUser'],
    ['match', 'AwsEc2Instance'],
    ['no match', 'AwsIamPolicy'],
    ['no match', 'AwsS3Bucket'],
  ])('PREFIX with NOT_EQUALS: %s for %s', (outcome, Type) => {
    const criteria = {
      ResourceType: [
        ...(text('PREFIX', 'AwsIam', 'AwsEc2') ?? []),
        ...(text('NOT_EQUALS', 'AwsIamPolicy') ?? []),
      ],
    };
    expect(judge(criteria, { Resources: [{ Id: 'r', Type }] })).toBe(outcome);
  });

  it.each([
    ['match', text('EQUALS', 'AwsEc2Instance')],
    ['no match', text('NOT_EQUALS', 'AwsEc2Instance')],
    ['match', text('NOT_EQUALS', 'AwsS3Bucket')],
  ])('over a list of resources: %s for %j', (outcome, ResourceType) => {
    expect(judge({ ResourceType }, twoResources)).toBe(outcome);
  });
});

describe('a member that the finding does not have', () => {
  // Planted fault seen red: NOT_EQUALS of a missing member matched.
  it.each([
    ['not applicable', { ComplianceStatus: text('NOT_EQUALS', 'PASSED') }, {}],
    ['not applicable', { Title: text('NOT_CONTAINS', 'x') }, { Title: 7 }],
    ['not applicable', { ResourceType: text('PREFIX_NOT_EQUALS', 'AwsS3') }, { Resources: [] }],
    ['not applicable', { ResourceTags: tag('NOT_EQUALS', 'Owner', 'ana') }, {}],
    [
      'not applicable',
      {
        ResourceTags: [...(tag('NOT_EQUALS', 'Team', 'x') ?? []), ...(tag('NOT_EQUALS', 'Owner', 'x') ?? [])],
      },
      {},
    ],
    ['no match', { ComplianceStatus: text('EQUALS', 'PASSED') }, {}],
    [
      'no match',
      { ComplianceStatus: [...(text('PREFIX', 'P') ?? []), ...(text('NOT_EQUALS', 'PASSED') ?? [])] },
      {},
    ],
    [
      'no match',
      { ComplianceStatus: text('NOT_EQUALS', 'PASSED'), SeverityLabel: text('EQUALS', 'LOW') },
      {},
    ],
    [
      'not applicable',
      { ComplianceStatus: text('NOT_EQUALS', 'PASSED'), SeverityLabel: text('EQUALS', 'HIGH') },
      {},
    ],
    ['no match', { Confidence: [{ Gte: 0 }] }, {}],
    ['no match', { NoteUpdatedAt: [{ DateRange: { Unit: 'DAYS' as const, Value: 1 } }] }, {}],
    [
      'match',
      { ResourceRegion: text('NOT_EQUALS', 'us-east-1') },
      { Resources: [{ Id: 'a' }, { Id: 'b', Region: 'eu-west-1' }] },
    ],
  ])('%s for %j', (outcome, criteria: Criteria, overrides) => {
    expect(judge(criteria, overrides)).toBe(outcome);
  });
});

describe('maps', () => {
  it.each([
    ['match', tag('EQUALS', 'Team', 'payments')],
    ['match', tag('CONTAINS', 'Team', 'pay')],
    ['no match', tag('EQUALS', 'Team', 'Payments')],
    ['no match', tag('EQUALS', 'team', 'payments')],
    ['match', [...(tag('EQUALS', 'Team', 'x') ?? []), ...(tag('EQUALS', 'Name', 'payments-api') ?? [])]],
    ['no match', tag('NOT_EQUALS', 'Team', 'payments')],
    ['match', tag('NOT_EQUALS', 'Team', 'search')],
    ['no match', tag('NOT_CONTAINS', 'Team', 'pay')],
  ])('%s for tags %j', (outcome, ResourceTags) => {
    expect(judge({ ResourceTags })).toBe(outcome);
  });

  it('are objects in ASFF, not the lists of OCSF', () => {
    const Resources = [{ Tags: [{ name: 'Team', value: 'payments' }] }];
    expect(judge({ ResourceTags: tag('EQUALS', 'Team', 'payments') }, { Resources })).toBe('no match');
    expect(judge({ ResourceTags: tag('NOT_EQUALS', 'Team', 'payments') }, { Resources })).toBe(
      'not applicable',
    );
  });

  // Planted fault seen red: `map[key]` without a check that the key is the map's own.
  it('reads own keys only', () => {
    expect(
      judge({ UserDefinedFields: tag('NOT_EQUALS', 'constructor', 'x') }, { UserDefinedFields: {} }),
    ).toBe('not applicable');
    const inherited = { UserDefinedFields: Object.create({ Owner: 'ana' }) };
    expect(judge({ UserDefinedFields: tag('EQUALS', 'Owner', 'ana') }, inherited)).toBe('no match');
    const fields = JSON.parse('{"__proto__":"told"}');
    expect(
      judge({ UserDefinedFields: tag('EQUALS', '__proto__', 'told') }, { UserDefinedFields: fields }),
    ).toBe('match');
  });
});

describe('numbers', () => {
  it.each([
    ['match', [{ Eq: 40 }], 40],
    ['no match', [{ Eq: 40 }], '40'],
    ['no match', [{ Eq: 40 }], 41],
    ['match', [{ Gte: 40, Lte: 60 }], 40],
    ['match', [{ Gte: 40, Lte: 60 }], 60],
    ['no match', [{ Gte: 40, Lte: 60 }], 61],
    ['no match', [{ Gt: 40 }], 40],
    ['match', [{ Gt: 40 }], 41],
    ['no match', [{ Lt: 40 }], 40],
    ['match', [{ Lt: 10 }, { Gt: 90 }], 95],
  ])('%s for %j and %j', (outcome, Confidence, value) => {
    expect(judge({ Confidence }, { Confidence: value })).toBe(outcome);
  });
});

describe('dates', () => {
  const within = [{ DateRange: { Unit: 'DAYS' as const, Value: 7 } }];
  const older = [{ DateRange: { Unit: 'DAYS' as const, Value: 7, Comparison: 'OLDER_THAN' as const } }];
  const november = [{ Start: '2026-11-01T00:00:00Z', End: '2026-11-30T23:59:59Z' }];

  // Planted fault seen red: OLDER_THAN read as WITHIN.
  it.each([
    ['match', within, '2026-11-17T12:00:00Z'],
    ['match', within, '2026-11-17T14:00:00.000000001+0200'],
    ['no match', within, '2026-11-17T11:59:59.999Z'],
    ['match', within, '2026-11-24T12:00:01Z'],
    ['no match', older, '2026-11-17T12:00:00Z'],
    ['match', older, '2026-11-17T11:59:59Z'],
    ['match', november, '2026-11-01T00:00:00Z'],
    ['no match', november, '2026-10-31T23:59:59Z'],
    ['match', [{ Start: '2026-11-01', End: '2026-11-01' }], '2026-11-01T00:00:00Z'],
    ['match', november, '2026-11-30T23:59:59Z'],
    ['match', november, '2026-12-01T00:59:59+01:00'],
    ['no match', november, '2026-12-01T01:00:00+01:00'],
    ['no match', within, 'yesterday'],
    ['no match', within, '2026-11-20T12:00:00'],
    ['no match', within, '2026-11-31T12:00:00Z'],
  ])('%s for %j and %s', (outcome, CreatedAt, value) => {
    expect(judge({ CreatedAt }, { CreatedAt: value })).toBe(outcome);
  });

  // Planted fault seen red: now read only where every key has dates.
  it('count beside other keys', () => {
    const criteria = { CreatedAt: within, SeverityLabel: text('EQUALS', 'HIGH') };
    expect(judge(criteria, { CreatedAt: '2026-11-20T12:00:00Z' })).toBe('match');
    expect(judge(criteria, { CreatedAt: '2026-11-10T12:00:00Z' })).toBe('no match');
  });

  it('meets no range without a readable now', () => {
    const { evaluate } = compileCriteria({ CreatedAt: within });
    expect(evaluate(aFinding(), { now: 'today' })).toBe('no match');
  });
});

describe('fields', () => {
  it('lists the keys in their order', () => {
    const criteria = {
      WorkflowStatus: text('EQUALS', 'NEW'),
      Title: undefined,
      SeverityLabel: text('EQUALS', 'LOW'),
    };
    expect(compileCriteria(criteria).fields).toEqual(['WorkflowStatus', 'SeverityLabel']);
  });
});
