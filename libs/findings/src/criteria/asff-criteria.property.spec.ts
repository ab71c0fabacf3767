import fc from 'fast-check';

import { compileCriteria } from './compile-criteria.js';
import type { Criteria } from './criteria.js';
import { equalityReader } from './equality-reader.js';
import type { CriteriaOutcome } from './outcome.js';

const now = '2026-11-24T12:00:00Z';

type Text = { readonly Value: string; readonly Comparison: string; readonly Key?: string };

interface Asff {
  readonly Title?: unknown;
  readonly Severity?: { readonly Label?: unknown };
  readonly Types?: unknown;
  readonly Resources?: unknown;
}

/** The slow and obvious way: every value of a key in one list. */
function valuesOf(raw: Asff, key: string): readonly unknown[] {
  const entries = (value: unknown) => (Array.isArray(value) ? value : []);
  if (key === 'Title') return [raw.Title];
  if (key === 'SeverityLabel') return [raw.Severity?.Label];
  if (key === 'Type') return entries(raw.Types);
  const member = key === 'ResourceTags' ? 'Tags' : 'Id';
  return entries(raw.Resources).map((resource) => resource?.[member]);
}

function judgeKey(raw: Asff, key: string, filters: readonly Text[]): CriteriaOutcome {
  const textsFor = ({ Key }: Text) =>
    valuesOf(raw, key)
      .map((value) => (Key === undefined ? value : (value as Record<string, unknown> | undefined)?.[Key]))
      .filter((value) => typeof value === 'string');
  const met = (filter: Text) =>
    textsFor(filter).some((text) => {
      if (filter.Comparison.startsWith('PREFIX')) return text.startsWith(filter.Value);
      return filter.Comparison.endsWith('CONTAINS') ? text.includes(filter.Value) : text === filter.Value;
    });
  const positive = filters.filter(({ Comparison }) => !Comparison.includes('NOT'));
  const negative = filters.filter(({ Comparison }) => Comparison.includes('NOT'));
  if (positive.length > 0 && !positive.some(met)) return 'no match';
  if (negative.some(met)) return 'no match';
  return negative.some((filter) => textsFor(filter).length === 0) ? 'not applicable' : 'match';
}

function judge(raw: Asff, criteria: Criteria): CriteriaOutcome {
  const outcomes = Object.entries(criteria).map(([key, filters]) =>
    judgeKey(raw, key, filters as readonly Text[]),
  );
  if (outcomes.includes('no match')) return 'no match';
  return outcomes.includes('not applicable') ? 'not applicable' : 'match';
}

const value = fc.constantFrom('a', 'ab', 'b', 'A');
/** The mixes that AWS takes. */
const MIXES = [
  ['EQUALS'],
  ['EQUALS', 'PREFIX'],
  ['PREFIX', 'NOT_EQUALS', 'PREFIX_NOT_EQUALS'],
  ['CONTAINS'],
  ['NOT_CONTAINS'],
];
const texts = fc.constantFrom(...MIXES).chain((mix) =>
  fc.array(fc.record({ Value: value, Comparison: fc.constantFrom(...mix) }), {
    minLength: 1,
    maxLength: 4,
  }),
);
const tags = fc.constantFrom(['EQUALS'], ['CONTAINS'], ['NOT_EQUALS'], ['NOT_CONTAINS']).chain((mix) =>
  fc.array(fc.record({ Key: value, Value: value, Comparison: fc.constantFrom(...mix) }), {
    minLength: 1,
    maxLength: 4,
  }),
);
const criteriaArbitrary = fc
  .record(
    { Title: texts, SeverityLabel: texts, Type: texts, ResourceId: texts, ResourceTags: tags },
    { requiredKeys: [] },
  )
  .filter((criteria) => Object.keys(criteria).length > 0) as fc.Arbitrary<Criteria>;

const leaf = fc.oneof(
  { weight: 6, arbitrary: value },
  { weight: 1, arbitrary: fc.constantFrom(null, 7, [], {}, ['a']) },
);
const optional = { requiredKeys: [] };
const finding = fc.record(
  {
    Title: leaf,
    Severity: fc.record({ Label: leaf }, optional),
    Types: fc.oneof(fc.array(leaf, { maxLength: 3 }), fc.constant('a')),
    Resources: fc.oneof(
      fc.array(fc.record({ Id: leaf, Tags: fc.dictionary(value, value) }, optional), { maxLength: 3 }),
      fc.constant({ Id: 'a', Tags: { a: 'a' } }),
    ),
  },
  optional,
);

describe('any criteria', () => {
  // Planted fault seen red: positive filters beside negative ones left out.
  it('say what the slow and obvious evaluator says', () => {
    const seen = new Set<CriteriaOutcome>();
    fc.assert(
      fc.property(criteriaArbitrary, finding, (criteria, raw) => {
        const outcome = compileCriteria(criteria).evaluate(raw, { now });
        seen.add(outcome);
        expect(outcome).toBe(judge(raw, criteria));
      }),
      { numRuns: 2000 },
    );
    expect(seen.size).toBe(3);
  });

  // Planted fault seen red: EQUALS beside PREFIX taken for an equality.
  it('do not match where an equality does not hold', () => {
    let unmet = 0;
    fc.assert(
      fc.property(criteriaArbitrary, finding, (criteria, raw) => {
        const { evaluate, equalities } = compileCriteria(criteria);
        for (const { key, values } of equalities) {
          const found = equalityReader(key)(raw);
          const shown = new Set(Array.isArray(found) ? found : [found]);
          if (values.some((wanted) => shown.has(wanted))) continue;
          unmet += 1;
          expect(evaluate(raw, { now })).toBe('no match');
        }
      }),
      { numRuns: 2000 },
    );
    expect(unmet).toBeGreaterThan(300);
  });
});

describe('the equalities of criteria', () => {
  const text = (Comparison: string, ...values: readonly string[]) =>
    values.map((Value) => ({ Value, Comparison }));
  it.each<readonly [unknown, object]>([
    [[{ key: 'asff:SeverityLabel', values: ['HIGH'] }], { SeverityLabel: text('EQUALS', 'HIGH') }],
    [
      [
        { key: 'asff:Title', values: ['x'] },
        { key: 'asff:SeverityLabel', values: ['HIGH', 'LOW'] },
      ],
      {
        Title: text('EQUALS', 'x'),
        Type: text('PREFIX', 'TTPs'),
        SeverityLabel: text('EQUALS', 'HIGH', 'LOW'),
      },
    ],
    [[], { Title: [...text('EQUALS', 'x'), ...text('PREFIX', 'y')] }],
    [[], { Title: text('NOT_EQUALS', 'x') }],
    [[], { ResourceTags: [{ Key: 'a', Value: 'b', Comparison: 'EQUALS' }] }],
    [[], { Confidence: [{ Eq: 5 }] }],
  ])('are %j for %j', (equalities, criteria) => {
    const compiled = compileCriteria(criteria as Criteria);
    expect(compiled.equalities).toEqual(equalities);
    for (const part of [compiled, compiled.fields, compiled.equalities, ...compiled.equalities]) {
      expect(Object.isFrozen(part)).toBe(true);
    }
  });
});
