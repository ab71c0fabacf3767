import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { median, report } from '@tocsin/bench';
import { buildSync } from 'esbuild';
import { extractIndicators } from '../src/index.js';
import { HOSTILE_UNITS, hostileText } from '../src/fixtures/hostile-texts.js';
import { cpuMs } from '../src/fixtures/cpu-ms.js';

const folder = mkdtempSync(join(tmpdir(), 'tocsin-indicators-'));
const outfile = join(folder, 'bundle.mjs');
buildSync({
  stdin: {
    contents: "export { extractIndicators } from './src/index.ts'",
    resolveDir: process.cwd(),
    loader: 'ts',
  },
  ...({ bundle: true, minify: true, platform: 'node', format: 'esm', outfile } as const),
});
const CALL = `
const before = performance.now();
const { extractIndicators } = await import(${JSON.stringify(outfile)});
const { indicators } = extractIndicators('Beacon to hxxps://c2.evil[.]com/gate, ops@evil.com, 2001:db8::7 and arn:aws:iam::111122223333:root');
if (indicators.length < 5) throw new Error('nothing was found');
console.log(performance.now() - before);`;
const starts = Array.from({ length: 15 }, () =>
  Number(spawnSync(process.execPath, ['--input-type=module', '-e', CALL]).stdout),
);
rmSync(folder, { recursive: true });
report({ bench: 'import and first call', value: median(starts), unit: 'ms', goal: 5 });

for (const unit of HOSTILE_UNITS) extractIndicators(hostileText(unit, 20_000));
const times = HOSTILE_UNITS.map((unit) => {
  const [short, long] = [hostileText(unit, 100_000), hostileText(unit, 200_000)];
  return {
    unit,
    once: cpuMs(() => extractIndicators(short), 9),
    twice: cpuMs(() => extractIndicators(long), 9),
  };
});
const worst = times.reduce((known, one) => (one.once > known.once ? one : known));
report({
  bench: `worst of ${times.length} hostile texts of 100 KB: ${JSON.stringify(worst.unit)}`,
  value: worst.once,
  unit: 'ms',
  goal: 30,
});
const ratios = times.filter(({ once }) => once > 2).map(({ once, twice }) => twice / once);
report({
  bench: `200 KB to 100 KB, worst of ${ratios.length} that take more than 2 ms`,
  value: Math.max(...ratios),
  unit: 'x',
  goal: 2.3,
});
