import { lintPolicy, readFinding } from '../index.js';
import type { LintOptions, PolicyClause, PolicyRule, Suppression, TriagePolicy } from '../index.js';
import { aFinding } from '../testing.js';
import { CRITERIA_KEYS } from '../criteria/keys.js';
import { OCSF_FILTERS } from '../criteria/ocsf-fields.js';
import { ASFF_AUTHORS } from './authors/asff-authors.js';
import { authorOf } from './authors/author-of.js';
import { OCSF_AUTHORS } from './authors/ocsf-authors.js';

const now = '2026-11-24T12:00:00Z';
const LOW = { severity: ['LOW'] } as const;
const ACCOUNT = { ...LOW, account: ['111122223333'] } as const;
const accounts = [{ id: '111122223333', ou: 'Sandbox', tags: { stage: 'test' } }];
const own = 'arn:aws:securityhub:eu-west-1:111122223333:product/111122223333/default';

const text = (Comparison: string, Value: string) => [{ Comparison, Value }] as never;
const tag = (Comparison: string) => [{ Comparison, Key: 'team', Value: 'test-bench' }] as never;
const asff = (
  criteria: Readonly<Record<string, never>>,
  facts: PolicyClause['facts'] = LOW,
): PolicyClause => ({ asff: criteria, facts });
type Field = readonly [field: string, comparison: string, value: string];
const filter = ([FieldName, Comparison, Value]: Field) => ({
  FieldName,
  Filter: { Comparison, Value } as never,
});
const ocsf = (Operator: 'AND' | 'OR', ...fields: readonly Field[]): PolicyClause => ({
  ocsf: { CompositeFilters: [{ Operator, StringFilters: fields.map(filter) }] },
  facts: LOW,
});

function policyOf(when: PolicyRule['when'], suppress: Partial<Suppression> = {}): TriagePolicy {
  const then = {
    suppress: { owner: 'ana', reason: 'Test bench, SEC-12', expires: '2027-01-31T00:00:00Z', ...suppress },
  };
  return {
    schema: 'tocsin.policy/1',
    accounts,
    owners: [
      { when: { resourceTag: [{ Key: 'team', Value: 'bench' }] }, owner: { team: 'bench' } },
      { when: { ou: ['Sandbox'] }, owner: { team: 'sandbox' } },
    ],
    rules: [{ id: 'quiet', title: 'Quiet', when, then }],
  };
}
const said = (policy: TriagePolicy, options: Partial<LintOptions> = {}) =>
  lintPolicy(policy, { now, ...options }).map(({ level, code }) => `${level} ${code}`);

const RESTS_ON_TEXT = 'error suppression-attacker-text';
const RESTS_ALSO_ON_TEXT = 'warning suppression-attacker-text';
const BROAD = 'warning suppression-broad';

