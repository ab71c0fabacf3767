const { readFileSync } = require('node:fs');

const MANIFESTS = /[\\/]@aws-sdk[\\/]client-[\w-]+[\\/]package\.json$/;

/** A client of the AWS SDK takes its version from its `package.json`, and the rest of it into the bundle: 2 KB a client. */
module.exports = {
  name: 'lean-manifests',
  setup(build) {
    build.onLoad({ filter: MANIFESTS }, ({ path }) => {
      const { name, version } = JSON.parse(readFileSync(path, 'utf8'));
      return { contents: JSON.stringify({ name, version }), loader: 'json' };
    });
  },
};
