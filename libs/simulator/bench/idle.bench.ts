import { setTimeout as sleep } from 'node:timers/promises';
import { join } from 'node:path';
import { report } from '@tocsin/bench';
import { Simulator } from '../src/index.js';
import { cpuOfChildren } from './cpu-of-children.js';

/** The default stack, as `nx synth @tocsin/infra` writes it. */
const ASSEMBLY = join(process.cwd(), '../../apps/infra/cdk.out');
const SECONDS = 20;
const AT = '2026-11-24T10:00:00.000Z';

/** The engine at rest, after it has told something: its functions are loaded, and wait. */
const simulator = await Simulator.fromCloudAssembly(ASSEMBLY);
try {
  for (const Label of ['HIGH', 'CRITICAL'])
    await simulator.receive({
      ...{ SchemaVersion: '2018-10-08', Id: Label, AwsAccountId: '111122223333', GeneratorId: 'bench' },
      ProductArn: 'arn:aws:securityhub:eu-west-1::product/aws/guardduty',
      ...{ Title: Label, Description: Label, CreatedAt: AT, UpdatedAt: AT },
      ...{ Severity: { Label }, Types: ['TTPs'], Resources: [{ Type: 'Other', Id: 'bench' }] },
    });
  await simulator.quiet();
  if (simulator.emails().length === 0) throw new Error('nobody was told: the engine does not run');
  // What was told leaves garbage and timers behind.
  await sleep(3_000);
  const before = { own: process.cpuUsage(), children: cpuOfChildren(), at: performance.now() };
  await sleep(SECONDS * 1000);
  const { user, system } = process.cpuUsage(before.own);
  const wall = performance.now() - before.at;
  const own = (user + system) / 1000;
  const children = cpuOfChildren() - before.children;
  const percent = (milliseconds: number) => (100 * milliseconds) / wall;
  report({ bench: 'the engine at rest: itself', value: percent(own), unit: '% of one CPU' });
  report({ bench: 'the engine at rest: its functions', value: percent(children), unit: '% of one CPU' });
  report({ bench: 'the engine at rest', value: percent(own + children), unit: '% of one CPU', goal: 3 });
} finally {
  await simulator.close();
}
