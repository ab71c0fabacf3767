import { stat } from 'node:fs/promises';
import type { Resource, Stack } from '../assembly/template.js';
import { AssemblyError } from '../errors.js';
import { isObject, listAt, textAt } from '../json.js';
import { functionEnvironment } from './reserved-names.js';

/** A Lambda function of the template. */
export interface FunctionDefinition {
  readonly logicalId: string;
  readonly name: string;
  readonly handler: string;
  readonly runtime: string;
  readonly memoryMegabytes: number;
  readonly timeoutSeconds: number;
  readonly environment: Readonly<Record<string, string>>;
  /** Directory of the code on this machine. */
  readonly code: string;
  /** Directories of the layers, in the order in which they are laid into /opt. */
  readonly layers: readonly string[];
}

/** Reads a function. Defaults: 3 s, 128 MB. Source: CloudFormation reference, AWS::Lambda::Function. */
export async function readFunction(resource: Resource, stack: Stack): Promise<FunctionDefinition> {
  const { logicalId, physicalId, properties } = resource;
  const runtime = textAt(properties, 'Runtime') ?? '';
  if (!runtime.startsWith('nodejs')) {
    throw new AssemblyError(
      `the runtime is ${runtime || 'not given'}; the local engine runs nodejs functions.`,
      logicalId,
    );
  }
  const layers = (listAt(properties, 'Layers') ?? []).map((arn) => {
    const layer = stack.resources.find(
      ({ type, physicalId: id }) => type === 'AWS::Lambda::LayerVersion' && id === arn,
    );
    if (!layer) throw new AssemblyError(`the layer ${String(arn)} is not in the template`, logicalId);
    return assetOf(layer, 'Content', stack);
  });
  return {
    logicalId,
    name: physicalId,
    handler: textAt(properties, 'Handler') ?? '',
    runtime,
    memoryMegabytes: Number(properties.MemorySize ?? 128),
    timeoutSeconds: Number(properties.Timeout ?? 3),
    environment: functionEnvironment(
      logicalId,
      isObject(properties.Environment) ? properties.Environment.Variables : {},
    ),
    code: await assetOf(resource, 'Code', stack),
    layers: await Promise.all(layers),
  };
}

async function assetOf(
  { logicalId, properties }: Resource,
  property: string,
  { assets }: Stack,
): Promise<string> {
  const key = textAt(properties, property, 'S3Key');
  const path = assets.get(key ?? '');
  if (path === undefined) {
    throw new AssemblyError(
      `${property}.S3Key ${String(key)} is in no asset manifest of the assembly`,
      logicalId,
    );
  }
  const found = await stat(path).catch(() => undefined);
  if (!found?.isDirectory())
    throw new AssemblyError(`the asset ${path} is not a directory on this machine`, logicalId);
  return path;
}
