import fc from 'fast-check';

import { compileOcsfCriteria } from './compile-ocsf-criteria.js';
import { equalityReader } from './equality-reader.js';
import type { CompositeFilter, OcsfCriteria } from './ocsf-criteria.js';
import { allOf, anyOf, type CriteriaOutcome } from './outcome.js';

const now = '2026-11-24T12:00:00Z';

const STRING_FIELDS = [
  'severity',
  'cloud.region',
  'metadata.product.name',
  'resources.type',
  'resources.owner.account.uid',
];
const TEXTS = ['a', 'ab', 'b', 'A'];

interface AnyFilter {
  readonly FieldName: string;
  readonly Filter: {
    readonly Key?: string;
    readonly Value?: unknown;
    readonly Comparison?: string;
    readonly Gte?: number;
  };
}

/** The slow and obvious way: every value at a path in one list. */
function valuesAt(value: unknown, names: readonly string[]): readonly unknown[] {
  const [name, ...rest] = names;
  if (name === undefined) return [value];
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [];
  const found = (value as Record<string, unknown>)[name];
  return Array.isArray(found) ? found.flatMap((entry) => valuesAt(entry, rest)) : valuesAt(found, rest);
}

function tagsAt(raw: object, key: string | undefined): readonly unknown[] {
  const { resources } = raw as { resources?: unknown };
  const all = (Array.isArray(resources) ? resources : [resources]) as readonly {
    tags?: readonly { name: string; value: string }[];
  }[];
  return all.flatMap((resource) =>
    Array.isArray(resource?.tags)
      ? resource.tags.filter((tag) => tag?.name === key).map((tag) => tag.value)
      : [],
  );
}

function judgeFilter(raw: object, { FieldName, Filter }: AnyFilter): CriteriaOutcome {
  const { Key, Value, Comparison, Gte } = Filter;
  const values = Key === undefined ? valuesAt(raw, FieldName.split('.')) : tagsAt(raw, Key);
  if (Gte !== undefined) {
    return values.some((value) => typeof value === 'number' && value >= Gte) ? 'match' : 'no match';
  }
  const texts = values.filter((value) => typeof value === 'string');
  const meets = (text: string) => {
    if (Comparison?.startsWith('PREFIX')) return text.startsWith(String(Value));
    return Comparison === 'CONTAINS' ? text.includes(String(Value)) : text === Value;
  };
  if (!Comparison?.includes('NOT')) return texts.some(meets) ? 'match' : 'no match';
  if (texts.length === 0) return 'not applicable';
  return texts.some(meets) ? 'no match' : 'match';
}

function judgeComposite(raw: object, composite: CompositeFilter): CriteriaOutcome {
  const filters = [
    ...(composite.StringFilters ?? []),
    ...(composite.NumberFilters ?? []),
    ...(composite.MapFilters ?? []),
  ] as readonly AnyFilter[];
  const parts: (() => CriteriaOutcome)[] = [
    ...filters.map((filter) => () => judgeFilter(raw, filter)),
    ...(composite.NestedCompositeFilters ?? []).map((nested) => () => judgeComposite(raw, nested)),
  ];
  return (composite.Operator === 'OR' ? anyOf : allOf)(parts, (part) => part());
}

function judge(raw: object, { CompositeFilters, CompositeOperator }: OcsfCriteria): CriteriaOutcome {
  return (CompositeOperator === 'OR' ? anyOf : allOf)(CompositeFilters, (part) => judgeComposite(raw, part));
}

const value = fc.constantFrom(...TEXTS);
const stringFilter = fc.record({
  FieldName: fc.constantFrom(...STRING_FIELDS),
  Filter: fc.record({
    Value: value,
    Comparison: fc.constantFrom('EQUALS', 'EQUALS', 'PREFIX', 'CONTAINS', 'NOT_EQUALS', 'PREFIX_NOT_EQUALS'),
  }),
});
const mapFilter = fc.record({
  FieldName: fc.constant('resources.tags'),
  Filter: fc.record({ Key: value, Value: value, Comparison: fc.constantFrom('EQUALS', 'NOT_EQUALS') }),
});
const numberFilter = fc.record({
  FieldName: fc.constant('severity_id'),
  Filter: fc.record({ Gte: fc.nat(3) }),
});
const operator = fc.constantFrom('AND', 'OR');
const list = <T>(filter: fc.Arbitrary<T>) => fc.array(filter, { minLength: 1, maxLength: 3 });
const flat = fc.oneof(
  fc.record({ StringFilters: list(stringFilter) }),
  fc.record({ StringFilters: list(stringFilter), Operator: operator }),
  fc.record({ StringFilters: list(stringFilter), NumberFilters: list(numberFilter), Operator: operator }),
  fc.record({ MapFilters: list(mapFilter), StringFilters: list(stringFilter), Operator: operator }),
);
const composite = fc.oneof(
  flat,
  fc.record({ NestedCompositeFilters: list(flat), Operator: operator }),
  fc.record({ StringFilters: list(stringFilter), NestedCompositeFilters: list(flat), Operator: operator }),
);
const criteriaArbitrary = fc.oneof(
  fc.record({ CompositeFilters: list(composite) }),
  fc.record({ CompositeFilters: list(composite), CompositeOperator: operator }),
) as fc.Arbitrary<OcsfCriteria>;

