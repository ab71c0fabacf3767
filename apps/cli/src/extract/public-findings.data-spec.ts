import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { threatContextOf } from '@tocsin/indicators';
import { findingsOf } from '../input/findings-of.js';
import { readRecords } from '../input/read-input.js';
import { main } from '../main.js';
import { collectedTerminal } from '../testing/collected-terminal.js';

const folder = join(process.env['TOCSIN_DATA'] ?? join(__dirname, '../../../../../shared/data'), 'findings');
const present = existsSync(folder);
if (!present) console.warn(`NOTICE: ${folder} is absent; indicators of public findings are not looked for.`);
const files = present
  ? readdirSync(folder).filter((name) => /(?:asff|ocsf|guardduty).*\.json$/.test(name))
  : [];
const paths = files.map((name) => ({ path: join(folder, name), shownAs: name }));

(present ? describe : describe.skip)('the indicators of public findings', () => {
  it('are found in all forms, and each number of hostile ones is the same', async () => {
    const run = async (...argv: string[]): Promise<string> => {
      const terminal = collectedTerminal();
      const all = paths.map(({ path }) => path);
      expect(await main(['extract', '--now', '2026-11-24T12:00:00Z', ...argv, ...all], terminal, '0')).toBe(
        0,
      );
      return terminal.out();
    };
    const { totals } = JSON.parse(await run('--json'));
    // Two files hold a call of CloudTrail, and an event without a finding in it.
    expect(totals).toMatchObject({ texts: 2, cut: 0 });
    expect(totals.findings).toBeGreaterThan(250);
    const rows = (await run('--csv')).trimEnd().split('\r\n').slice(1);
    expect(rows).toHaveLength(totals.indicators);
    const table = await run('--score', '--no-color');
    expect(table.match(/^ {5}hostile +\S/gm)).toHaveLength(totals.hostile);
    expect(JSON.parse(await run('--stix')).type).toBe('bundle');
  });

  it('stand in the context that the reader of findings sees', async () => {
    let read = 0;
    for await (const record of readRecords(paths)) {
      for (const given of findingsOf(record, '')) {
        if (given.kind !== 'finding') continue;
        read += 1;
        const { raw, severity, recordState, workflowStatus, id } = given.finding;
        const { archived = false, suppressed = false, ...context } = threatContextOf(raw);
        expect({ id, severity: context.severity, archived, suppressed }).toEqual({
          ...{ id, severity: severity.label },
          archived: recordState === 'ARCHIVED',
          suppressed: workflowStatus === 'SUPPRESSED',
        });
      }
    }
    expect(read).toBeGreaterThan(200);
  });
});
