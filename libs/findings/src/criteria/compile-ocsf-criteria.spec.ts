import { compileOcsfCriteria } from './compile-ocsf-criteria.js';
import type { CompositeFilter, OcsfCriteria } from './ocsf-criteria.js';

const now = '2026-11-24T12:00:00Z';

const raw = {
  severity: 'Critical',
  severity_id: 5,
  status: 'New',
  cloud: { region: 'eu-west-1', account: { uid: '111122223333' } },
  metadata: { product: { name: 'GuardDuty', uid: 'arn:aws:securityhub:eu-west-1::productv2/aws/guardduty' } },
  finding_info: {
    title: 'Möglicher Zugriff: GuardDuty Lambda Protection sah exfil_v2',
    types: ['Threats', 'Exfiltration:IAMUser/AnomalousBehavior'],
    created_time_dt: '2026-11-20T12:00:00.000Z',
  },
  resources: [
    {
      uid: 'i-0abc',
      type: 'AWS::EC2::Instance',
      tags: [
        { name: 'Team', value: 'payments' },
        { name: 'Tier', values: ['gold', 'eu'] },
      ],
    },
    { uid: 'bucket', type: 'AWS::S3::Bucket', tags: { Team: 'search' } },
  ],
  vulnerabilities: [
    { is_exploit_available: false, cve: { uid: 'CVE-2026-0001', epss: { score: '0.91' } } },
    { is_exploit_available: true, cve: { uid: 'CVE-2026-0002', cvss: [{ base_score: 9.8 }] } },
  ],
  evidences: [
    { src_endpoint: { ip: '203.0.113.7' } },
    { src_endpoint: { ip: '2001:db8::7' }, dst_endpoint: { ip: '10.1.2.3', port: 443 } },
  ],
};

function judge(criteria: OcsfCriteria, finding: object = raw) {
  return compileOcsfCriteria(criteria).evaluate(finding, { now });
}

function one(composite: CompositeFilter): OcsfCriteria {
  return { CompositeFilters: [composite] };
}

function text(FieldName: string, Comparison: string, Value: string) {
  return { FieldName, Filter: { Value, Comparison } } as NonNullable<
    CompositeFilter['StringFilters']
  >[number];
}

function tag(Key: string, Comparison: string, Value: string, FieldName = 'resources.tags') {
  return { FieldName, Filter: { Key, Value, Comparison } } as NonNullable<
    CompositeFilter['MapFilters']
  >[number];
}

describe('string filters', () => {
  // Planted fault seen red: NOT_EQUALS held when one entry of a list was another.
  it.each([
    ['match', 'severity', 'EQUALS', 'Critical'],
    ['no match', 'severity', 'EQUALS', 'CRITICAL'],
    ['no match', 'severity', 'EQUALS', 'Critica'],
    ['match', 'cloud.region', 'PREFIX', 'eu-'],
    ['no match', 'cloud.region', 'PREFIX', 'west'],
    ['match', 'metadata.product.uid', 'CONTAINS', '/aws/guardduty'],
    ['no match', 'metadata.product.uid', 'CONTAINS', 'inspector'],
    ['no match', 'status', 'NOT_EQUALS', 'New'],
    ['match', 'status', 'NOT_EQUALS', 'Suppressed'],
    ['no match', 'cloud.account.uid', 'PREFIX_NOT_EQUALS', '1111'],
    ['match', 'cloud.account.uid', 'PREFIX_NOT_EQUALS', '2222'],
    ['match', 'resources.type', 'EQUALS', 'AWS::S3::Bucket'],
    ['no match', 'resources.type', 'EQUALS', 'AWS::IAM::User'],
    ['no match', 'resources.type', 'NOT_EQUALS', 'AWS::S3::Bucket'],
    ['match', 'resources.type', 'NOT_EQUALS', 'AWS::IAM::User'],
    ['match', 'finding_info.types', 'PREFIX', 'Exfiltration:'],
    ['no match', 'finding_info.types', 'PREFIX_NOT_EQUALS', 'Exfiltration:'],
    ['match', 'vulnerabilities.cve.uid', 'EQUALS', 'CVE-2026-0002'],
    ['match', 'vulnerabilities.cve.epss.score', 'PREFIX', '0.9'],
    ['no match', 'comment', 'EQUALS', 'x'],
    ['no match', 'comment', 'CONTAINS_WORD', 'x'],
    ['not applicable', 'comment', 'NOT_EQUALS', 'x'],
    ['not applicable', 'finding_info.analytic.name', 'NOT_EQUALS', 'x'],
    ['not applicable', 'databucket.encryption_details.key_uid', 'PREFIX_NOT_EQUALS', 'x'],
    ['not applicable', 'evidences.api.operation', 'NOT_EQUALS', 'x'],
  ])('%s for %s %s %s', (outcome, field, comparison, value) => {
    expect(judge(one({ StringFilters: [text(field, comparison, value)] }))).toBe(outcome);
  });

  it.each([
    ['match', 'lambda'],
    ['match', 'GUARDDUTY'],
    ['match', 'MÖGLICHER'],
    ['match', 'exfil_V2'],
    ['no match', 'exfil'],
    ['no match', 'v2'],
    ['no match', 'Lamb'],
    ['no match', 'glicher'],
    ['no match', 'Guard'],
    ['no match', 'Duty'],
  ])('%s for the word %s', (outcome, word) => {
    expect(judge(one({ StringFilters: [text('finding_info.title', 'CONTAINS_WORD', word)] }))).toBe(outcome);
  });
});

