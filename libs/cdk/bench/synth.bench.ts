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
function node({ args, env }: Side): { readonly status: number | null; readonly stderr: string } {
  const { CDK_VALIDATION: _, NODE_COMPILE_CACHE: __, ...inherited } = process.env;
  return spawnSync(process.execPath, args, {
    env: { ...inherited, CDK_OUTDIR: outdir, ...env },
    encoding: 'utf8',
  });
}

function seconds(side: Side): number {
  const begin = process.hrtime.bigint();
  const { status, stderr } = node(side);
  const end = process.hrtime.bigint();
  if (status !== 0) throw new Error(`node ${side.args.join(' ')} ended with ${status}: ${stderr}`);
  return Number(end - begin) / 1e9;
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

const samples = new Map<string, number[]>(Object.keys(SIDES).map((name) => [name, []]));
for (let round = 0; round < ROUNDS; round++) {
  for (const [name, side] of Object.entries(SIDES)) samples.get(name)?.push(seconds(side));
}
const value = (name: keyof typeof SIDES): number => median(samples.get(name) ?? []);

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
report({
  bench: 'the same over a stack of one topic',
  value: value('synthesis') / value('one topic'),
  unit: 'x',
});
