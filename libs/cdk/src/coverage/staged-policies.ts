import { createHash } from 'node:crypto';
import { dirname, join, resolve } from 'node:path';
import { jsonOf, memberAt, textOf, valuesOf } from './json-file.js';

/**
 * The triage policies that the layers of an app hold, by the SHA-256 of their files: what the processors will read.
 *
 * Source: AWS CDK, cloud-assembly-schema, artifacts of type cdk:asset-manifest. A synthesizer that writes none, as the
 * legacy one, hides them.
 */
export function stagedPolicies(templatePaths: readonly string[]): ReadonlyMap<string, string> {
  const folders = [...new Set(templatePaths.map((path) => dirname(path)))];
  const assets = new Set(folders.flatMap(assetFolders));
  const texts = [...assets].flatMap((folder) => textOf(join(folder, 'tocsin', 'policy.json')) ?? []);
  return new Map(texts.map((text) => [createHash('sha256').update(text, 'utf8').digest('hex'), text]));
}

function assetFolders(folder: string): readonly string[] {
  return valuesOf(memberAt(jsonOf(join(folder, 'manifest.json')), 'artifacts')).flatMap((artifact) => {
    const file = memberAt(artifact, 'properties', 'file');
    if (memberAt(artifact, 'type') !== 'cdk:asset-manifest' || typeof file !== 'string') return [];
    return valuesOf(memberAt(jsonOf(join(folder, file)), 'files')).flatMap((asset) => {
      const path = memberAt(asset, 'source', 'path');
      return memberAt(asset, 'source', 'packaging') === 'zip' && typeof path === 'string'
        ? [resolve(folder, path)]
        : [];
    });
  });
}
