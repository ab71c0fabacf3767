import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

import {
  compileCriteria,
  compilePolicy,
  openIncident,
  readEvent,
  recipePolicy,
  safeReadFinding,
  triage,
  type Finding,
} from './index.js';
import { IncidentSchema } from './schemas.js';

const data = process.env['TOCSIN_DATA'] ?? resolve(__dirname, '../../../../shared/data');
const folder = join(data, 'findings');
const present = existsSync(folder);
if (!present)
  process.stderr.write(
    `\nNOTICE: no public findings at ${folder}; set TOCSIN_DATA. These tests are skipped.\n\n`,
  );

const now = '2026-11-24T12:00:00Z';
const policy = compilePolicy(recipePolicy);
const files = present
  ? readdirSync(folder).filter((name) => name.includes('asff') && name.endsWith('.json'))
  : [];

interface Tally {
  given: number;
  empty: number;
  readonly read: Finding[];
  readonly refused: string[];
}

function isEvent(record: unknown): boolean {
  return typeof record === 'object' && record !== null && 'detail-type' in record;
}

function take(records: readonly unknown[]): Tally {
  const tally: Tally = { given: 0, empty: 0, read: [], refused: [] };
  for (const record of records) {
    if (!isEvent(record)) {
      tally.given += 1;
      const result = safeReadFinding(record);
      if (result.ok) tally.read.push(result.finding);
      else tally.refused.push(result.error.message);
      continue;
    }
    const event = readEvent(record);
    if (event.kind === 'insight-results' || event.kind === 'unsupported') tally.empty += 1;
    tally.given += event.findings.length + event.refused.length;
    tally.read.push(...event.findings);
    tally.refused.push(...event.refused.map(({ error }) => error.message));
  }
  return tally;
}

function load(file: string): readonly unknown[] {
  return JSON.parse(readFileSync(join(folder, file), 'utf8'));
}

(present ? describe : describe.skip)('public ASFF findings', () => {
  it.each(files)('%s: every record is read or refused with a reason', (file) => {
    const { given, empty, read, refused } = take(load(file));
    process.stdout.write(
      `${file}: ${given} findings, ${read.length} read, ${refused.length} refused, ${empty} events without findings\n`,
    );
    for (const reason of new Set(refused)) process.stdout.write(`  refused: ${reason}\n`);
    expect(read.length + refused.length).toBe(given);
    expect(given + empty).toBeGreaterThan(0);
    expect(refused.every((reason) => /expected .* found /.test(reason))).toBe(true);
  });

  it('become valid incidents', () => {
    const read = files.flatMap((file) => take(load(file)).read);
    const verdicts = new Map<string, number>();
    for (const finding of read) {
      const verdict = triage(finding, policy, { now });
      const incident = openIncident(finding, verdict, {
        openedAt: now,
        engineVersion: '0',
        policySha256: '',
      });
      IncidentSchema.parse(JSON.parse(JSON.stringify(incident)));
      const key = `${incident.incident_details.severity} ${verdict.priority} ${verdict.class} (${finding.severity.origin})`;
      verdicts.set(key, (verdicts.get(key) ?? 0) + 1);
    }
    for (const [key, count] of [...verdicts].sort())
      process.stdout.write(`${String(count).padStart(4)} ${key}\n`);
    expect([...verdicts.values()].reduce((sum, count) => sum + count, 0)).toBe(read.length);
  });
});

(existsSync(join(data, 'asff-shape.json')) ? describe : describe.skip)('the criteria keys', () => {
  it('are those of AWS’s own model, and each compiles', () => {
    const shape = JSON.parse(readFileSync(join(data, 'asff-shape.json'), 'utf8'));
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