describe('map filters', () => {
  // Planted fault seen red: `values` not read.
  it.each([
    ['match', tag('Team', 'EQUALS', 'payments')],
    ['match', tag('Team', 'EQUALS', 'search')],
    ['match', tag('Tier', 'EQUALS', 'eu')],
    ['match', tag('Tier', 'CONTAINS', 'old')],
    ['no match', tag('Team', 'EQUALS', 'gold')],
    ['no match', tag('team', 'EQUALS', 'payments')],
    ['no match', tag('name', 'EQUALS', 'Team')],
    ['no match', tag('Team', 'NOT_EQUALS', 'search')],
    ['match', tag('Team', 'NOT_EQUALS', 'data')],
    ['no match', tag('Tier', 'NOT_EQUALS', 'gold')],
    ['no match', tag('Tier', 'NOT_CONTAINS', 'ol')],
    ['match', tag('Tier', 'NOT_CONTAINS', 'silver')],
    ['not applicable', tag('Owner', 'NOT_EQUALS', 'ana')],
    ['not applicable', tag('Owner', 'NOT_EQUALS', 'ana', 'databucket.tags')],
    ['no match', tag('constructor', 'CONTAINS', 'a')],
    ['not applicable', tag('__proto__', 'NOT_EQUALS', 'a')],
  ])('%s for %j', (outcome, filter) => {
    expect(judge(one({ MapFilters: [filter] }))).toBe(outcome);
  });

  it('take __proto__ for a name like any other', () => {
    const finding = JSON.parse(
      '{"resources":[{"tags":{"__proto__":"a"}}],"finding_info":{"tags":[{"name":"__proto__","value":"b"}]}}',
    );
    expect(judge(one({ MapFilters: [tag('__proto__', 'EQUALS', 'a')] }), finding)).toBe('match');
    expect(judge(one({ MapFilters: [tag('__proto__', 'EQUALS', 'b', 'finding_info.tags')] }), finding)).toBe(
      'match',
    );
  });

  it.each([
    [{ tags: 'Team' }],
    [{ tags: [['Team', 'a']] }],
    [{ tags: [{ name: 'Team', value: 7, values: 'a' }] }],
  ])('read nothing from %j', (finding_info) => {
    const ask = (Comparison: string) =>
      one({ MapFilters: [tag('Team', Comparison, 'a', 'finding_info.tags')] });
    expect(judge(ask('EQUALS'), { finding_info })).toBe('no match');
    expect(judge(ask('NOT_EQUALS'), { finding_info })).toBe('not applicable');
  });
});

describe('number, boolean, date and IP filters', () => {
  it.each<readonly [string, CompositeFilter]>([
    ['match', { NumberFilters: [{ FieldName: 'severity_id', Filter: { Gte: 4, Lt: 6 } }] }],
    ['no match', { NumberFilters: [{ FieldName: 'severity_id', Filter: { Gt: 5 } }] }],
    ['no match', { NumberFilters: [{ FieldName: 'confidence_score', Filter: { Gte: 0 } }] }],
    ['match', { NumberFilters: [{ FieldName: 'vulnerabilities.cve.cvss.base_score', Filter: { Eq: 9.8 } }] }],
    ['match', { NumberFilters: [{ FieldName: 'evidences.dst_endpoint.port', Filter: { Eq: 443 } }] }],
    [
      'match',
      { BooleanFilters: [{ FieldName: 'vulnerabilities.is_exploit_available', Filter: { Value: true } }] },
    ],
    [
      'match',
      { BooleanFilters: [{ FieldName: 'vulnerabilities.is_exploit_available', Filter: { Value: false } }] },
    ],
    [
      'no match',
      { BooleanFilters: [{ FieldName: 'vulnerabilities.is_fix_available', Filter: { Value: false } }] },
    ],
    [
      'match',
      {
        DateFilters: [
          { FieldName: 'finding_info.created_time_dt', Filter: { DateRange: { Unit: 'DAYS', Value: 4 } } },
        ],
      },
    ],
    [
      'no match',
      {
        DateFilters: [
          { FieldName: 'finding_info.created_time_dt', Filter: { DateRange: { Unit: 'DAYS', Value: 3 } } },
        ],
      },
    ],
    [
      'match',
      { IpFilters: [{ FieldName: 'evidences.src_endpoint.ip', Filter: { Cidr: '203.0.113.0/24' } }] },
    ],
    ['match', { IpFilters: [{ FieldName: 'evidences.src_endpoint.ip', Filter: { Cidr: '203.0.113.7' } }] }],
    ['match', { IpFilters: [{ FieldName: 'evidences.src_endpoint.ip', Filter: { Cidr: '2001:db8::/32' } }] }],
    [
      'no match',
      { IpFilters: [{ FieldName: 'evidences.src_endpoint.ip', Filter: { Cidr: '203.0.113.8/29' } }] },
    ],
    [
      'no match',
      { IpFilters: [{ FieldName: 'evidences.dst_endpoint.ip', Filter: { Cidr: '203.0.113.0/24' } }] },
    ],
  ])('%s for %j', (outcome, composite) => {
    expect(judge(one(composite))).toBe(outcome);
    expect(judge(one(composite), {})).toBe('no match');
  });
});

