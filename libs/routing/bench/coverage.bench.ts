import { report } from '@tocsin/bench';
import { proveCoverage } from '../src/index.js';
import { configuration } from '../src/coverage/acceptance/configurations.js';
import { defaultStack } from '../src/coverage/fixtures/deployments.js';

const now = '2026-11-24T12:00:00Z';

/** CPU time of the process in milliseconds, the collector and the compiler included. */
function cpuMs(run: () => string, expected: string): number {
  const before = process.cpuUsage();
  const outcome = run();
  const { user, system } = process.cpuUsage(before);
  if (outcome !== expected) throw new Error(`the outcome is ${outcome}, expected ${expected}`);
  return (user + system) / 1000;
}

const say = (bench: string, value: number, goal?: number) => report({ bench, value, unit: 'ms', goal });

// The first call in a process: what a person who runs `tocsin check` waits for.
say(
  'the default stack proved, first call',
  cpuMs(() => proveCoverage({ deployment: defaultStack(), now }).outcome, 'proved'),
  300,
);

// 100 automation rules, 20 event rules, 200 triage rules.
const seeds = Array.from({ length: 10 }, (_, at) => at + 1);
const proved = seeds.map((seed) =>
  cpuMs(() => proveCoverage({ deployment: configuration(seed, true), now }).outcome, 'proved'),
);
const holes = seeds.map((seed) =>
  cpuMs(() => proveCoverage({ deployment: configuration(seed, false), now }).outcome, 'holes'),
);
say(
  '100 automation rules, 20 event rules, 200 triage rules, proved: the slowest of 10',
  Math.max(...proved),
  10_000,
);
say('the same with holes in it: the slowest of 10', Math.max(...holes), 10_000);
