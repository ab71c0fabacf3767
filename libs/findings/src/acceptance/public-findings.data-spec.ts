import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { compileCriteria, openIncident, type Verdict } from '../index.js';
import { outcomesOf, tableOf, type Outcome } from './outcomes.js';
import { DATA, hasData, publicRecords } from './records.js';
import { IncidentSchema } from '../schemas.js';

const present = hasData();
const records = present ? publicRecords() : [];
const outcomes = records.flatMap(outcomesOf);
const read = outcomes.filter((one): one is Extract<Outcome, { outcome: 'read' }> => one.outcome === 'read');
const golden = join(__dirname, '__golden__', 'public-findings.tsv');

/** The recipe's table once more, on its own: from a severity to priority, minutes and response. */
const RECIPE: Readonly<Record<string, readonly [Verdict['priority'], number, Verdict['response']]>> = {
  CRITICAL: ['P1', 15, 'immediate_response'],
  HIGH: ['P2', 60, 'escalated_response'],
  MEDIUM: ['P3', 240, 'standard_response'],
  LOW: ['P4', 1440, 'low_priority_response'],
  INFORMATIONAL: ['P5', 2880, 'low_priority_response'],
  UNKNOWN: ['P4', 1440, 'low_priority_response'],
};

(present ? describe : describe.skip)('public findings', () => {
  // The table was read line by line. TOCSIN_UPDATE_GOLDEN=1 writes it anew: then read what changed.
  it('come out as the table says', () => {
    const table = tableOf(outcomes);
    if (process.env['TOCSIN_UPDATE_GOLDEN'] === '1') writeFileSync(golden, table);
    expect(table.split('\n')).toEqual(readFileSync(golden, 'utf8').split('\n'));
  });

  it('are all there: every record has an outcome, and a refusal has a reason', () => {
    const withOutcome = new Set(outcomes.map(({ at }) => at.replace(/\.\d+$/, '')));
    for (const { file, index } of records) expect(withOutcome).toContain(`${file} ${index}`);
    const refused = outcomes.flatMap((one) => (one.outcome === 'refused' ? [one.reason] : []));
    for (const reason of refused) expect(reason).toMatch(/^not JSON$|expected .* found /);
    process.stdout.write(
      `${records.length} records: ${read.length} findings read, ${refused.length} refused, ` +
        `${outcomes.length - read.length - refused.length} events without findings\n`,
    );
    expect(read.length).toBeGreaterThan(250);
  });

  it.each(read.map((one) => [one.at, one] as const))('%s: recipePolicy gives the recipe’s row', (_, one) => {
    const [priority, slaMinutes, response] = RECIPE[one.finding.severity.label ?? 'UNKNOWN'] ?? [];
    expect(one.recipe).toMatchObject({ priority, slaMinutes, response });
  });

  it('become valid incidents under both policies', () => {
    const stamp = { openedAt: '2026-11-24T12:00:00Z', engineVersion: '0', policySha256: '' };
    for (const { finding, recipe, ours } of read) {
      for (const verdict of [recipe, ours])
        IncidentSchema.parse(JSON.parse(JSON.stringify(openIncident(finding, verdict, stamp))));
    }
  });
});

(existsSync(join(DATA, 'asff-shape.json')) ? describe : describe.skip)('the criteria keys', () => {
  it('are those of AWS’s own model, and each compiles', () => {
    const shape = JSON.parse(readFileSync(join(DATA, 'asff-shape.json'), 'utf8'));
    const filters = {
      StringFilterList: { Value: 'x', Comparison: 'EQUALS' },
      MapFilterList: { Key: 'k', Value: 'x', Comparison: 'EQUALS' },
      NumberFilterList: { Eq: 1 },
      DateFilterList: { DateRange: { Unit: 'DAYS', Value: 1 } },
    };
    const keys = Object.entries(shape.automationRulesFindingFilters) as [string, keyof typeof filters][];
    const compiled = compileCriteria(
      Object.fromEntries(keys.map(([key, kind]) => [key, [filters[kind]]])) as Parameters<
        typeof compileCriteria
      >[0],
    );
    expect(compiled.fields).toEqual(keys.map(([key]) => key));
    expect(() => compileCriteria({ Severity: [] })).toThrow(
      `allowed: ${keys.map(([key]) => key).join(', ')}`,
    );
  });
});
