import base from '../../eslint.config.mjs';

export default [
  ...base,
  {
    // The examples of the README, and the app that is timed, import the package by its name, as a reader would.
    files: ['**/examples/*.ts', 'bench/*.cjs'],
    rules: { '@nx/enforce-module-boundaries': 'off' },
  },
  {
    // Compiled into dist/index.js: whoever installs this package needs neither.
    files: ['**/package.json'],
    rules: {
      '@nx/dependency-checks': [
        'error',
        {
          ignoredDependencies: ['@tocsin/findings', '@tocsin/indicators', '@tocsin/routing'],
          ignoredFiles: [
            '{projectRoot}/**/*.spec.ts',
            '{projectRoot}/src/{testing,examples}/**',
            '{projectRoot}/bench/**',
            '{projectRoot}/*.config.{cjs,mjs}',
          ],
        },
      ],
    },
  },
];
