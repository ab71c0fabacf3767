export { pack, stage, type Tarball } from './pack.js';
export { run, type RunOptions } from './run.js';
export {
  publishedPackages,
  readManifest,
  workspacePackages,
  type Manifest,
  type Package,
} from './workspace.js';
