import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pack, publishedPackages, run } from '@tocsin/release';
import { codeFolder, resourceCounts } from './assembly.js';
import { freshFolder } from './fresh-folder.js';
import { COMPILERS, CURRENT, LOWEST } from './releases.js';
import { compile, typeCheck, type Setup } from './typescript-app.js';
import { ROOT } from './root.js';

const PACKED = [
  '@tocsin/cdk',
  '@tocsin/findings',
  '@tocsin/indicators',
  '@tocsin/messages',
  '@tocsin/routing',
];

const SETUPS: readonly Setup[] = [
  { name: 'node16-commonjs', type: 'commonjs', compilerOptions: { module: 'node16' } },
  { name: 'node16-esm', type: 'module', compilerOptions: { module: 'node16' } },
  {
    name: 'bundler',
    type: 'module',
    compilerOptions: { module: 'preserve', moduleResolution: 'bundler' },
    bundled: true,
  },
];

/** What the functions read when they are loaded; each value is wrong but well-formed. */
const ENVIRONMENT = {
  AWS_REGION: 'eu-central-1',
  TOCSIN_TOPIC_ARN: 'topic',
  TOCSIN_LEDGER_TABLE: 'table',
  TOCSIN_PARKED_QUEUE_URL: 'queue',
  TOCSIN_POLICY_PATH: 'nowhere',
  TOCSIN_POLICY_SHA256: 'none',
  TOCSIN_MODE: 'shadow',
  TOCSIN_MARK: 'none',
  TOCSIN_ROUTINE_QUEUE_URL: 'queue',
};

const packedInto = mkdtempSync(join(tmpdir(), 'tocsin-tarballs-'));
const tarballs = publishedPackages(ROOT)
  .filter(({ name }) => PACKED.includes(name))
  .map((each) => pack(each, packedInto));
afterAll(() => rmSync(packedInto, { recursive: true }));

/** Node alone: no esbuild, no Docker, nothing of this repository, and no properties that somebody set. */
const BARE = { PATH: dirname(process.execPath), HOME: packedInto, CDK_DOCKER: 'no-docker-here' };

describe.each([
  ['the release that it is built with', CURRENT],
  ['the lowest that it says it works with', LOWEST],
])('with %s', (_, release) => {
  let folder = '';
  beforeAll(() => (folder = freshFolder(tarballs, release)));
  afterAll(() => rmSync(folder, { recursive: true }));

  const installed = (name: string): string =>
    (
      JSON.parse(readFileSync(join(folder, 'node_modules', name, 'package.json'), 'utf8')) as {
        version: string;
      }
    ).version;
  const node = (program: string, outdir: string): void => {
    run(process.execPath, [program], { cwd: folder, env: { ...BARE, CDK_OUTDIR: outdir } });
  };

  it('installs that release', () => {
    expect({ 'aws-cdk-lib': installed('aws-cdk-lib'), constructs: installed('constructs') }).toEqual(release);
  });

  describe.each([['app.cjs'], ['app.mjs']])('%s', (program) => {
    const outdir = `out-${program}`;
    beforeAll(() => node(program, outdir));

    it('synthesizes the default', () => {
      expect(resourceCounts(join(folder, outdir))).toMatchObject({
        'AWS::Events::Rule': 5,
        'AWS::SNS::Topic': 2,
        'AWS::DynamoDB::Table': 1,
        'AWS::Lambda::Function': 1,
        'AWS::Lambda::LayerVersion': 1,
      });
    });

    // Planted faults seen red: a bundle that lacks a package; a bundle without `handler`.
    it.each([
      ['Processor', 'TOCSIN_TOPIC_ARN'],
      ['Enricher', 'TOCSIN_ROUTINE_QUEUE_URL'],
    ])('has the code of the %s, which lacks nothing but its environment', (name, missing) => {
      const code = codeFolder(join(folder, outdir), name);
      expect(statSync(join(code, 'index.js')).size).toBeGreaterThan(100_000);
      const load = (env: Readonly<Record<string, string>>): string =>
        run(process.execPath, ['-p', 'typeof require("./index.js").handler'], { cwd: code, env });
      expect(() => load(BARE)).toThrow(
        `Error: the ${name.toLowerCase()}'s environment is incomplete: ${missing} is missing`,
      );
      expect(load({ ...BARE, ...ENVIRONMENT })).toBe('function\n');
    });
  });

  // Planted faults seen red: dist/types without one of its files; `readonly mode?: any`.
  it.each(SETUPS)('$name: compiles, synthesizes, and uses the libraries', (setup) => {
    const compiled = compile(folder, setup);
    const outdir = join(compiled, 'cdk.out');
    node(join(compiled, 'app.js'), outdir);
    expect(resourceCounts(outdir)).toMatchObject({ 'AWS::Lambda::Function': 1, 'AWS::SNS::Subscription': 3 });
    node(join(compiled, 'library.js'), outdir);
  });

  if (release !== CURRENT) return;
  const checks = Object.keys(COMPILERS).flatMap((compiler) =>
    SETUPS.map((setup) => [compiler, setup.name, setup] as const),
  );
  it.each(checks)('%s checks the apps as %s', (compiler, _name, setup) => {
    expect(typeCheck(folder, compiler, setup)).toContain(`Version ${COMPILERS[compiler]}`);
  });
});
