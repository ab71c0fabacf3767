// aws-cdk-lib validates every template that it synthesizes, for seconds; validation.spec.ts switches it on again.
process.env.CDK_VALIDATION = 'false';

module.exports = { displayName: '@tocsin/cdk', preset: '../../jest.preset.js', testTimeout: 30_000 };
