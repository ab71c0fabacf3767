import { compileOcsfCriteria } from './compile-ocsf-criteria.js';
import type { OcsfCriteria } from './ocsf-criteria.js';
import { OCSF_FILTERS } from './ocsf-fields.js';

const now = '2026-11-24T12:00:00Z';

const SAMPLES: Readonly<Record<string, readonly [value: unknown, filter: object]>> = {
  string: ['x', { Value: 'x', Comparison: 'EQUALS' }],
  date: ['2026-11-24T00:00:00Z', { Start: '2026-11-23T00:00:00Z', End: '2026-11-25T00:00:00Z' }],
  boolean: [false, { Value: false }],
  number: [50, { Eq: 50 }],
  map: [[{ name: 'k', value: 'x' }], { Key: 'k', Value: 'x', Comparison: 'EQUALS' }],
  ip: ['203.0.113.7', { Cidr: '203.0.113.0/24' }],
};

/** A finding that has one value at a path; a list of two entries at each place that `listed` says. */
function findingWith(field: string, value: unknown, listed: (depth: number) => boolean): object {
  return field.split('.').reduceRight<unknown>((inner, name, depth) => {
    return { [name]: listed(depth) ? [{ [name]: 'other' }, inner] : inner };
  }, value) as object;
}

const cases = [...OCSF_FILTERS].flatMap(([list, { kind, fields }]) =>
  fields.map((field) => [field, list, kind] as const),
);

describe('the fields of OCSF criteria', () => {
  // Planted fault seen red: lists not walked below the first member.
  it.each(cases)('%s finds its member, through lists or without', (FieldName, list, kind) => {
    const [value, Filter] = SAMPLES[kind] ?? [];
    const { evaluate } = compileOcsfCriteria({
      CompositeFilters: [{ [list]: [{ FieldName, Filter }] }],
    } as OcsfCriteria);
    const last = FieldName.split('.').length - 1;
    const ask = (listed: (depth: number) => boolean, given = value) =>
      evaluate(findingWith(FieldName, given, listed), { now });
    expect(ask(() => false)).toBe('match');
    expect(ask((depth) => depth < last)).toBe('match');
    expect(ask((depth) => depth === 0 && depth < last)).toBe('match');
    expect(ask((depth) => depth === last)).toBe(kind === 'map' ? 'no match' : 'match');
    expect(ask(() => false, null)).toBe('no match');
    expect(ask(() => false, [[value]])).toBe('no match');
    expect(evaluate({}, { now })).toBe('no match');
    expect(evaluate({ [FieldName]: value }, { now })).toBe(last === 0 ? 'match' : 'no match');
  });

  it('are those of AWS’s model and one of CloudFormation’s', () => {
    expect([...OCSF_FILTERS].map(([list, { kind, fields }]) => [list, kind, fields.length])).toEqual([
      ['StringFilters', 'string', 77],
      ['DateFilters', 'date', 7],
      ['BooleanFilters', 'boolean', 3],
      ['NumberFilters', 'number', 14],
      ['MapFilters', 'map', 4],
      ['IpFilters', 'ip', 2],
    ]);
    expect(new Set(cases.map(([field]) => field)).size).toBe(cases.length);
  });
});
