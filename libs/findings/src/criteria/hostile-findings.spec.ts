import fc from 'fast-check';

import { compileCriteria } from './compile-criteria.js';
import { compileOcsfCriteria } from './compile-ocsf-criteria.js';
import type { Criteria } from './criteria.js';
import type { OcsfCriteria } from './ocsf-criteria.js';

const now = '2026-11-24T12:00:00Z';
const days = { DateRange: { Unit: 'DAYS' as const, Value: 3 } };

const everyKind = compileCriteria({
  Title: [{ Value: 'x', Comparison: 'NOT_CONTAINS' }],
  Type: [{ Value: 'TTPs', Comparison: 'PREFIX' }],
  ResourceTags: [{ Key: '__proto__', Value: 'x', Comparison: 'NOT_EQUALS' }],
  Criticality: [{ Gte: 1 }],
  NoteUpdatedAt: [days],
});

/** Joined by OR, so that every filter is asked. */
const everyOcsfKind = compileOcsfCriteria({
  CompositeFilters: [
    {
      Operator: 'OR',
      StringFilters: [
        { FieldName: 'severity', Filter: { Value: 'x', Comparison: 'CONTAINS_WORD' } },
        { FieldName: 'finding_info.title', Filter: { Value: 'x', Comparison: 'PREFIX_NOT_EQUALS' } },
        { FieldName: 'resources.owner.account.uid', Filter: { Value: 'x', Comparison: 'CONTAINS' } },
      ],
      NumberFilters: [{ FieldName: 'vulnerabilities.cve.cvss.base_score', Filter: { Gte: 1 } }],
      DateFilters: [{ FieldName: 'resources.modified_time_dt', Filter: days }],
      BooleanFilters: [{ FieldName: 'vulnerabilities.is_fix_available', Filter: { Value: true } }],
      IpFilters: [{ FieldName: 'evidences.src_endpoint.ip', Filter: { Cidr: '::/0' } }],
      MapFilters: [
        { FieldName: 'resources.tags', Filter: { Key: '__proto__', Value: 'x', Comparison: 'EQUALS' } },
      ],
    },
  ],
});

const json = fc.jsonValue({ maxDepth: 3 });
const asff = fc.dictionary(
  fc.constantFrom('Title', 'Types', 'Resources', 'Criticality', 'Note', '__proto__'),
  fc.oneof(json, fc.array(fc.dictionary(fc.constantFrom('Tags', 'Type'), json))),
);
const members = fc.constantFrom(
  ...[
    'owner',
    'account',
    'uid',
    'tags',
    'name',
    'value',
    'values',
    'cve',
    'cvss',
    'src_endpoint',
    'ip',
    '__proto__',
  ],
);
const { ocsf } = fc.letrec<{ ocsf: unknown }>((tie) => ({
  ocsf: fc.oneof(
    { maxDepth: 5 },
    json,
    fc.array(tie('ocsf'), { maxLength: 3 }),
    fc.dictionary(members, tie('ocsf'), { maxKeys: 3 }),
  ),
}));
const ocsfFinding = fc.dictionary(
  fc.constantFrom('severity', 'finding_info', 'resources', 'vulnerabilities', 'evidences', '__proto__'),
  ocsf,
);

