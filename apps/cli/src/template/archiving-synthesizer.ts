import { isAbsolute, join } from 'node:path';
import type { FileAssetSource, IStackSynthesizer } from 'aws-cdk-lib';
import { archiveOf } from './archive.js';
import type { Archive } from './archive.js';
import type { Cdk } from './load-cdk.js';

/** Parameters that say where the archives lie: they stand in the template. */
export const CODE_BUCKET = 'CodeBucket';
export const CODE_PREFIX = 'CodePrefix';

/**
 * A synthesizer for stacks that are deployed without the CDK: it packs code itself, under the SHA-256 of the archive, and
 * the template finds it in a bucket that a parameter names.
 *
 * Source: aws-cdk-lib, DefaultStackSynthesizer: a placeholder `${…}` in the bucket's name or prefix becomes Fn::Sub.
 *
 * @param outdir - folder of the cloud assembly, in which the staged files lie.
 * @param packed - gets each archive.
 */
export function archivingSynthesizer(
  core: Cdk['core'],
  outdir: string,
  packed: (archive: Archive) => void,
): IStackSynthesizer {
  class ArchivingSynthesizer extends core.DefaultStackSynthesizer {
    override addFileAsset(asset: FileAssetSource) {
      if (asset.packaging !== core.FileAssetPackaging.ZIP_DIRECTORY || asset.fileName === undefined)
        return super.addFileAsset(asset);
      const archive = archiveOf(isAbsolute(asset.fileName) ? asset.fileName : join(outdir, asset.fileName));
      packed(archive);
      return super.addFileAsset({ ...asset, sourceHash: archive.sha256 });
    }
  }
  return new ArchivingSynthesizer({
    fileAssetsBucketName: `\${${CODE_BUCKET}}`,
    bucketPrefix: `\${${CODE_PREFIX}}`,
    generateBootstrapVersionRule: false,
  });
}
