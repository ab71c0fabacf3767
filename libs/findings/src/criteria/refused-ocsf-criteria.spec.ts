import { PolicyError } from '../errors.js';
import { compileOcsfCriteria, compileOcsfCriteriaAt } from './compile-ocsf-criteria.js';
import type { OcsfCriteria } from './ocsf-criteria.js';

const equals = { FieldName: 'severity', Filter: { Value: 'High', Comparison: 'EQUALS' } };
const many = (count: number, entry: unknown) => Array.from({ length: count }, () => entry);
const one = (composite: unknown) => ({ CompositeFilters: [composite] });
const strings = (...StringFilters: unknown[]) => one({ StringFilters });
const compare = (Comparison: unknown, Value: unknown = 'x') =>
  strings({ FieldName: 'severity', Filter: { Value, Comparison } });
const ip = (Cidr: unknown) =>
  one({ IpFilters: [{ FieldName: 'evidences.src_endpoint.ip', Filter: { Cidr } }] });
const named = (FieldName: unknown, list = 'StringFilters') => one({ [list]: [{ ...equals, FieldName }] });

function refusalOf(criteria: unknown): PolicyError {
  try {
    compileOcsfCriteria(criteria as OcsfCriteria);
  } catch (error) {
    if (error instanceof PolicyError) return error;
    throw error;
  }
  throw new Error('not refused');
}

const first = 'CompositeFilters[0]';
const string = `${first}.StringFilters[0]`;

