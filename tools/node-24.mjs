// Everything here runs on the Node that the Lambda functions run on; the npm package `node` brings it.
const major = process.versions.node.split('.')[0];
if (major !== '24') {
  console.error(
    `Tocsin: this script runs on Node ${process.version}, but only Node 24 is allowed.\n` +
      'The dev dependency "node" brings it: run `npm ci` without --ignore-scripts, then start the script with npm.',
  );
  process.exit(2);
}
