import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { median, report } from '@tocsin/bench';

const ROUNDS = 7;

const outdir = mkdtempSync(join(tmpdir(), 'tocsin-synth-'));
process.on('exit', () => rmSync(outdir, { recursive: true }));

interface Side {
  readonly args: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
}

const SIDES = {
  node: { args: ['-e', '0'] },
  'node and aws-cdk-lib': { args: ['-e', 'require("aws-cdk-lib")'] },
  // What an app pays for aws-cdk-lib and its validation, whatever is in the stack.
  'one topic': { args: ['bench/one-topic-app.cjs'] },
  'synthesis and proof': { args: ['bench/default-app.cjs'], env: { CDK_VALIDATION: 'false' } },
  synthesis: { args: ['bench/default-app.cjs'] },
} satisfies Record<string, Side>;

/** A process of its own: nothing compiled is kept from one to the next, and the validation of aws-cdk-lib is on. */
function node({ args, env }: Side): {
  readonly status: number | null;
  readonly err: string;
  readonly cpu: number;
} {
  const { CDK_VALIDATION: _, NODE_COMPILE_CACHE: __, ...inherited } = process.env;
  const { status, stderr, output } = spawnSync(process.execPath, ['-r', './bench/cpu-time.cjs', ...args], {
    env: { ...inherited, CDK_OUTDIR: outdir, ...env },
    encoding: 'utf8',
    stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
  });
  return { status, err: stderr, cpu: Number(output[3]) };
}

interface Times {
  readonly cpu: number;
  readonly passed: number;
}

function timesOf(side: Side): Times {
  const begin = process.hrtime.bigint();
  const { status, err, cpu } = node(side);
  const end = process.hrtime.bigint();
  if (status !== 0) throw new Error(`node ${side.args.join(' ')} ended with ${status}: ${err}`);
  return { cpu, passed: Number(end - begin) / 1e9 };
}

// The control: what is timed below runs both validations, or they would not find these faults.
node({ args: ['bench/default-app.cjs', 'faulty'] });
const found = JSON.parse(readFileSync(join(outdir, 'validation-report.json'), 'utf8')) as {
  readonly pluginReports: readonly { readonly pluginName: string }[];
};
const plugins = found.pluginReports.map(({ pluginName }) => pluginName);
if (!plugins.includes('Tocsin') || plugins.length < 2)
  throw new Error(
    `two validations must find their fault, but the report has ${plugins.join(', ') || 'none'}`,
  );

const samples = new Map<string, Times[]>(Object.keys(SIDES).map((name) => [name, []]));
for (let round = 0; round < ROUNDS; round++) {
  for (const [name, side] of Object.entries(SIDES)) samples.get(name)?.push(timesOf(side));
}
/** Seconds of CPU, of all threads: about what passes where nothing else runs. What passes on a busy machine says little of us. */
const value = (name: keyof typeof SIDES, time: keyof Times = 'cpu'): number =>
  median((samples.get(name) ?? []).map((times) => times[time]));

report({ bench: 'node starts', value: value('node'), unit: 's' });
report({ bench: 'node starts and loads aws-cdk-lib', value: value('node and aws-cdk-lib'), unit: 's' });
report({ bench: 'a stack of one topic is synthesized and validated', value: value('one topic'), unit: 's' });
report({
  bench: 'the default stack is synthesized and proved, without the validation of aws-cdk-lib',
  value: value('synthesis and proof'),
  unit: 's',
});
report({
  bench: 'the default stack is synthesized, validated and proved, in a fresh process',
  value: value('synthesis'),
  unit: 's',
  goal: 8,
});
report({ bench: 'the same, as seconds that passed here', value: value('synthesis', 'passed'), unit: 's' });
report({
  bench: 'the same over a stack of one topic',
  value: value('synthesis') / value('one topic'),
  unit: 'x',
});