describe('criteria on hostile findings', () => {
  // Planted fault seen red: `value.startsWith` without a check of its type.
  it('answer for any JSON', () => {
    const outcomes = ['match', 'no match', 'not applicable'];
    fc.assert(
      fc.property(asff, ocsfFinding, (one, other) => {
        expect(outcomes).toContain(everyKind.evaluate(one, { now }));
        expect(outcomes).toContain(everyOcsfKind.evaluate(other, { now }));
      }),
      { numRuns: 400 },
    );
  });

  it('answer when a member is 100,000 levels deep', () => {
    const nest = (wrap: (inner: unknown) => unknown) => {
      let value: unknown = 'x';
      for (let depth = 0; depth < 100_000; depth += 1) value = wrap(value);
      return value;
    };
    for (const deep of [
      nest((inner) => [inner]),
      nest((inner) => ({ tags: inner, owner: inner, cve: inner })),
    ]) {
      const raw = {
        severity: deep,
        finding_info: deep,
        resources: deep,
        vulnerabilities: deep,
        evidences: [deep],
      };
      expect(everyOcsfKind.evaluate(raw, { now })).toBe('no match');
      expect(everyKind.evaluate({ Title: deep, Types: deep, Resources: deep }, { now })).toBe('no match');
    }
  });

  it('answer in time linear in the size of texts and lists', () => {
    const text = 'xy '.repeat(80_000);
    const entries = Array.from({ length: 100_000 }, () => ({ name: 'k', values: [text], ip: text }));
    const evidences = entries.map((src_endpoint) => ({ src_endpoint }));
    const started = performance.now();
    expect(
      everyOcsfKind.evaluate({ severity: text, resources: [{ tags: entries }], evidences }, { now }),
    ).toBe('no match');
    expect(everyKind.evaluate({ Types: entries, Resources: entries, Title: text }, { now })).toBe('no match');
    expect(performance.now() - started).toBeLessThan(2000);
  });
});

describe('members that are not the finding’s own', () => {
  const text = (FieldName: string, Comparison: string): OcsfCriteria =>
    ({
      CompositeFilters: [{ StringFilters: [{ FieldName, Filter: { Value: 'x', Comparison } }] }],
    }) as OcsfCriteria;
  const key = (name: string, Comparison: string) => ({ [name]: [{ Value: 'x', Comparison }] }) as Criteria;
  const named = Object.create({ name: 'x' });
  const typed = Object.create({ Type: 'x', type: 'x', Id: 'x' });

  // Planted fault seen red: no check in the fast way of one member, of two and of three, and in the slow way.
  it.each([
    ['severity', {}, { severity: 'x' }],
    ['severity', {}, { severity: ['x'] }],
    ['cloud.region', {}, { cloud: { region: 'x' } }],
    ['cloud.region', { cloud: {} }, { region: 'x' }],
    ['cloud.region', { cloud: {} }, { region: ['x'] }],
    ['metadata.product.name', {}, { metadata: { product: { name: 'x' } } }],
    ['metadata.product.name', { metadata: {} }, { product: { name: 'x' } }],
    ['metadata.product.name', { metadata: { product: {} } }, { name: 'x' }],
    ['metadata.product.name', { metadata: { product: named } }, {}],
    ['resources.type', {}, { resources: [{ type: 'x' }] }],
    ['resources.type', { resources: [{}] }, { type: 'x' }],
    ['resources.type', { resources: [typed] }, {}],
    ['resources.owner.account.uid', { resources: { owner: { account: {} } } }, { uid: 'x' }],
  ])('%s of %j with %j on every prototype', (field, raw, pollution) => {
    const ask = (comparison: string) => compileOcsfCriteria(text(field, comparison)).evaluate(raw, { now });
    expect(polluted(pollution, () => [ask('EQUALS'), ask('NOT_EQUALS')])).toEqual([
      'no match',
      'not applicable',
    ]);
  });

  it.each([
    ['Title', {}, { Title: 'x' }],
    ['SeverityLabel', {}, { Severity: { Label: 'x' } }],
    ['SeverityLabel', { Severity: {} }, { Label: 'x' }],
    ['Type', {}, { Types: ['x'] }],
    ['ResourceType', { Resources: [{}] }, { Type: 'x' }],
    ['ResourceType', { Resources: [typed] }, {}],
  ])('%s of %j with %j on every prototype', (name, raw, pollution) => {
    const ask = (comparison: string) => compileCriteria(key(name, comparison)).evaluate(raw, { now });
    expect(polluted(pollution, () => [ask('EQUALS'), ask('NOT_EQUALS')])).toEqual([
      'no match',
      'not applicable',
    ]);
  });

  function polluted<T>(pollution: object, ask: () => T): T {
    try {
      Object.assign(Object.prototype, pollution);
      return ask();
    } finally {
      for (const name of Object.keys(pollution)) delete (Object.prototype as Record<string, unknown>)[name];
    }
  }
});
