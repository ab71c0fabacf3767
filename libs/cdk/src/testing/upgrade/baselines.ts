import { spawnSync } from 'node:child_process';
import { existsSync, globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** A CloudFormation template. */
export interface TemplateJson {
  readonly Resources: Readonly<Record<string, object>>;
}

/** The template of one variant as one version of this package makes it. */
export interface Baseline {
  readonly version: string;
  readonly variant: string;
  /** JSON text. */
  readonly text: string;
}

const PACKAGE = 'libs/cdk';
const FOLDER = `${PACKAGE}/src/__baselines__`;
const SUFFIX = '.template.json';

/** Versions of this package that git has tags for, as changesets names them. None where there is no git. */
export function taggedVersions(root: string): readonly string[] {
  return git(root, 'tag', '--list', '@tocsin/cdk@*')
    .split('\n')
    .filter((tag) => tag !== '')
    .map((tag) => tag.replace('@tocsin/cdk@', ''));
}

/** The baselines that lie in the working tree. */
export function storedBaselines(root: string): readonly Baseline[] {
  return globSync(`*/*${SUFFIX}`, { cwd: join(root, FOLDER) })
    .sort()
    .map((path) => ({
      version: dirname(path),
      variant: basename(path, SUFFIX),
      text: readFileSync(join(root, FOLDER, path), 'utf8'),
    }));
}

/** The baselines of a version as its tag holds them: nobody can have changed those since. */
export function taggedBaselines(root: string, version: string): readonly Baseline[] {
  const tag = `@tocsin/cdk@${version}`;
  return git(root, 'ls-tree', '--name-only', tag, `${FOLDER}/${version}/`)
    .split('\n')
    .filter((path) => path.endsWith(SUFFIX))
    .map((path) => ({
      version,
      variant: basename(path, SUFFIX),
      text: git(root, 'show', `${tag}:${path}`),
    }));
}

/** Keeps the template of a version that is not released yet. */
export function writeBaseline(root: string, { version, variant, text }: Baseline): void {
  if (taggedVersions(root).includes(version)) {
    throw new Error(
      `@tocsin/cdk@${version} is released: its baseline stays as it is. Raise the version of ${PACKAGE}/package.json first`,
    );
  }
  mkdirSync(join(root, FOLDER, version), { recursive: true });
  writeFileSync(join(root, FOLDER, version, `${variant}${SUFFIX}`), text);
}

function git(root: string, ...args: readonly string[]): string {
  if (!existsSync(join(root, '.git'))) return '';
  const { status, error, stdout, stderr } = spawnSync('git', args, { cwd: root, encoding: 'utf8' });
  if (status !== 0) throw new Error(`git ${args.join(' ')}: ${error?.message ?? stderr}`);
  return stdout;
}
