import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { main } from '../main.js';
import type { RunReport } from '../report/run-report.js';
import { collectedTerminal } from '../testing/collected-terminal.js';
import { defaultAssembly } from './stack.js';

const folder = join(process.env['TOCSIN_DATA'] ?? join(__dirname, '../../../../../shared/data'), 'findings');
const present = existsSync(folder);
if (!present) console.warn(`NOTICE: ${folder} is absent; no public findings are run.`);
const files = present ? readdirSync(folder).filter((name) => /asff.*\.json$/.test(name)) : [];

(present ? describe : describe.skip)('public findings in ASFF', () => {
  it('are accounted for, every record of every file', async () => {
    const terminal = collectedTerminal();
    const paths = files.map((name) => join(folder, name));
    const options = ['--assembly', defaultAssembly, '--time-scale', '0.005', '--json'];
    const exitCode = await main(['run', ...options, '--findings', ...paths], terminal, '0.1.0');
    const { totals, records } = JSON.parse(terminal.out()) as RunReport;
    const given = paths.map((path) => (JSON.parse(readFileSync(path, 'utf8')) as unknown[]).length);
    expect(totals.given).toBe(given.reduce((sum, count) => sum + count, 0));
    expect(totals.given).toBeGreaterThan(200);
    expect(totals.read + totals.refused + totals.notReadYet).toBe(totals.given);
    expect(totals.told + totals.notTold + totals.parked).toBe(totals.read);
    expect(totals).toMatchObject({ lost: 0, undelivered: 0 });
    for (const { outcome, reason } of records) expect(outcome === 'told' || reason !== undefined).toBe(true);
    expect(exitCode).toBe(0);
  });
});
