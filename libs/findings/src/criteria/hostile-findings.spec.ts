import fc from 'fast-check';

import { compileCriteria } from '../index.js';

const everyKind = compileCriteria({
  Title: [{ Value: 'x', Comparison: 'NOT_CONTAINS' }],
  Type: [{ Value: 'TTPs', Comparison: 'PREFIX' }],
  ResourceTags: [{ Key: '__proto__', Value: 'x', Comparison: 'NOT_EQUALS' }],
  Criticality: [{ Gte: 1 }],
  NoteUpdatedAt: [{ DateRange: { Unit: 'DAYS', Value: 3 } }],
});

describe('criteria on hostile findings', () => {
  // Planted fault seen red: `value.startsWith` without a check of its type.
  it('answer for any JSON', () => {
    const json = fc.jsonValue({ maxDepth: 3 });
    const member = fc.constantFrom('Title', 'Types', 'Resources', 'Criticality', 'Note', '__proto__');
    const finding = fc.dictionary(
      member,
      fc.oneof(json, fc.array(fc.dictionary(fc.constantFrom('Tags', 'Type'), json))),
    );
    fc.assert(
      fc.property(finding, (raw) => {
        const outcome = everyKind.evaluate(raw, { now: '2026-11-24T12:00:00Z' });
        expect(['match', 'no match', 'not applicable']).toContain(outcome);
      }),
      { numRuns: 400 },
    );
  });
});
