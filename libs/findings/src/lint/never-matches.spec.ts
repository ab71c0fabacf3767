import { lintPolicy, type PolicyClause, type PolicyRule, type TriagePolicy } from '../index.js';

const high: PolicyClause = { facts: { severity: ['HIGH'] } };
const low: PolicyClause = { facts: { severity: ['LOW'] } };

const asff = (key: string, ...filters: readonly (readonly [string, string])[]): PolicyClause => ({
  asff: { [key]: filters.map(([Comparison, Value]) => ({ Comparison, Value }) as never) },
});
const ranges = (key: string, ...filters: readonly object[]): PolicyClause => ({
  asff: { [key]: filters as never },
});
const ocsf = (...StringFilters: readonly (readonly [string, string, string])[]): PolicyClause => ({
  ocsf: {
    CompositeFilters: [
      {
        StringFilters: StringFilters.map(([FieldName, Comparison, Value]) => ({
          FieldName,
          Filter: { Comparison, Value } as never,
        })),
      },
    ],
  },
});
const severityId = (Filter: object): PolicyClause => ({
  ocsf: { CompositeFilters: [{ NumberFilters: [{ FieldName: 'severity_id', Filter }] }] },
});

const joined = (Operator: 'AND' | 'OR', ...severities: readonly string[]): PolicyClause => {
  const StringFilters = severities.map((Value) => ({
    FieldName: 'severity',
    Filter: { Value, Comparison: 'EQUALS' as const },
  }));
  return { ocsf: { CompositeFilters: [{ Operator, StringFilters }] } };
};
const ofOne = (when: PolicyRule['when']): TriagePolicy => ({
  schema: 'tocsin.policy/1',
  accounts: [
    { id: '111122223333', ou: 'Workloads/Prod', tags: { stage: 'prod' } },
    { id: '444455556666', ou: 'Sandbox' },
  ],
  fallbackOwner: { team: 'soc' },
  rules: [{ id: 'r0', title: 'R0', when, then: { priority: 'P1' } }],
});

