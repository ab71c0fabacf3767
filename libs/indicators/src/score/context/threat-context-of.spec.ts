import { threatContextOf, type FindingThreatContext } from '../../index.js';

const asff = (members: object) => ({
  ProductArn: 'arn:aws:securityhub:eu-west-1::product/aws/guardduty',
  ...members,
});
const ocsf = (members: object) => ({ class_uid: 2004, ...members });
const of = (raw: unknown): FindingThreatContext => threatContextOf(raw);
const detail = { threatListName: 'ProofPoint', threatNames: ['a'] };
const INFO = 'aws/guardduty/service/additionalInfo';
const V2 = { product: { uid: 'arn:aws:securityhub:eu-west-1::productv2/aws/guardduty', name: 'GuardDuty' } };

describe('threatContextOf', () => {
  it.each<[string, unknown, FindingThreatContext['severity'] | undefined]>([
    ['ASFF, Label', asff({ Severity: { Label: 'HIGH', Normalized: 10 } }), 'HIGH'],
    ['ASFF, Label in other letters', asff({ Severity: { Label: 'high' } }), undefined],
    ...[
      [0, 'INFORMATIONAL'],
      [1, 'LOW'],
      [39, 'LOW'],
      [40, 'MEDIUM'],
      [69, 'MEDIUM'],
      [70, 'HIGH'],
      [89, 'HIGH'],
      [90, 'CRITICAL'],
      [101, undefined],
      ['70', undefined],
    ].map(
      ([number, label]) =>
        [`ASFF, Normalized ${number}`, asff({ Severity: { Normalized: number } }), label] as [
          string,
          unknown,
          'LOW',
        ],
    ),
    [
      'ASFF, the product alone',
      asff({ Severity: {}, FindingProviderFields: { Severity: { Label: 'LOW' } } }),
      'LOW',
    ],
    ['OCSF, number before word', ocsf({ severity_id: 5, severity: 'Low' }), 'CRITICAL'],
    ['OCSF, fatal', ocsf({ severity_id: 6 }), 'CRITICAL'],
    ['OCSF, word', ocsf({ severity_id: 99, severity: ' Medium ' }), 'MEDIUM'],
    ['OCSF, the vendor alone', ocsf({ severity_id: 0, vendor_attributes: { severity_id: 2 } }), 'LOW'],
    ...[
      [0, undefined],
      [0.1, 'LOW'],
      [3.9, 'LOW'],
      [4, 'MEDIUM'],
      [6.9, 'MEDIUM'],
      [7, 'HIGH'],
      [8.9, 'HIGH'],
      [9, 'CRITICAL'],
      [10.1, undefined],
    ].map(
      ([number, label]) => [`GuardDuty, ${number}`, { severity: number }, label] as [string, unknown, 'LOW'],
    ),
    ['GuardDuty, as its API spells it', { Severity: 8 }, 'HIGH'],
  ])('reads the severity: %s', (_, raw, severity) => {
    expect(of(raw)).toEqual(severity === undefined ? {} : { severity });
  });

  it.each<[string, unknown, readonly string[]]>([
    ['Sample', asff({ Sample: true }), ['sample']],
    ['Sample: "true"', asff({ Sample: 'true' }), []],
    ['GuardDuty in Security Hub', asff({ ProductFields: { [`${INFO}/sample`]: 'true' } }), ['sample']],
    ['the same as JSON', asff({ ProductFields: { [`${INFO}/value`]: '{"sample":true}' } }), ['sample']],
    ['GuardDuty', { service: { additionalInfo: { sample: true } } }, ['sample']],
    ['GuardDuty, API', { Service: { AdditionalInfo: { Value: '{"a":1,"sample": true}' } } }, ['sample']],
    ['JSON that quotes it', { service: { additionalInfo: { value: '{"a":"\\"sample\\":true"}' } } }, []],
    ['a title of GuardDuty', asff({ Title: '[SAMPLE] A port probe' }), ['sample']],
    [
      'a title of GuardDuty in OCSF',
      ocsf({ metadata: V2, finding_info: { title: '[SAMPLE] x' } }),
      ['sample'],
    ],
    ['a title of another', { ProductArn: 'arn:aws:securityhub:::product/a/b', Title: '[SAMPLE] x' }, []],
    ['a name of an attacker', asff({ Title: 'The user GeneratedFindingUserName did [SAMPLE] x' }), []],
    ['ASFF, archived', asff({ RecordState: 'ARCHIVED' }), ['archived']],
    ['ASFF, suppressed', asff({ RecordState: 'ACTIVE', Workflow: { Status: 'SUPPRESSED' } }), ['suppressed']],
    ['ASFF, resolved', asff({ Workflow: { Status: 'RESOLVED' } }), []],
    ['GuardDuty, archived', { service: { archived: true } }, ['archived']],
    ['GuardDuty, API, archived', { Service: { Archived: true } }, ['archived']],
    ['OCSF, suppressed', ocsf({ status_id: 3 }), ['suppressed']],
    ['OCSF, suppressed by word', ocsf({ status_id: 99, status: 'Suppressed' }), ['suppressed']],
    ['OCSF, archived', ocsf({ status_id: 5 }), ['archived']],
    ['OCSF, deleted', ocsf({ status_id: 6 }), ['archived']],
    ['OCSF, closed', ocsf({ activity_id: 3 }), ['archived']],
    ['OCSF, closed by word', ocsf({ activity_id: 99, activity_name: 'Close' }), ['archived']],
    ['OCSF, an incident of status 3', { class_uid: 2005, status_id: 3 }, []],
    ['OCSF, data security', { class_uid: 2006, activity_id: 4 }, ['suppressed']],
    ['OCSF, another class', ocsf({ activity_id: 4 }), []],
  ])('reads the state: %s', (_, raw, states) => {
    expect(of(raw)).toEqual(Object.fromEntries(states.map((state) => [state, true])));
  });

  it.each<[string, unknown, string | undefined]>([
    [
      'ASFF',
      asff({ LastObservedAt: '2026-11-24T12:00:00+02:00', UpdatedAt: '2026-11-25T12:00:00Z' }),
      '2026-11-24T10:00:00.000Z',
    ],
    [
      'GuardDuty in Security Hub',
      asff({
        UpdatedAt: '2026-11-25T12:00:00Z',
        ProductFields: { 'aws/guardduty/service/eventLastSeen': '2026-11-20T12:00:00Z' },
      }),
      '2026-11-20T12:00:00.000Z',
    ],
    [
      'ASFF, updated',
      asff({ UpdatedAt: '2026-11-25T12:00:00Z', CreatedAt: '2026-11-01T12:00:00Z' }),
      '2026-11-25T12:00:00.000Z',
    ],
    [
      'ASFF, created',
      asff({ LastObservedAt: 'yesterday', CreatedAt: '2026-11-01' }),
      '2026-11-01T00:00:00.000Z',
    ],
    [
      'GuardDuty',
      { service: { eventLastSeen: '2026-11-20T12:00:00Z' }, updatedAt: '2026-11-25T12:00:00Z' },
      '2026-11-20T12:00:00.000Z',
    ],
    ['GuardDuty, API', { Service: { EventLastSeen: '2026-11-20T12:00:00Z' } }, '2026-11-20T12:00:00.000Z'],
    [
      'OCSF, milliseconds',
      ocsf({ finding_info: { last_seen_time: 1_795_521_707_000 } }),
      '2026-11-24T12:01:47.000Z',
    ],
    ['OCSF, seconds', ocsf({ finding_info: { last_seen_time: 1_795_521_707 } }), '2026-11-24T12:01:47.000Z'],
    [
      'OCSF, text before number',
      ocsf({ finding_info: { last_seen_time: 1, last_seen_time_dt: '2026-11-24T12:00:00Z' } }),
      '2026-11-24T12:00:00.000Z',
    ],
    ['OCSF, the event', ocsf({ time: 1_795_521_707_000 }), '2026-11-24T12:01:47.000Z'],
    ['what only V8 takes for a date', asff({ LastObservedAt: '2026 (\u202Eevil)' }), undefined],
    ['a time out of range', ocsf({ time: 1e300 }), undefined],
    ['no number', ocsf({ time: Number.NaN }), undefined],
  ])('reads when it was last seen: %s', (_, raw, observedAt) => {
    expect(of(raw)).toEqual(observedAt === undefined ? {} : { observedAt });
  });

  it.each<[string, unknown, readonly string[]]>([
    [
      'GuardDuty',
      { service: { evidence: { threatIntelligenceDetails: [detail, { ...detail }] } } },
      ['ProofPoint'],
    ],
    [
      'GuardDuty, API',
      { Service: { Evidence: { ThreatIntelligenceDetails: [{ ThreatListName: 'Ours' }] } } },
      ['Ours'],
    ],
    ['GuardDuty, older', { service: { additionalInfo: { threatListName: 'ProofPoint' } } }, ['ProofPoint']],
    ['GuardDuty, JSON', { service: { additionalInfo: { value: JSON.stringify(detail) } } }, ['ProofPoint']],
    [
      'Security Hub',
      asff({
        ProductFields: {
          'aws/guardduty/service/evidence/threatIntelligenceDetails.0_/threatListName': 'A',
          'aws/guardduty/service/evidence/threatIntelligenceDetails.1_/threatListName': 'B',
          [`${INFO}/threatListName`]: 'C',
          [`${INFO}/value`]: '{"threatListName":"D"}',
          [`x/${INFO}/threatListName`]: 'E',
        },
      }),
      ['A', 'B', 'C', 'D'],
    ],
    [
      'names that are none',
      { service: { additionalInfo: { threatListName: ' ', value: 'threatListName"' } } },
      [],
    ],
    ['a name of 129 characters', { service: { additionalInfo: { threatListName: 'x'.repeat(129) } } }, []],
    [
      'a thousand',
      {
        service: {
          evidence: {
            threatIntelligenceDetails: Array.from({ length: 1_000 }, (__, at) => ({
              threatListName: `${at}`,
            })),
          },
        },
      },
      ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9'],
    ],
    [
      'a list of one value alone',
      asff({ ThreatIntelIndicators: [{ Type: 'IPV4_ADDRESS', Value: '192.0.2.1', Source: 'X' }] }),
      [],
    ],
  ])('reads the lists of threats: %s', (_, raw, threatLists) => {
    expect(of(raw)).toEqual(threatLists.length === 0 ? {} : { threatLists });
  });

  const loud = asff({ Severity: { Label: 'HIGH' }, LastObservedAt: '2026-11-01T00:00:00Z' });
  const quiet = asff({
    Severity: { Label: 'LOW' },
    Sample: true,
    RecordState: 'ARCHIVED',
    LastObservedAt: '2026-11-02T00:00:00Z',
  });
  const both = { severity: 'HIGH', observedAt: '2026-11-02T00:00:00.000Z' };
  // Planted fault seen red: `some` instead of `every` for the states.
  it.each<[string, unknown, object]>([
    ['an event', { detail: { findings: [loud, quiet] } }, both],
    ['an array', [quiet, loud], both],
    ['what GetFindings answers', { Findings: [loud, quiet] }, both],
    [
      'an event of samples',
      { detail: { findings: [quiet, quiet] } },
      { ...both, severity: 'LOW', sample: true, archived: true },
    ],
    [
      'an event of GuardDuty',
      { 'detail-type': 'GuardDuty Finding', detail: { severity: 8 } },
      { severity: 'HIGH' },
    ],
    ['nothing', undefined, {}],
    ['an event without findings', { detail: { findings: [null, 1] } }, {}],
    [
      'members of prototypes',
      JSON.parse('{"__proto__":{"Sample":true},"constructor":{"severity_id":5}}'),
      {},
    ],
  ])('of several findings it says the worst: %s', (_, raw, context) => {
    expect(of(raw)).toEqual(context);
  });
});
