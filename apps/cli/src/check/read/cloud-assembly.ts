import { UsageError } from '../../commands/usage-error.js';
import type { InputFile } from '../../input/read-input.js';
import { assetPolicies } from './asset-policies.js';
import { fileIn } from './file-in.js';
import { nestedStacks, withoutNested } from './nested-stacks.js';
import { readDocument } from './parse-document.js';
import { readTemplateFile } from './readers.js';
import type { ReadingOptions } from './read-what.js';
import type { PolicyRead, SourceRead, WhatRead } from './what-read.js';

const MOST_ASSEMBLIES = 100;
const MOST_STACKS = 500;

/** The files of an assembly and of the assemblies in it (stages). */
interface Found {
  readonly templates: InputFile[];
  readonly assetManifests: InputFile[];
}

/**
 * Reads every stack of a cloud assembly and of the assemblies in it, nested stacks too, and the policies that its layers
 * carry.
 * Source: the package `@aws-cdk/cloud-assembly-schema`: artifacts `aws:cloudformation:stack` with `templateFile`,
 * `cdk:cloud-assembly` with `directoryName`, `cdk:asset-manifest` with `file`.
 */
export async function readCloudAssembly(given: InputFile, options: ReadingOptions): Promise<WhatRead> {
  const found: Found = { templates: [], assetManifests: [] };
  const folders = [given];
  for (let count = 0; count < folders.length; count += 1) {
    if (count >= MOST_ASSEMBLIES)
      throw new UsageError(`${given.shownAs}: more than ${MOST_ASSEMBLIES} assemblies`);
    folders.push(...(await readManifest(folders[count] as InputFile, found)));
  }
  if (found.templates.length === 0) throw new UsageError(`${given.shownAs}: there is no stack in it`);
  const policies: PolicyRead[] = [];
  for (const manifest of found.assetManifests) policies.push(...(await assetPolicies(manifest)));
  const known = Object.fromEntries(policies.map(({ sha256, policy }) => [sha256, policy]));
  const sources = await readTemplates(given, found.templates, {
    ...options,
    policies: { ...known, ...options.policies },
  });
  return { ...given, kind: 'cloud assembly', sources, policies };
}

/** Reads templates, and those of their nested stacks. */
async function readTemplates(
  given: InputFile,
  templates: readonly InputFile[],
  options: ReadingOptions,
): Promise<readonly SourceRead[]> {
  const open = [...templates];
  const seen = new Set<string>();
  const sources: SourceRead[] = [];
  for (const file of open) {
    if (seen.has(file.path)) continue;
    seen.add(file.path);
    if (seen.size > MOST_STACKS) throw new UsageError(`${given.shownAs}: more than ${MOST_STACKS} stacks`);
    const document = await readDocument(file);
    const source = readTemplateFile(document, options);
    const nested = await nestedStacks(document);
    sources.push(withoutNested(source, nested));
    open.push(...nested.map((stack) => stack.file));
  }
  return sources;
}

/** Notes the files of one assembly; gives the assemblies in it. */
async function readManifest(folder: InputFile, found: Found): Promise<readonly InputFile[]> {
  const manifest = await readDocument(fileIn(folder, 'manifest.json'));
  const inner: InputFile[] = [];
  for (const artifact of artifactsOf(manifest.value)) {
    const { type, properties } = artifact;
    const named = (name: string): InputFile =>
      fileIn(folder, textOf(properties[name], manifest.shownAs, name));
    if (type === 'aws:cloudformation:stack') found.templates.push(named('templateFile'));
    else if (type === 'cdk:cloud-assembly') inner.push(named('directoryName'));
    else if (type === 'cdk:asset-manifest') found.assetManifests.push(named('file'));
  }
  return inner;
}

interface Artifact {
  readonly type: unknown;
  readonly properties: Readonly<Record<string, unknown>>;
}

function artifactsOf(manifest: unknown): readonly Artifact[] {
  const { artifacts } = objectOf(manifest);
  return Object.values(objectOf(artifacts)).map((artifact) => {
    const { type, properties } = objectOf(artifact);
    return { type, properties: objectOf(properties) };
  });
}

function objectOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
}

function textOf(value: unknown, file: string, name: string): string {
  if (typeof value === 'string' && value !== '') return value;
  throw new UsageError(
    `${file}: found an artifact without ${name}; write the assembly anew with "cdk synth"`,
  );
}
