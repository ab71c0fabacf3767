/** How every Lambda function of this repository is bundled: the `esbuildConfig` of its `build` target. */
module.exports = {
  conditions: ['@tocsin/source', 'module'],
  mainFields: ['module', 'main'],
  legalComments: 'none',
  sourcesContent: false,
  outExtension: { '.js': '.js' },
  alias: {
    '@aws-sdk/credential-provider-node': './tools/bundle/src/lambda-credentials.ts',
    '@smithy/core/event-streams': './tools/bundle/src/no-event-streams.ts',
  },
  plugins: [require('./lean-schemas.cjs'), require('./lean-manifests.cjs')],
};
