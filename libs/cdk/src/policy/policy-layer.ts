import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { FileSystem } from 'aws-cdk-lib';
import * as lambda from 'aws-cdk-lib/aws-lambda';
import { DISABLE_ASSET_STAGING_CONTEXT } from 'aws-cdk-lib/cx-api';
import type { Construct } from 'constructs';
import type { TriagePolicyDocument } from './triage-policy-document.js';

/** The policy as the processor finds it. */
export interface PolicyLayer {
  readonly layer: lambda.LayerVersion;
  /** Where the layer puts it in the function's file system. */
  readonly path: string;
  readonly sha256: string;
}

/** Packs the policy into a Lambda layer. Lambda unpacks layers below /opt. */
export function createPolicyLayer(scope: Construct, document: TriagePolicyDocument): PolicyLayer {
  const folder = FileSystem.mkdtemp('tocsin-policy-');
  mkdirSync(join(folder, 'tocsin'));
  writeFileSync(join(folder, 'tocsin', 'policy.json'), document.policyText);
  const layer = new lambda.LayerVersion(scope, 'PolicyLayer', {
    description: `Triage policy ${document.policySha256.slice(0, 12)}`,
    code: lambda.Code.fromAsset(folder),
  });
  // By now the asset is copied into the cloud assembly, unless the app asks to refer to files where they are.
  if (!scope.node.tryGetContext(DISABLE_ASSET_STAGING_CONTEXT)) rmSync(folder, { recursive: true });
  return { layer, path: '/opt/tocsin/policy.json', sha256: document.policySha256 };
}