describe('OCSF criteria that are refused', () => {
  const cases: readonly (readonly [unknown, string, string])[] = [
    [null, '', 'found null, allowed: an object of CompositeFilters and CompositeOperator'],
    [{}, 'CompositeFilters', 'found nothing, allowed: a list of 1 to 100 entries'],
    [
      { CompositeFilters: [] },
      'CompositeFilters',
      'found a list of 0 entries, allowed: a list of 1 to 100 entries',
    ],
    [{ CompositeFilters: many(101, {}) }, 'CompositeFilters', 'found a list of 101 entries'],
    [
      { CompositeFilter: [] },
      'CompositeFilter',
      'found an unknown member, allowed: CompositeFilters, CompositeOperator',
    ],
    [{ ...strings(equals), CompositeOperator: 'NOT' }, 'CompositeOperator', 'found "NOT", allowed: AND, OR'],
    [one(7), first, 'found the number 7, allowed: a composite filter'],
    [
      one({}),
      first,
      'found no filters, allowed: at least one of StringFilters, DateFilters, BooleanFilters, NumberFilters, MapFilters, ' +
        'IpFilters, NestedCompositeFilters (none would match every finding)',
    ],
    [one({ Operator: 'OR' }), first, 'found no filters'],
    [one({ StringFilters: [equals], Operator: null }), `${first}.Operator`, 'found null, allowed: AND, OR'],
    [
      one({ StringFilter: [equals] }),
      `${first}.StringFilter`,
      'found an unknown member, allowed: StringFilters, ',
    ],
    [one(JSON.parse('{"__proto__":[]}')), `${first}.__proto__`, 'found an unknown member'],
    [
      one({ StringFilters: equals }),
      `${first}.StringFilters`,
      'found an object, allowed: a list of 1 to 20 entries',
    ],
    [one({ StringFilters: [] }), `${first}.StringFilters`, 'found a list of 0 entries'],
    [one({ StringFilters: many(21, equals) }), `${first}.StringFilters`, 'found a list of 21 entries'],
    [strings('severity'), string, 'found "severity", allowed: an object of FieldName and Filter'],
    [
      strings({ ...equals, Key: 'x' }),
      `${string}.Key`,
      'found an unknown member, allowed: FieldName, Filter',
    ],
    [strings({ FieldName: 'severity' }), `${string}.Filter`, 'found nothing, allowed: a string filter'],
    [
      strings(equals, { FieldName: 'severity', Filter: { Value: ' ', Comparison: 'EQUALS' } }),
      `${first}.StringFilters[1].Filter.Value`,
      'found a blank text, allowed: a text that is not blank',
    ],
    [
      compare('EQUAL'),
      `${string}.Filter.Comparison`,
      'found "EQUAL", allowed: EQUALS, PREFIX, CONTAINS, NOT_EQUALS, PREFIX_NOT_EQUALS, CONTAINS_WORD',
    ],
    [
      compare('NOT_CONTAINS'),
      `${string}.Filter.Comparison`,
      'CONTAINS_WORD (NOT_CONTAINS is for asff criteria only; Security Hub takes it in no OCSF string filter)',
    ],
    [
      compare('CONTAINS_WORD', 'two words'),
      `${string}.Filter.Value`,
      'found "two words", allowed: one word of letters, digits and _ (CONTAINS takes any text)',
    ],
    [compare('CONTAINS_WORD', 'cve-2026'), `${string}.Filter.Value`, 'found "cve-2026", allowed: one word'],
    [named('severity.label'), `${string}.FieldName`, 'found "severity.label", allowed: severity, '],
    [named('resource.type'), `${string}.FieldName`, 'found "resource.type", allowed: resources.type, '],
    [named('product.name'), `${string}.FieldName`, 'found "product.name", allowed: metadata.product.name, '],
    [named('Severity'), `${string}.FieldName`, ' and 73 more'],
    [named(undefined), `${string}.FieldName`, 'found nothing, allowed: metadata.uid, activity_name, '],
    [named('constructor'), `${string}.FieldName`, 'found "constructor"'],
    [named('severity_id'), `${string}.FieldName`, ' more (it is a field of NumberFilters)'],
    [
      named('vulnerabilities.cve.epss.score', 'NumberFilters'),
      `${first}.NumberFilters[0].FieldName`,
      '(it is a field of StringFilters)',
    ],
    [
      named('evidences.ip', 'IpFilters'),
      `${first}.IpFilters[0].FieldName`,
      'found "evidences.ip", allowed: evidences.dst_endpoint.ip, evidences.src_endpoint.ip',
    ],
    [
      one({ MapFilters: [{ FieldName: 'resources.tags', Filter: { Value: 'x', Comparison: 'EQUALS' } }] }),
      `${first}.MapFilters[0].Filter.Key`,
      'found nothing',
    ],
    [
      one({
        MapFilters: [{ FieldName: 'resources.tags', Filter: { Key: 'k', Value: 'x', Comparison: 'PREFIX' } }],
      }),
      `${first}.MapFilters[0].Filter.Comparison`,
      'found "PREFIX", allowed: EQUALS, CONTAINS, NOT_EQUALS, NOT_CONTAINS',
    ],
    [
      one({ BooleanFilters: [{ FieldName: 'vulnerabilities.is_fix_available', Filter: { Value: 'true' } }] }),
      `${first}.BooleanFilters[0].Filter.Value`,
      'found "true", allowed: true or false',
    ],
    [
      one({ BooleanFilters: [{ FieldName: 'vulnerabilities.is_fix_available', Filter: { value: true } }] }),
      `${first}.BooleanFilters[0].Filter.value`,
      'found an unknown member, allowed: Value',
    ],
    [
      one({ NumberFilters: [{ FieldName: 'severity_id', Filter: {} }] }),
      `${first}.NumberFilters[0].Filter`,
      'found a filter without a bound, allowed: at least one of Eq, Gte, Lte, Gt, Lt',
    ],
    [
      one({
        DateFilters: [
          { FieldName: 'finding_info.created_time_dt', Filter: { DateRange: { Unit: 'DAYS', Value: 0 } } },
        ],
      }),
      `${first}.DateFilters[0].Filter.DateRange.Value`,
      'found the number 0, allowed: a whole number of days, 1 or more',
    ],
    [
      ip('10.0.0.0/33'),
      `${first}.IpFilters[0].Filter.Cidr`,
      'found "10.0.0.0/33", allowed: a CIDR block or an address of IPv4 or IPv6, such as 198.51.100.0/24',
    ],
    [ip(undefined), `${first}.IpFilters[0].Filter.Cidr`, 'found nothing, allowed: a CIDR block'],
    [
      one({
        IpFilters: [{ FieldName: 'evidences.src_endpoint.ip', Filter: { Cidr: '10.0.0.0/8', Value: 'x' } }],
      }),
      `${first}.IpFilters[0].Filter.Value`,
      'found an unknown member, allowed: Cidr',
    ],
    [
      one({ NestedCompositeFilters: [] }),
      `${first}.NestedCompositeFilters`,
      'found a list of 0 entries, allowed: a list of 1 to 100',
    ],
    [
      one({ NestedCompositeFilters: [{}] }),
      `${first}.NestedCompositeFilters[0]`,
      'found no filters, allowed: at least one of StringFilters, DateFilters, BooleanFilters, NumberFilters, MapFilters, ' +
        'IpFilters (none would match every finding)',
    ],
    [
      one({ NestedCompositeFilters: [{ NestedCompositeFilters: [{ StringFilters: [equals] }] }] }),
      `${first}.NestedCompositeFilters[0].NestedCompositeFilters`,
      'found a second level, allowed: StringFilters, DateFilters, BooleanFilters, NumberFilters, MapFilters, IpFilters (one level nests)',
    ],
  ];
  // Planted fault seen red: NOT_CONTAINS allowed in OCSF string filters.
  it.each(cases)('%j at %p: %s', (criteria, field, message) => {
    const error = refusalOf(criteria);
    expect(error.where).toEqual({ field });
    expect(error.message).toContain(message);
  });

  it.each([
    [
      named('ip', 'IpFilters'),
      'CompositeFilters[0].IpFilters[0].FieldName: found "ip", allowed: evidences.dst_endpoint.ip, evidences.src_endpoint.ip',
    ],
    [
      named('severity.label'),
      `${string}.FieldName: found "severity.label", allowed: severity, compliance.control, finding_info.src_url, status and 73 more`,
    ],
    [
      compare('EQUAL'),
      `${string}.Filter.Comparison: found "EQUAL", allowed: EQUALS, PREFIX, CONTAINS, NOT_EQUALS, PREFIX_NOT_EQUALS, CONTAINS_WORD`,
    ],
  ])('%j say no more than helps', (criteria, message) => {
    expect(refusalOf(criteria).message).toBe(message);
  });

  it('are named with the place that they are part of', () => {
    const place = { rule: 'r', field: 'rules[0].when.ocsf' };
    expect(() => compileOcsfCriteriaAt({ CompositeFilters: [{ StringFilters: 5 }] }, place)).toThrow(
      'rule "r", rules[0].when.ocsf.CompositeFilters[0].StringFilters: found the number 5, allowed: a list of 1 to 20 entries',
    );
  });

  it('are not walked to the bottom', () => {
    let nested: object = { StringFilters: [equals] };
    for (let depth = 0; depth < 100_000; depth += 1) nested = { NestedCompositeFilters: [nested] };
    expect(refusalOf(one(nested)).message).toContain('one level nests');
  });

  it('accepts as many filters as AWS does', () => {
    const composite = { StringFilters: many(20, equals) };
    expect(() =>
      compileOcsfCriteria({ CompositeFilters: many(100, composite) } as OcsfCriteria),
    ).not.toThrow();
  });
});