/** Remarks by level, code and field; none means that the policy is left alone. */
const CASES: readonly (readonly [policy: TriagePolicy, ...remarks: readonly string[]])[] = [
  // Values that no finding has.
  [
    ofOne(asff('SeverityLabel', ['EQUALS', 'Critical'])),
    'error never-matches rules[0].when.asff.SeverityLabel',
  ],
  [
    ofOne(asff('WorkflowStatus', ['EQUALS', 'IN_PROGRESS'])),
    'error never-matches rules[0].when.asff.WorkflowStatus',
  ],
  [ofOne(asff('RecordState', ['EQUALS', 'OPEN'])), 'error never-matches rules[0].when.asff.RecordState'],
  [
    ofOne(asff('ComplianceStatus', ['EQUALS', 'FAIL'])),
    'error never-matches rules[0].when.asff.ComplianceStatus',
  ],
  [ofOne(asff('ComplianceStatus', ['PREFIX', 'FAIL']))],
  [
    ofOne(asff('VerificationState', ['EQUALS', 'FALSE'])),
    'error never-matches rules[0].when.asff.VerificationState',
  ],
  [ofOne(asff('AwsAccountId', ['EQUALS', '1111'])), 'error never-matches rules[0].when.asff.AwsAccountId'],
  [ofOne(asff('AwsAccountId', ['EQUALS', '111122223333']))],
  [
    ofOne(asff('ProductArn', ['EQUALS', 'aws/guardduty'])),
    'error never-matches rules[0].when.asff.ProductArn',
  ],
  [ofOne(asff('ProductArn', ['PREFIX', 'arn:aws:']))],
  [
    ofOne(ocsf(['severity', 'EQUALS', 'CRITICAL'])),
    'error never-matches rules[0].when.ocsf.CompositeFilters[0].StringFilters[0]',
  ],
  [ofOne(ocsf(['severity', 'EQUALS', 'Critical']))],
  [
    ofOne({ facts: { control: ['security-control/EC2.19'] } }),
    'error never-matches rules[0].when.facts.control',
  ],
  [ofOne({ facts: { control: ['EC2.19'] } })],
  [ofOne({ facts: { product: ['product/guardduty'] } }), 'error never-matches rules[0].when.facts.product'],
  [ofOne({ facts: { ou: ['Prod'] } }), 'error never-matches rules[0].when.facts.ou'],
  [ofOne({ facts: { ou: ['Workloads'] } })],
  [
    ofOne({ facts: { accountTag: [{ Key: 'stage', Value: 'test' }] } }),
    'error never-matches rules[0].when.facts.accountTag',
  ],
  [ofOne({ facts: { accountTag: [{ Key: 'stage', Value: 'prod' }] } })],
  [ofOne({ facts: { owner: ['sco'] } }), 'error never-matches rules[0].when.facts.owner'],
  [ofOne({ facts: { owner: ['soc'] } })],
  [
    ofOne(asff('WorkflowStatus', ['EQUALS', 'NEW'], ['EQUALS', 'OPEN'])),
    'error impossible-value rules[0].when.asff.WorkflowStatus',
  ],
  [
    ofOne(asff('WorkflowStatus', ['NOT_EQUALS', 'IN_PROGRESS'])),
    'error impossible-value rules[0].when.asff.WorkflowStatus',
  ],
  [ofOne(asff('WorkflowStatus', ['NOT_EQUALS', 'RESOLVED']))],
  // OCSF: of filters under AND one is enough, under OR none may hold. Planted fault seen red: the other way round.
  [
    ofOne(joined('AND', 'CRITICAL', 'High')),
    'error never-matches rules[0].when.ocsf.CompositeFilters[0].StringFilters[0]',
  ],
  [
    ofOne(joined('OR', 'CRITICAL', 'HIGH')),
    'error never-matches rules[0].when.ocsf.CompositeFilters[0].StringFilters[0]',
  ],
  [
    ofOne(joined('OR', 'CRITICAL', 'High')),
    'error impossible-value rules[0].when.ocsf.CompositeFilters[0].StringFilters[0]',
  ],
  [ofOne(joined('OR', 'Critical', 'High'))],
  // Contradictions.
  [
    ofOne({ ...asff('SeverityLabel', ['EQUALS', 'HIGH']), ...low }),
    'error never-matches rules[0].when.facts.severity',
  ],
  [ofOne({ ...asff('SeverityLabel', ['EQUALS', 'HIGH']), ...high })],
  [
    ofOne({ ...asff('SeverityLabel', ['NOT_EQUALS', 'HIGH']), ...high }),
    'error never-matches rules[0].when.facts.severity',
  ],
  [
    ofOne({ ...asff('AwsAccountId', ['PREFIX', '4444']), facts: { account: ['111122223333'] } }),
    'error never-matches rules[0].when.facts.account',
  ],
  [
    ofOne({ ...asff('ComplianceSecurityControlId', ['EQUALS', 'S3.1']), facts: { control: ['S3.2'] } }),
    'error never-matches rules[0].when.facts.control',
  ],
  [
    ofOne(asff('Title', ['PREFIX', 'abcde'], ['PREFIX_NOT_EQUALS', 'abcd'])),
    'error never-matches rules[0].when.asff.Title',
  ],
  [ofOne(asff('Title', ['PREFIX', 'abcd'], ['PREFIX_NOT_EQUALS', 'abcde']))],
  [ofOne(ranges('Confidence', { Gte: 9, Lte: 8 })), 'error never-matches rules[0].when.asff.Confidence'],
  [ofOne(ranges('Confidence', { Gt: 8, Lte: 8 })), 'error never-matches rules[0].when.asff.Confidence'],
  [ofOne(ranges('Confidence', { Gte: 8, Lte: 8 }))],
  [ofOne(ranges('Criticality', { Gt: 100 })), 'error never-matches rules[0].when.asff.Criticality'],
  [ofOne({ facts: { epss: { Gt: 1 } } }), 'error never-matches rules[0].when.facts.epss'],
  [ofOne({ facts: { epss: { Gte: 1 } } })],
  [
    ofOne(severityId({ Gt: 5, Lt: 5 })),
    'error never-matches rules[0].when.ocsf.CompositeFilters[0].NumberFilters[0]',
  ],
  [ofOne(severityId({ Gte: 5 }))],
  [
    ofOne({ ...asff('Title', ['EQUALS', 'x']), ...ocsf(['finding_info.title', 'EQUALS', 'x']) }),
    'error never-matches rules[0].when.ocsf',
  ],
  [ofOne([asff('Title', ['EQUALS', 'x']), ocsf(['finding_info.title', 'EQUALS', 'x'])])],
  [
    ofOne([high, asff('RecordState', ['EQUALS', 'OPEN'])]),
    'warning never-matches rules[0].when[1].asff.RecordState',
  ],
  [
    ofOne(ranges('UpdatedAt', { Start: '2026-01-01', End: '2026-02-01' })),
    'warning past-dates rules[0].when.asff.UpdatedAt',
  ],
  [ofOne(ranges('UpdatedAt', { Start: '2026-01-01', End: '2027-02-01' }))],
  [ofOne(ranges('UpdatedAt', { DateRange: { Unit: 'DAYS', Value: 3, Comparison: 'OLDER_THAN' } }))],
];

describe('lintPolicy, of what no finding meets', () => {
  it.each(CASES.map(([policy, ...remarks]) => [policy, remarks] as const))('%j', (policy, remarks) => {
    const said = lintPolicy(policy, { now: '2026-11-24T12:00:00Z' });
    expect(said.map(({ level, code, field }) => `${level} ${code} ${field}`)).toEqual(remarks);
  });
});
