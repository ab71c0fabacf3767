import { globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { run } from './run.js';
import { copyRepository, type CopiedRepository } from './testing/copied-repository.js';
import { startRegistry, type LocalRegistry } from './testing/local-registry.js';
import { publishedPackages, readManifest } from './workspace.js';

const HERE = join(__dirname, '../../..');
const scratch = mkdtempSync(join(tmpdir(), 'tocsin-release-'));
const names = publishedPackages(HERE).map(({ name }) => name);

let registry: LocalRegistry;
let copy: CopiedRepository;
beforeAll(async () => {
  registry = await startRegistry(join(__dirname, '../registry/package.json'), join(scratch, 'registry'));
  writeFileSync(join(scratch, 'npmrc'), registry.npmrc);
  copy = copyRepository(HERE, join(scratch, 'repository'));
}, 120_000);
afterAll(async () => {
  await registry?.stop();
  rmSync(scratch, { recursive: true, force: true });
});

const publish = (): string =>
  copy.script('release:publish', {
    npm_config_userconfig: join(scratch, 'npmrc'),
    npm_config_registry: registry.url,
  });
const commit = (message: string): void => {
  copy.git('add', '--all');
  copy.git('commit', '--quiet', '--message', message);
};
const replace = (file: string, from: string, to: string): void => {
  const text = readFileSync(join(copy.root, file), 'utf8');
  if (!text.includes(from)) throw new Error(`${file} does not say "${from}": name another text here`);
  writeFileSync(join(copy.root, file), text.replace(from, to));
};
const versions = (): Record<string, string> =>
  Object.fromEntries(publishedPackages(copy.root).map(({ name, manifest }) => [name, manifest.version]));
const inRegistry = async (): Promise<Record<string, readonly string[]>> =>
  Object.fromEntries(
    await Promise.all(names.map(async (name) => [name, await registry.versions(name)] as const)),
  );

const FIRST = '0.1.0';
const SAID = 'no rule sets a response, so the base verdict stands';
const SAYS = 'no rule answers, so the base verdict stands';

// The steps of one story, in order.
describe('a release', () => {
  it('publishes nothing that is not recorded', async () => {
    expect(publish).toThrow(/@tocsin\/cdk 0\.1\.0 is not in tools\/release\/shipped\.json/);
    expect(await inRegistry()).toEqual(Object.fromEntries(names.map((name) => [name, []])));
  });

  it('publishes every package the first time', async () => {
    copy.script('release:record');
    commit('the first release');
    publish();
    expect(await inRegistry()).toEqual(Object.fromEntries(names.map((name) => [name, [FIRST]])));
    expect(copy.git('tag', '--list').trim().split('\n').sort()).toEqual(
      names.map((name) => `${name}@${FIRST}`).sort(),
    );
    expect(copy.script('release:check')).toContain('what they ship is as recorded');
  });

  it('is refused where the code of the function changed and no changeset says so', () => {
    replace(
      'apps/processor/src/config.ts',
      "the processor's environment is incomplete",
      'environment: incomplete',
    );
    expect(() => copy.script('release:check')).toThrow(
      /@tocsin\/cdk would ship other code than 0\.1\.0 did \(dist\/lambda\/processor\/index\.js\), but no changeset says so/,
    );
    copy.git('restore', 'apps/processor');
  });

  it('raises the package of a changeset, its dependants, and who carries its code', () => {
    replace('libs/findings/src/triage/because.ts', SAID, SAYS);
    writeFileSync(
      join(copy.root, '.changeset/shorter.md'),
      "---\n'@tocsin/findings': minor\n---\n\nShorter.\n",
    );
    expect(copy.script('release:check')).toContain('or a changeset says why not');
    commit('a change');
    copy.script('release:version');
    expect(versions()).toEqual({
      '@tocsin/cdk': '0.1.1',
      '@tocsin/findings': '0.2.0',
      '@tocsin/indicators': FIRST,
      '@tocsin/messages': '0.1.1',
      '@tocsin/routing': '0.1.1',
      '@tocsin/simulator': FIRST,
      tocsin: '0.1.1',
    });
    const changelog = readFileSync(join(copy.root, 'libs/cdk/CHANGELOG.md'), 'utf8');
    expect(changelog).toContain('Carries the changed code of @tocsin/findings');
    expect(globSync('.changeset/*.md', { cwd: copy.root })).toEqual(['.changeset/README.md']);
  });

  it('publishes exactly those', async () => {
    commit('versions');
    publish();
    const expected = Object.entries(versions()).map(([name, version]) => [
      name,
      version === FIRST ? [FIRST] : [FIRST, version],
    ]);
    expect(await inRegistry()).toEqual(Object.fromEntries(expected));
  });

  it('gives an outside project what changed', () => {
    const folder = join(scratch, 'outside');
    mkdirSync(folder);
    const { devDependencies = {} } = readManifest(join(HERE, 'libs/cdk'));
    const dependencies = {
      '@tocsin/cdk': '^0.1.1',
      '@tocsin/findings': '^0.2.0',
      // Not of a scope that can be asked for there: by its address.
      tocsin: `${registry.url}/tocsin/-/tocsin-0.1.1.tgz`,
      'aws-cdk-lib': devDependencies['aws-cdk-lib'],
      constructs: devDependencies['constructs'],
    };
    writeFileSync(join(folder, 'package.json'), JSON.stringify({ private: true, dependencies }));
    writeFileSync(join(folder, '.npmrc'), `@tocsin:registry=${registry.url}/\n`);
    run('npm', ['install', '--prefer-offline', '--no-audit', '--no-fund'], { cwd: folder });
    writeFileSync(join(folder, 'app.mjs'), readFileSync(join(HERE, 'tools/consumers/apps/released.mjs')));
    const env = { PATH: dirname(process.execPath), HOME: scratch };
    expect(run(process.execPath, ['app.mjs'], { cwd: folder, env })).toContain(SAYS.slice(1));
    const [code, ...more] = globSync('cdk.out/asset.*/index.js', { cwd: folder });
    expect(more).toEqual([]);
    expect(readFileSync(join(folder, code ?? ''), 'utf8')).toContain(SAYS);
    expect(run(process.execPath, ['node_modules/.bin/tocsin', '--version'], { cwd: folder, env })).toContain(
      '0.1.1',
    );
  });
});
