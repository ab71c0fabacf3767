export { bundledPackages, type BundledPackage } from './licences/bundled-packages.js';
export { licencesFile } from './licences/licences-file.js';
export { LICENCES } from './pack-lambda.js';
