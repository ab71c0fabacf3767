import { keepSizes, packageProblems } from './check-package.js';
import { problemsOf, unpublishable } from './changed-packages.js';
import { mkdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import readChangesets from '@changesets/read';
import { billOfMaterials } from './bill-of-materials.js';
import { addChangesetsOfCarriers } from './raise-versions.js';
import { readRecord, writeRecord } from './record.js';
import { readReleaseState, shippedNow } from './release-state.js';
import { publishedPackages } from './workspace.js';

type Step = (root: string, name: string) => Promise<void> | void;

const STEPS: Readonly<Record<string, Step>> = {
  check,
  carriers,
  record,
  publishable,
  pending,
  sbom,
  package: checkPackage,
  sizes,
};

/** One step of a release of the repository at `root`; the npm scripts `release:*` put them in order. */
export async function main(root: string, name = '', of = ''): Promise<void> {
  const step = STEPS[name];
  if (step === undefined)
    throw new Error(`no step of a release is called "${name}". Known: ${Object.keys(STEPS).join(', ')}`);
  await step(root, of);
}

async function check(root: string): Promise<void> {
  const state = await readReleaseState(root);
  const problems = problemsOf(state);
  for (const problem of problems) console.error(problem);
  if (problems.length > 0) process.exitCode = 1;
  else
    console.log(`${state.shipped.size} packages: what they ship is as recorded, or a changeset says why not`);
}

async function carriers(root: string): Promise<void> {
  for (const { name, causes } of await addChangesetsOfCarriers(root))
    console.log(`${name}: raised, because it carries code of ${causes.join(', ')}`);
}

/** Keeps what every package ships at the version that stands in its `package.json`. */
function record(root: string): void {
  const shipped = shippedNow(root);
  const versions = publishedPackages(root).map(({ name, manifest }) => [name, manifest.version] as const);
  const entries = versions.map(
    ([name, version]) => [name, { version, files: shipped.get(name) ?? {} }] as const,
  );
  const known = readRecord(root);
  writeRecord(root, Object.fromEntries(entries));
  for (const [name, version] of versions)
    if (known[name]?.version !== version) console.log(`${name}: ${version} is recorded`);
}

/** Lays out for `changeset publish` what may be published. */
async function publishable(root: string): Promise<void> {
  const problems = unpublishable(await readReleaseState(root));
  for (const problem of problems) console.error(problem);
  if (problems.length > 0) process.exitCode = 1;
}

/** Whether changesets wait for a release, as a line of outputs of a workflow. */
async function pending(root: string): Promise<void> {
  const changesets = await readChangesets(root);
  console.log(`pending=${changesets.length > 0}`);
}

/** Writes a bill of materials of every published package below `dist/sbom`. */
function sbom(root: string): void {
  const into = join(root, 'dist/sbom');
  mkdirSync(into, { recursive: true });
  for (const each of publishedPackages(root)) {
    const file = join(into, `${basename(each.folder)}.cdx.json`);
    writeFileSync(file, billOfMaterials(root, each));
    console.log(`${each.name}: ${file}`);
  }
}

/** Checks one package as others get it. */
async function checkPackage(root: string, name: string): Promise<void> {
  const each = publishedPackages(root).find((one) => one.name === name);
  if (each === undefined) throw new Error(`no package "${name}" is published`);
  const problems = await packageProblems(root, each);
  for (const problem of problems) console.error(`${name}: ${problem}`);
  if (problems.length > 0) process.exitCode = 1;
  else console.log(`${name}: contents, sizes, manifest, README, publint and attw are in order`);
}

/** Keeps the sizes of every package as they are now. */
async function sizes(root: string): Promise<void> {
  for (const each of publishedPackages(root)) await keepSizes(root, each);
}