describe('a suppression that rests on text which an attacker can write', () => {
  const title = { Title: text('CONTAINS', 'load test') };
  const cases: readonly (readonly [PolicyRule['when'], ...(readonly string[])])[] = [
    [asff(title), RESTS_ON_TEXT],
    [asff({ Description: text('PREFIX', 'load test') }), RESTS_ON_TEXT],
    [asff({ Title: text('EQUALS', 'load test') }), RESTS_ON_TEXT],
    [asff({ Title: text('NOT_CONTAINS', 'production') }), RESTS_ON_TEXT],
    [asff({ NoteText: text('CONTAINS', 'load test') }), RESTS_ON_TEXT],
    [asff({ NoteUpdatedBy: text('EQUALS', 'somebody') }), RESTS_ON_TEXT],
    [asff({ SourceUrl: text('PREFIX', 'https://bench') }), RESTS_ON_TEXT],
    [asff({ ResourceTags: tag('EQUALS') }), RESTS_ON_TEXT],
    [asff({ UserDefinedFields: tag('EQUALS') }), RESTS_ON_TEXT],
    [asff({ ResourceDetailsOther: tag('CONTAINS') }), RESTS_ON_TEXT],
    [asff({ ResourceApplicationName: text('EQUALS', 'bench') }), RESTS_ON_TEXT],
    [asff({ AwsAccountName: text('EQUALS', 'bench') }), RESTS_ON_TEXT],
    [asff({ ResourceId: text('PREFIX', 'arn:aws:s3:::test-') }), RESTS_ON_TEXT],
    [asff({ Id: text('CONTAINS', 'bench') }), RESTS_ON_TEXT],
    [{ facts: { ...LOW, resourceTag: [{ Key: 'team', Value: 'bench' }] } }, RESTS_ON_TEXT],
    [{ facts: { ...LOW, owner: ['bench'] } }, RESTS_ON_TEXT],
    // What says how a finding stands does not say whose it is.
    [
      asff({ ...title, SeverityLabel: text('EQUALS', 'LOW'), WorkflowStatus: text('EQUALS', 'NEW') }),
      RESTS_ON_TEXT,
    ],
    [
      asff({
        ...title,
        ResourceType: text('EQUALS', 'AwsS3Bucket'),
        ResourceRegion: text('EQUALS', 'eu-west-1'),
      }),
      RESTS_ON_TEXT,
    ],
    [asff({ ...title, ProductArn: text('PREFIX', 'arn:aws:securityhub:eu-west-1:') }), RESTS_ON_TEXT],
    [asff({ ...title, AwsAccountId: text('NOT_EQUALS', '111122223333') }), RESTS_ON_TEXT],
    // One clause, or one filter of several, is enough of a hole.
    [[{ facts: ACCOUNT }, asff(title)], RESTS_ON_TEXT],
    [
      ocsf(
        'OR',
        ['cloud.account.uid', 'EQUALS', '111122223333'],
        ['finding_info.title', 'CONTAINS', 'load test'],
      ),
      RESTS_ON_TEXT,
    ],
    [ocsf('AND', ['comment', 'EQUALS', 'load test']), RESTS_ON_TEXT],
    [ocsf('AND', ['resources.name', 'EQUALS', 'bench']), RESTS_ON_TEXT],
    [
      {
        ocsf: {
          CompositeFilters: [
            { IpFilters: [{ FieldName: 'evidences.src_endpoint.ip', Filter: { Cidr: '198.51.100.0/24' } }] },
          ],
        },
        facts: LOW,
      },
      RESTS_ON_TEXT,
    ],
    [
      {
        ocsf: {
          CompositeFilters: [{ MapFilters: [{ FieldName: 'resources.tags', Filter: tag('EQUALS')[0] }] }],
        },
        facts: LOW,
      },
      RESTS_ON_TEXT,
    ],
    // A rule or control of a product says what, not whose.
    [asff({ ...title, GeneratorId: text('EQUALS', 'security-control/S3.1') }), RESTS_ALSO_ON_TEXT],
    [asff({ ResourceTags: tag('EQUALS') }, { ...LOW, control: ['S3.1'] }), RESTS_ALSO_ON_TEXT],
    // Safe: it says whose.
    [asff(title, ACCOUNT)],
    [asff({ ...title, AwsAccountId: text('EQUALS', '111122223333') })],
    [asff({ ...title, ProductArn: text('EQUALS', own) })],
    [asff({ ...title, ProductArn: text('PREFIX', 'arn:aws:securityhub:eu-west-1::product/aws/') })],
    [asff({ ResourceTags: tag('EQUALS') }, { ...LOW, ou: ['Sandbox'] })],
    [asff({ ResourceTags: tag('EQUALS') }, { ...LOW, product: ['aws/inspector'] })],
    [asff({ ResourceId: text('EQUALS', 'arn:aws:s3:::test-bench') })],
    [asff({ ResourceId: text('PREFIX', 'arn:aws:ec2:eu-west-1:111122223333:instance/') })],
    [
      ocsf(
        'AND',
        ['cloud.account.uid', 'EQUALS', '111122223333'],
        ['finding_info.title', 'CONTAINS', 'load test'],
      ),
    ],
    [{ facts: { ...LOW, owner: ['sandbox'] } }],
    [{ facts: { ...LOW, control: ['S3.1'] } }],
    [{ facts: LOW }, BROAD],
    [{ facts: { ...LOW, class: ['posture'] } }, BROAD],
  ];
  // Planted fault seen red: negative filters taken for a restriction.
  it.each(cases.map(([when, ...remarks]) => [when, remarks] as const))('%j', (when, remarks) => {
    expect(said(policyOf(when))).toEqual(remarks);
  });

  it('is nobody’s business in a rule that suppresses nothing', () => {
    const [rule] = policyOf(asff(title)).rules as readonly [PolicyRule];
    expect(said({ ...policyOf([]), rules: [{ ...rule, then: { priority: 'P5' } }] })).toEqual([]);
  });

  it('has a row for every key and for no other', () => {
    expect(Object.keys(ASFF_AUTHORS).sort()).toEqual([...CRITERIA_KEYS.keys()].sort());
    const fields = [...OCSF_FILTERS.values()].flatMap((list) => list.fields);
    expect(Object.keys(OCSF_AUTHORS).filter((field) => !fields.includes(field))).toEqual([]);
    expect(authorOf('ocsf.finding_info.title')).toBe('anyone');
  });
});

