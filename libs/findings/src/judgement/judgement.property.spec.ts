import fc from 'fast-check';
import {
  compileCriteria,
  compileJudgement,
  compileOcsfCriteria,
  compileOcsfJudgement,
  type Criteria,
  type OcsfCriteria,
} from '../index.js';

const now = '2026-11-24T12:00:00Z';
const value = fc.constantFrom('a', 'ab', 'b');
const comparison = fc.constantFrom('EQUALS', 'PREFIX', 'CONTAINS', 'NOT_EQUALS', 'PREFIX_NOT_EQUALS');
const text = fc.record({ Value: value, Comparison: comparison });
const scalar = fc.oneof(value, fc.constantFrom(null, 1));

const criteria = fc.dictionary(
  fc.constantFrom('Title', 'Type', 'ResourceType', 'ResourceId', 'NoteText'),
  text.map((filter) => [filter]),
  { minKeys: 1 },
) as fc.Arbitrary<Criteria>;
const resource = fc.record({ Type: scalar, Id: scalar }, { requiredKeys: [] });
const asff = fc.record(
  {
    Title: scalar,
    Types: fc.array(scalar, { maxLength: 3 }),
    Resources: fc.array(fc.oneof({ weight: 5, arbitrary: resource }, scalar), { maxLength: 3 }),
    Note: fc.record({ Text: scalar }),
  },
  { requiredKeys: [] },
);

const filters = fc.array(
  fc.record({
    FieldName: fc.constantFrom('severity', 'resources.type', 'resources.region', 'finding_info.types'),
    Filter: text,
  }),
  { minLength: 1, maxLength: 3 },
);
const operator = fc.constantFrom('AND', 'OR');
const composites = fc.array(fc.record({ StringFilters: filters, Operator: operator }), {
  minLength: 1,
  maxLength: 2,
});
const ocsfCriteria = fc.record({
  CompositeFilters: composites,
  CompositeOperator: operator,
}) as unknown as fc.Arbitrary<OcsfCriteria>;
const ocsf = fc.record(
  {
    severity: scalar,
    resources: fc.array(fc.record({ type: scalar, region: scalar }, { requiredKeys: [] }), { maxLength: 3 }),
    finding_info: fc.record({ types: fc.array(scalar, { maxLength: 3 }) }),
  },
  { requiredKeys: [] },
);

const possible = {
  match: ['match', 'may match'],
  'no match': ['no match', 'may match'],
  'not applicable': ['may match'],
};

describe('a judgement', () => {
  // Planted fault seen red: allJudged that says `no match` only where no part holds.
  it('never contradicts the criteria themselves', () => {
    fc.assert(
      fc.property(criteria, asff, ocsfCriteria, ocsf, (one, raw, other, rawOcsf) => {
        expect(possible[compileCriteria(one).evaluate(raw, { now })]).toContain(
          compileJudgement(one)(raw, { now }).outcome,
        );
        expect(possible[compileOcsfCriteria(other).evaluate(rawOcsf, { now })]).toContain(
          compileOcsfJudgement(other)(rawOcsf, { now }).outcome,
        );
      }),
      { numRuns: 1000 },
    );
  });

  it('has no doubt about single values that are there', () => {
    const whole = fc.record({
      Title: value,
      Types: fc.tuple(value),
      Resources: fc.tuple(fc.record({ Type: value, Id: value })),
      Note: fc.record({ Text: value }),
    });
    fc.assert(
      fc.property(criteria, whole, (one, raw) => {
        expect(compileJudgement(one)(raw, { now })).toEqual({
          outcome: compileCriteria(one).evaluate(raw, { now }),
          doubts: [],
        });
      }),
    );
  });

  const everyKind = compileJudgement({
    ResourceType: [{ Value: 'a', Comparison: 'EQUALS' }],
    ResourceId: [{ Value: 'b', Comparison: 'EQUALS' }],
    RelatedFindingsId: [{ Value: 'a', Comparison: 'EQUALS' }],
    RelatedFindingsProductArn: [{ Value: 'b', Comparison: 'EQUALS' }],
  });

  // Planted fault seen red: a budget that is not charged.
  it('comes in time for lists of 100,000 entries', () => {
    const entries = Array.from({ length: 100_000 }, (_, at) =>
      at === 0 ? { Type: 'a', Id: 'a' } : { Id: 'b', ProductArn: 'b' },
    );
    const started = performance.now();
    const { outcome, doubts } = everyKind({ Resources: entries, RelatedFindings: entries }, { now });
    expect([outcome, doubts.map(({ kind }) => kind)]).toEqual(['may match', ['too many entries']]);
    expect(performance.now() - started).toBeLessThan(2000);
  });

  it('comes for any depth', () => {
    let deep: unknown = 'a';
    for (let depth = 0; depth < 100_000; depth += 1) deep = { Type: deep, Id: [deep] };
    expect(everyKind({ Resources: [deep, deep], RelatedFindings: deep }, { now }).outcome).toBe('no match');
  });

  // Planted fault seen red: valuesIn without its check of own members.
  it('sees own members only', () => {
    const raw = Object.create({ Title: 'a' });
    expect(compileJudgement({ Title: [{ Value: 'a', Comparison: 'EQUALS' }] })(raw, { now }).outcome).toBe(
      'no match',
    );
  });
});