const leaf = fc.oneof(
  { weight: 6, arbitrary: value },
  { weight: 1, arbitrary: fc.constantFrom(null, 7, [], {}, ['a'], [['a']]) },
);
const maybeListed = <T>(entry: fc.Arbitrary<T>) => fc.oneof(entry, fc.array(entry, { maxLength: 2 }));
const optional = { requiredKeys: [] };
const finding = fc.record(
  {
    severity: leaf,
    severity_id: fc.nat(3),
    cloud: maybeListed(fc.record({ region: leaf }, optional)),
    metadata: fc.record({ product: maybeListed(fc.record({ name: leaf }, optional)) }, optional),
    resources: maybeListed(
      fc.record(
        {
          type: leaf,
          owner: fc.record({ account: fc.record({ uid: leaf }) }),
          tags: fc.array(fc.record({ name: value, value })),
        },
        optional,
      ),
    ),
  },
  optional,
);

describe('any OCSF criteria', () => {
  // Planted fault seen red: AND answers with the first `not applicable`.
  it('say what the slow and obvious evaluator says', () => {
    const seen = new Set<CriteriaOutcome>();
    fc.assert(
      fc.property(criteriaArbitrary, finding, (criteria, raw) => {
        const outcome = compileOcsfCriteria(criteria).evaluate(raw, { now });
        seen.add(outcome);
        expect(outcome).toBe(judge(raw, criteria));
      }),
      { numRuns: 2000 },
    );
    expect(seen.size).toBe(3);
  });

  // Planted fault seen red: an OR took the equalities of its first part.
  it('do not match where an equality does not hold', () => {
    let unmet = 0;
    fc.assert(
      fc.property(criteriaArbitrary, finding, (criteria, raw) => {
        const { evaluate, equalities } = compileOcsfCriteria(criteria);
        for (const { key, values } of equalities) {
          const found = equalityReader(key)(raw);
          const texts = new Set(Array.isArray(found) ? found : [found]);
          if (values.some((wanted) => texts.has(wanted))) continue;
          unmet += 1;
          expect(evaluate(raw, { now })).toBe('no match');
        }
      }),
      { numRuns: 2000 },
    );
    expect(unmet).toBeGreaterThan(300);
  });
});

describe('the equalities of OCSF criteria', () => {
  const text = (FieldName: string, Value: string, Comparison = 'EQUALS') => ({
    FieldName,
    Filter: { Value, Comparison },
  });
  const high = text('severity', 'High');
  const critical = text('severity', 'Critical');
  const region = text('cloud.region', 'eu-west-1');
  it.each<readonly [unknown, object]>([
    [[{ key: 'ocsf:severity', values: ['High'] }], { CompositeFilters: [{ StringFilters: [high] }] }],
    [
      [
        { key: 'ocsf:severity', values: ['High'] },
        { key: 'ocsf:cloud.region', values: ['eu-west-1'] },
      ],
      {
        CompositeFilters: [
          { StringFilters: [high] },
          { NestedCompositeFilters: [{ StringFilters: [region] }] },
        ],
      },
    ],
    [
      [{ key: 'ocsf:severity', values: ['High', 'Critical'] }],
      { CompositeFilters: [{ StringFilters: [high, critical, high], Operator: 'OR' }] },
    ],
    [[], { CompositeFilters: [{ StringFilters: [high, region], Operator: 'OR' }] }],
    [
      [{ key: 'ocsf:severity', values: ['High', 'Critical'] }],
      {
        CompositeFilters: [{ StringFilters: [region, high] }, { StringFilters: [critical] }],
        CompositeOperator: 'OR',
      },
    ],
    [[], { CompositeFilters: [{ StringFilters: [text('severity', 'High', 'NOT_EQUALS')] }] }],
    [[], { CompositeFilters: [{ StringFilters: [text('severity', 'High', 'PREFIX')] }] }],
    [[], { CompositeFilters: [{ StringFilters: [text('severity', 'High', 'CONTAINS')] }] }],
    [[], { CompositeFilters: [{ StringFilters: [text('severity', 'High', 'CONTAINS_WORD')] }] }],
    [[], { CompositeFilters: [{ NumberFilters: [{ FieldName: 'severity_id', Filter: { Eq: 5 } }] }] }],
    [
      [],
      {
        CompositeFilters: [
          {
            MapFilters: [
              { FieldName: 'resources.tags', Filter: { Key: 'a', Value: 'b', Comparison: 'EQUALS' } },
            ],
          },
        ],
      },
    ],
  ])('are %j for %j', (equalities, criteria) => {
    expect(compileOcsfCriteria(criteria as OcsfCriteria).equalities).toEqual(equalities);
  });
});
