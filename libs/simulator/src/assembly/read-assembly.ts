import { join } from 'node:path';
import { AssemblyError } from '../errors.js';
import { isObject, textAt } from '../json.js';
import { readAssets } from './assets.js';
import { readJson } from './read-json.js';
import type { Template } from './template.js';

export interface AssemblyStack {
  readonly name: string;
  readonly template: Template;
  readonly assets: ReadonlyMap<string, string>;
}

const stackType = 'aws:cloudformation:stack';

/** Finds a stack in a cloud assembly: the directory that `cdk synth` writes, with its `manifest.json`. */
export async function readAssembly(directory: string, stackName?: string): Promise<AssemblyStack> {
  const manifest = await readJson(
    join(directory, 'manifest.json'),
    'Run `cdk synth` first, or name its output.',
  );
  const artifacts = Object.entries(isObject(manifest.artifacts) ? manifest.artifacts : {});
  const stacks = artifacts.filter(([, artifact]) => textAt(artifact, 'type') === stackType);
  const names = stacks.map(([id, artifact]) => textAt(artifact, 'properties', 'stackName') ?? id);
  const index = stackName === undefined ? 0 : names.indexOf(stackName);
  const name = names[index];
  const artifact = stacks[index]?.[1];
  if (name === undefined || (stackName === undefined && stacks.length > 1)) {
    const found = names.length === 0 ? 'none' : names.join(', ');
    const wanted = stackName === undefined ? 'exactly one stack' : `the stack ${stackName}`;
    throw new AssemblyError(
      `${directory}: expected ${wanted}, found ${found}. Name one with the option \`stack\`.`,
    );
  }
  const templateFile = textAt(artifact, 'properties', 'templateFile') ?? `${name}.template.json`;
  return {
    name,
    template: (await readJson(join(directory, templateFile), 'The assembly is incomplete.')) as Template,
    assets: await readAssets(directory, artifacts.map(([, each]) => each).filter(isAssetManifest)),
  };
}

function isAssetManifest(artifact: unknown): boolean {
  return textAt(artifact, 'type') === 'cdk:asset-manifest';
}
