import { dirname } from 'node:path';
import type { Deployment } from '@tocsin/routing';
import type { InputFile } from '../../input/read-input.js';
import { fileIn } from './file-in.js';
import { isFile } from './is-file.js';
import type { Document } from './parse-document.js';
import type { SourceRead } from './what-read.js';

const NESTED = 'AWS::CloudFormation::Stack';
/** Source: the package `@aws-cdk/cloud-assembly-api`: metadata of resources whose code or template is an asset. */
const ASSET_PATH = 'aws:asset:path';

/** A nested stack whose template lies beside the one that has it. */
export interface NestedStack {
  readonly id: string;
  readonly file: InputFile;
}

/** The nested stacks of a template of an assembly, as far as their templates are there. */
export async function nestedStacks({ path, shownAs, value }: Document): Promise<readonly NestedStack[]> {
  const folder = { path: dirname(path), shownAs: dirname(shownAs) };
  const { Resources = {} } = value as { readonly Resources?: Readonly<Record<string, unknown>> };
  const found: NestedStack[] = [];
  for (const [id, resource] of Object.entries(Resources)) {
    const name = assetPathOf(resource);
    if (name === undefined) continue;
    const file = fileIn(folder, name);
    if (await isFile(file.path)) found.push({ id, file });
  }
  return found;
}

function assetPathOf(resource: unknown): string | undefined {
  const { Type, Metadata } = (resource ?? {}) as { readonly Type?: unknown; readonly Metadata?: unknown };
  if (Type !== NESTED || typeof Metadata !== 'object' || Metadata === null) return undefined;
  const path: unknown = (Metadata as Readonly<Record<string, unknown>>)[ASSET_PATH];
  return typeof path === 'string' && path !== '' ? path : undefined;
}

/**
 * A source whose nested stacks are read beside it: they are not unread any more. What one hands the other (Parameters,
 * Outputs) stays a text that only the deployment knows.
 */
export function withoutNested(source: SourceRead, nested: readonly NestedStack[]): SourceRead {
  const read = new Set(nested.map(({ id }) => id));
  const unread: Deployment['unread'] = source.deployment.unread.filter(
    ({ id, type }) => type !== NESTED || !read.has(id),
  );
  return { ...source, deployment: { ...source.deployment, unread } };
}
