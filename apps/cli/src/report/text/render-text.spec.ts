import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { displayWidth } from '../../terminal/display-width.js';
import { aRunReport } from '../../testing/a-run-report.js';
import type { RunReport } from '../run-report.js';
import { renderText } from './render-text.js';

const plain = (width: number) => ({ width, paint: (_: unknown, text: string) => text });

describe('the report for a person', () => {
  // To change it on purpose: UPDATE_GOLDEN=1, and read the difference.
  it('is this, in 80 columns', () => {
    const file = join(__dirname, '__golden__/run-80.txt');
    const text = renderText(aRunReport, plain(80));
    if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(file, text);
    expect(text).toBe(readFileSync(file, 'utf8'));
  });

  it.each([60, 80, 120])('stays within %i columns and holds nothing that acts on a terminal', (width) => {
    const text = renderText(aRunReport, plain(width));
    for (const line of text.split('\n')) expect(displayWidth(line)).toBeLessThanOrEqual(width);
    expect(text).not.toMatch(/[\u0000\u001B\u202E]/); // eslint-disable-line no-control-regex -- that is what is looked for
  });

  it('summarises a long input in groups', () => {
    const [told, silent] = aRunReport.records;
    const many = Array.from({ length: 3_000 }, (_, index) => (index % 3 === 0 ? told : silent));
    const records = many.filter((record) => record !== undefined);
    const long: RunReport = { ...aRunReport, records };
    const lines = renderText(long, plain(80)).split('\n');
    expect(lines.length).toBeLessThan(80);
    expect(lines).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^2000 {5}GuardDuty +MEDIUM +not told +2, 3, 5, 6, 8, …/),
      ]) as string[],
    );
    expect(lines).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^1000 {5}GuardDuty +CRITICAL +opened P1 +1, 4, 7, 10, 13, …/),
      ]) as string[],
    );
  });

  it('says so when there was nothing', () => {
    const { totals } = aRunReport;
    const zero = Object.fromEntries(
      Object.keys(totals).map((name) => [name, 0]),
    ) as unknown as RunReport['totals'];
    const empty: RunReport = {
      schema: 'tocsin.run/1',
      totals: zero,
      records: [],
      incidents: [],
      findings: [],
      emails: { count: 0 },
      tickets: [],
      parked: [],
      undelivered: [],
      denied: [],
      undecided: [],
    };
    const text = renderText(empty, plain(80));
    expect(text).toContain('Nothing: there is no record in the input.');
    expect(text).toContain('0 = 0 read + 0 refused + 0 not read yet');
  });
});
