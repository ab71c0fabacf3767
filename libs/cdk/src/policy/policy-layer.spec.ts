import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { FileSystem, Stack } from 'aws-cdk-lib';
import { DISABLE_ASSET_STAGING_CONTEXT } from 'aws-cdk-lib/cx-api';
import { anApp } from '../testing/synthesize.js';
import { createPolicyLayer } from './policy-layer.js';
import { TriagePolicyDocument } from './triage-policy-document.js';

const document = TriagePolicyDocument.recipe();
const mkdtemp = jest.spyOn(FileSystem, 'mkdtemp');
const folder = (): string => String(mkdtemp.mock.results.at(-1)?.value);

it('puts the policy where the processor looks for it, and leaves nothing behind', () => {
  const app = anApp();
  const layer = createPolicyLayer(new Stack(app, 'Test'), document);
  const { directory } = app.synth();
  const asset = readdirSync(directory).find((name) => name.startsWith('asset.')) ?? 'no asset';
  // Lambda unpacks a layer below /opt (Lambda Developer Guide, "Packaging layers").
  expect(layer.path).toBe('/opt/tocsin/policy.json');
  expect(readFileSync(join(directory, asset, 'tocsin', 'policy.json'), 'utf8')).toBe(document.policyText);
  expect(existsSync(folder())).toBe(false);
});

it('keeps the file for an app that refers to files where they are', () => {
  const app = anApp({ [DISABLE_ASSET_STAGING_CONTEXT]: true });
  createPolicyLayer(new Stack(app, 'Test'), document);
  expect(readFileSync(join(folder(), 'tocsin', 'policy.json'), 'utf8')).toBe(document.policyText);
  rmSync(folder(), { recursive: true });
});
