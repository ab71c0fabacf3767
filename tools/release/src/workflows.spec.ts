import { spawnSync } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parse } from 'yaml';

interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, unknown>>;
}
interface Job {
  readonly permissions?: Readonly<Record<string, string>>;
  readonly 'timeout-minutes'?: number;
  readonly environment?: string;
  readonly steps: readonly Step[];
}
interface Workflow {
  readonly on: Readonly<Record<string, unknown>>;
  readonly permissions: unknown;
  readonly jobs: Readonly<Record<string, Job>>;
}

const ROOT = join(__dirname, '../../..');
const files = globSync('.github/workflows/*.yml', { cwd: ROOT }).sort();
const texts = new Map(files.map((file) => [file, readFileSync(join(ROOT, file), 'utf8')]));
const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
  scripts: Readonly<Record<string, string>>;
};

const jobs = [...texts].flatMap(([file, text]) =>
  Object.entries((parse(text) as Workflow).jobs).map(
    ([name, job]) => [`${basename(file)}: ${name}`, job] as const,
  ),
);
const steps = jobs.flatMap(([at, job]) => job.steps.map((step) => [at, step] as const));
const versionScripts = steps.flatMap(([, step]) => [step.with?.['version'], step.with?.['publish']]);
const commands = [...steps.map(([, { run }]) => run), ...versionScripts].filter(
  (each) => typeof each === 'string',
);

it('finds the workflows', () => {
  expect(files.map((file) => basename(file))).toEqual(['main.yml', 'pull-request.yml', 'release.yml']);
});

// Planted faults seen red: `permissions: write-all`; a workflow of pull_request_target; a tag instead of a SHA.
describe.each([...texts])('%s', (_, text) => {
  const workflow = parse(text) as Workflow;

  it('has no rights but those that a job asks for, and runs no code of strangers with them', () => {
    expect(workflow.permissions).toEqual({});
    expect(Object.keys(workflow.on).filter((event) => !['push', 'pull_request'].includes(event))).toEqual([]);
  });

  it('pins every action by its SHA, with its version beside it', () => {
    const uses = text.split('\n').filter((line) => /^\s*-? *uses:/.test(line));
    expect(uses.length).toBeGreaterThan(0);
    expect(uses.filter((line) => !/uses: [\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(line))).toEqual(
      [],
    );
  });
});

// Planted faults seen red: a script that is not there; a command of a shell; a job without a limit; an expression in `run`.
it.each(commands)('%s is what a person runs as well', (command) => {
  if (command === 'npm ci') return;
  const [, script] = /^npm run (?:--silent )?([\w:]+)(?: >> "\$GITHUB_OUTPUT")?$/.exec(command) ?? [];
  expect([command, Object.keys(scripts)]).toEqual([command, expect.arrayContaining([script])]);
});

it.each(jobs)('%s ends by itself, and leaves no credentials behind', (_, { steps: own, ...job }) => {
  expect(job['timeout-minutes']).toBeGreaterThan(0);
  const checkouts = own.filter(({ uses }) => uses?.startsWith('actions/checkout@'));
  expect(checkouts.map((step) => step.with?.['persist-credentials'])).toEqual([false]);
});

it('lets nothing but the versions and the publishing write, and only the publishing prove who it is', () => {
  const writing = jobs.flatMap(([at, { permissions = {} }]) =>
    Object.entries(permissions)
      .filter(([, level]) => level !== 'read')
      .map(([right]) => `${at}: ${right}`),
  );
  expect(writing).toEqual([
    'release.yml: version: contents',
    'release.yml: version: pull-requests',
    'release.yml: publish: contents',
    'release.yml: publish: id-token',
  ]);
});

// Planted fault seen red: a script that names a target which no project has.
it('names no target of nx, in any script, that is not there', () => {
  const targets = knownTargets();
  const named = Object.entries(scripts).flatMap(([script, text]) =>
    targetsIn(text).map((target) => ({ script, target })),
  );
  expect(named.length).toBeGreaterThan(10);
  expect(named.filter(({ target }) => !targets.has(target))).toEqual([]);
}, 60_000);

/** `build` of every project, and `@tocsin/cdk:build` of each. */
function knownTargets(): ReadonlySet<string> {
  const { stdout, stderr } = spawnSync('nx', ['graph', '--print'], {
    cwd: ROOT,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  if (!stdout.includes('"graph"')) throw new Error(`nx graph said nothing: ${stderr}`);
  const { graph } = JSON.parse(stdout.slice(stdout.indexOf('{'))) as {
    graph: { nodes: Readonly<Record<string, { data: { targets?: Readonly<Record<string, unknown>> } }>> };
  };
  return new Set(
    Object.entries(graph.nodes).flatMap(([project, { data }]) =>
      Object.keys(data.targets ?? {}).flatMap((target) => [target, `${project}:${target}`]),
    ),
  );
}

/** `nx run-many -t a b -p x`, `nx affected -t a b`, `nx run x:a`, `nx a x`. */
function targetsIn(script: string): readonly string[] {
  return script.split(' && ').flatMap((command) => {
    const [program, verb = '', ...rest] = command.split(' ');
    if (program !== 'nx' || verb.startsWith('sync')) return [];
    if (verb === 'run') return rest.slice(0, 1);
    if (verb !== 'run-many' && verb !== 'affected') return [`${rest[0] ?? ''}:${verb}`];
    const from = rest.indexOf('-t') + 1;
    const to = rest.findIndex((word, index) => index >= from && word.startsWith('-'));
    return rest.slice(from, to === -1 ? undefined : to);
  });
}
