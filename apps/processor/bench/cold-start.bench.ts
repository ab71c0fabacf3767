import { cpSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { median, ratio, report } from '@tocsin/bench';
import { start } from './start.js';
import type { Start, StartOptions } from './start.js';

const ROUNDS = 21;
const SHIPPED = join(process.cwd(), '../../libs/cdk/dist/lambda/processor');
const MAPS = ['--enable-source-maps'];

const scratch = mkdtempSync(join(tmpdir(), 'tocsin-cold-'));
process.once('exit', () => rmSync(scratch, { recursive: true }));

/** The folder with the map as esbuild wrote it. */
const whole = join(scratch, 'whole');
cpSync(SHIPPED, whole, { recursive: true });
cpSync(join(process.cwd(), 'dist/index.js.map'), join(whole, 'index.js.map'));

/** The folder with a compile cache in it, made by the same Node and the same user: the best that shipping one can be. */
const cached = join(scratch, 'task');
cpSync(SHIPPED, cached, { recursive: true });
const shippedCache = { NODE_COMPILE_CACHE: join(cached, 'cache'), NODE_COMPILE_CACHE_PORTABLE: '1' };
start({ file: join(cached, 'index.js'), flags: MAPS, env: shippedCache });

/** Where the cache is written while the function runs: empty at every start, as the disk of a new execution environment is. */
const fresh = (): Record<string, string> => ({ NODE_COMPILE_CACHE: mkdtempSync(join(scratch, 'fresh-')) });

const sides: Readonly<Record<string, () => StartOptions>> = {
  nothing: () => ({}),
  plain: () => ({ file: join(SHIPPED, 'index.js') }),
  shipped: () => ({ file: join(SHIPPED, 'index.js'), flags: MAPS }),
  'whole map': () => ({ file: join(whole, 'index.js'), flags: MAPS }),
  'shipped, cache beside it': () => ({ file: join(cached, 'index.js'), flags: MAPS, env: shippedCache }),
  'shipped, cache in an empty /tmp': () => ({ file: join(SHIPPED, 'index.js'), flags: MAPS, env: fresh() }),
};

const names = Object.keys(sides);
const starts = new Map<string, Start[]>(names.map((name) => [name, []]));
for (let round = 0; round < ROUNDS; round += 1) {
  for (const name of round % 2 === 0 ? names : [...names].reverse()) {
    starts.get(name)?.push(start(sides[name]?.() ?? {}));
  }
}

const of = (name: string, what: keyof Start): number[] => (starts.get(name) ?? []).map((one) => one[what]);
for (const name of names) {
  report({ bench: `start: ${name}`, value: median(of(name, 'process')), unit: 'ms of CPU' });
  if (name !== 'nothing') {
    report({ bench: `start: ${name}, loading alone`, value: median(of(name, 'wall')), unit: 'ms' });
    report({ bench: `first error: ${name}`, value: median(of(name, 'error')), unit: 'ms of CPU' });
  }
}
const against = (bench: string, name: string, to: string, goal?: number): void =>
  report({ bench, value: ratio(of(name, 'process'), of(to, 'process')), unit: 'x', goal });
against('what source maps add to a start', 'shipped', 'plain', 1.15);
against('what the whole map would add to a start', 'whole map', 'plain');
against('a start with a compile cache that fits', 'shipped, cache beside it', 'shipped');
against('a start with a compile cache in an empty /tmp', 'shipped, cache in an empty /tmp', 'shipped');
report({
  bench: 'code of the processor, without its map',
  value: statSync(join(SHIPPED, 'index.js')).size / 1000,
  unit: 'KB',
  goal: 620,
});