describe('a suppression that would hide CRITICAL', () => {
  const CODE = 'suppression-hides-critical';
  const id = (Filter: object): PolicyClause => ({
    ocsf: {
      CompositeFilters: [
        {
          NumberFilters: [{ FieldName: 'severity_id', Filter }],
          StringFilters: [filter(['compliance.control', 'EQUALS', 'S3.1'])],
        },
      ],
    },
  });
  const control = { control: ['S3.1'] } as const;
  const broad: readonly (readonly [PolicyClause, ...string[]])[] = [
    [{ facts: { class: ['posture'] } }, `error ${CODE}`, BROAD],
    [{ facts: control }, `warning ${CODE}`],
    [{ facts: { account: ['111122223333'] } }, `warning ${CODE}`],
    [{ facts: { ...control, severity: ['HIGH', 'CRITICAL'] } }, `warning ${CODE}`],
    [{ facts: { ...control, severity: ['HIGH'] } }],
    [{ facts: control, asff: { SeverityLabel: text('EQUALS', 'HIGH') } }],
    [{ facts: control, asff: { SeverityLabel: text('NOT_EQUALS', 'CRITICAL') } }],
    [{ facts: control, asff: { SeverityLabel: text('NOT_EQUALS', 'HIGH') } }, `warning ${CODE}`],
    [id({ Lte: 4 })],
    [id({ Eq: 6 }), `warning ${CODE}`],
    [id({ Gte: 4 }), `warning ${CODE}`],
    [
      {
        ocsf: {
          CompositeFilters: [
            {
              StringFilters: [
                filter(['severity', 'EQUALS', 'High']),
                filter(['compliance.control', 'EQUALS', 'S3.1']),
              ],
            },
          ],
        },
      },
    ],
    [
      {
        ocsf: {
          CompositeFilters: [
            {
              StringFilters: [
                filter(['severity', 'EQUALS', 'Fatal']),
                filter(['compliance.control', 'EQUALS', 'S3.1']),
              ],
            },
          ],
        },
      },
      `warning ${CODE}`,
    ],
  ];
  it.each(broad.map(([when, ...remarks]) => [when, remarks] as const))('%j', (when, remarks) => {
    expect(said(policyOf(when))).toEqual(remarks);
  });

  it('no longer does when it has ended, or cannot be read', () => {
    const when = { facts: control };
    expect(said(policyOf(when, { expires: '2026-11-01' }))).toEqual(['warning suppression-expired']);
    expect(said(policyOf(when, { expires: 'soon' }))).toEqual(['error suppression-unreadable']);
  });

  it('is counted on given findings', () => {
    const findings = ['CRITICAL', 'HIGH', 'CRITICAL', 'CRITICAL', 'CRITICAL'].map((Label, index) =>
      readFinding(aFinding({ Id: `finding-${index}`, Severity: { Label } })),
    );
    const policy = policyOf({ facts: { account: ['111122223333'] } });
    expect(said(policy, { findings })).toEqual([`error ${CODE}`, `warning ${CODE}`]);
    const [remark] = lintPolicy(policy, { now, findings });
    expect(remark?.message).toBe(
      'rule "quiet", rules[0]: hides 4 CRITICAL of the 5 given findings: "finding-0", "finding-2", "finding-3" and 1 more',
    );
    expect(
      said(policyOf({ facts: { account: ['111122223333'], severity: ['CRITICAL'] } }), { findings }),
    ).toEqual([`warning ${CODE}`, `warning ${CODE}`]);
    const others = policyOf({ facts: ACCOUNT });
    expect(said(others, { findings })).toEqual(['warning suppression-matches-nothing']);
    expect(said(others)).toEqual([]);
  });

  it('is not counted where a terminal rule speaks first', () => {
    const policy = policyOf({ facts: { account: ['111122223333'] } });
    const first: PolicyRule = {
      id: 'first',
      title: 'First',
      when: { facts: { product: ['aws/guardduty'] } },
      then: { priority: 'P1' },
      terminal: true,
    };
    const findings = [readFinding(aFinding({ Severity: { Label: 'CRITICAL' } }))];
    expect(said({ ...policy, rules: [first, ...policy.rules] }, { findings })).toContain(
      'warning suppression-matches-nothing',
    );
  });
});

describe('part of an account id', () => {
  it.each<readonly [PolicyClause, boolean]>([
    [asff({ AwsAccountId: text('PREFIX', '1111') }), true],
    [asff({ AwsAccountId: text('CONTAINS', '2222') }), true],
    [ocsf('AND', ['cloud.account.uid', 'PREFIX', '1111']), true],
    [asff({ AwsAccountId: text('PREFIX', '111122223333') }), false],
    [asff({ AwsAccountId: text('EQUALS', '111122223333') }), false],
  ])('%j: %p', (when, remarked) => {
    expect(said(policyOf(when)).includes('warning suppression-part-of-account')).toBe(remarked);
  });
});