const yes = text('severity', 'EQUALS', 'Critical');
const no = text('severity', 'EQUALS', 'Low');
const unknown = text('comment', 'NOT_EQUALS', 'x');

describe('operators', () => {
  // Planted fault seen red: an absent Operator read as OR.
  it.each<readonly [string, CompositeFilter]>([
    ['match', { StringFilters: [yes, yes] }],
    ['no match', { StringFilters: [yes, no] }],
    ['no match', { StringFilters: [yes, no], Operator: 'AND' }],
    ['match', { StringFilters: [no, yes], Operator: 'OR' }],
    ['no match', { StringFilters: [no, no], Operator: 'OR' }],
    ['not applicable', { StringFilters: [yes, unknown] }],
    ['not applicable', { StringFilters: [unknown, unknown], Operator: 'OR' }],
    ['no match', { StringFilters: [no, unknown] }],
    ['match', { StringFilters: [unknown, yes], Operator: 'OR' }],
    ['no match', { StringFilters: [unknown, no], Operator: 'OR' }],
    [
      'match',
      {
        StringFilters: [text('resources.uid', 'EQUALS', 'i-0abc'), text('resources.uid', 'EQUALS', 'bucket')],
      },
    ],
    ['no match', { StringFilters: [yes], NumberFilters: [{ FieldName: 'severity_id', Filter: { Lt: 3 } }] }],
    [
      'match',
      {
        StringFilters: [no],
        NumberFilters: [{ FieldName: 'severity_id', Filter: { Gt: 3 } }],
        Operator: 'OR',
      },
    ],
    [
      'match',
      { StringFilters: [yes], NestedCompositeFilters: [{ StringFilters: [no, yes], Operator: 'OR' }] },
    ],
    ['no match', { StringFilters: [yes], NestedCompositeFilters: [{ StringFilters: [no, yes] }] }],
    ['match', { StringFilters: [no], NestedCompositeFilters: [{ StringFilters: [yes] }], Operator: 'OR' }],
    ['match', { NestedCompositeFilters: [{ StringFilters: [yes] }], StringFilters: undefined }],
  ])('%s for %j', (outcome, composite) => {
    expect(judge(one(composite))).toBe(outcome);
  });

  it.each<readonly [string, OcsfCriteria]>([
    ['no match', { CompositeFilters: [{ StringFilters: [yes] }, { StringFilters: [no] }] }],
    [
      'no match',
      { CompositeFilters: [{ StringFilters: [yes] }, { StringFilters: [no] }], CompositeOperator: 'AND' },
    ],
    [
      'match',
      { CompositeFilters: [{ StringFilters: [yes] }, { StringFilters: [no] }], CompositeOperator: 'OR' },
    ],
    ['not applicable', { CompositeFilters: [{ StringFilters: [yes] }, { StringFilters: [unknown] }] }],
  ])('%s for %j', (outcome, criteria) => {
    expect(judge(criteria)).toBe(outcome);
  });
});

describe('compiled OCSF criteria', () => {
  it('list each field once, in order, and are frozen', () => {
    const compiled = compileOcsfCriteria({
      CompositeFilters: [
        { MapFilters: [tag('a', 'EQUALS', 'b')], StringFilters: [yes, text('status', 'PREFIX', 'N'), no] },
        { NestedCompositeFilters: [{ StringFilters: [text('class_name', 'EQUALS', 'x')] }] },
      ],
    });
    expect(compiled.fields).toEqual(['resources.tags', 'severity', 'status', 'class_name']);
    for (const part of [compiled, compiled.fields, compiled.equalities, ...compiled.equalities]) {
      expect(Object.isFrozen(part)).toBe(true);
    }
  });

  it('take now as milliseconds too', () => {
    const within = { DateRange: { Unit: 'DAYS' as const, Value: 4 } };
    const { test } = compileOcsfCriteria(
      one({ DateFilters: [{ FieldName: 'finding_info.created_time_dt', Filter: within }] }),
    );
    expect(test(raw, Date.parse(now))).toBe('match');
    expect(test(raw, Date.parse(now) + 1)).toBe('no match');
    expect(test(raw, undefined)).toBe('no match');
  });
});
