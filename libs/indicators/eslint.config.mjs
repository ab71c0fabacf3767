import base from '../../eslint.config.mjs';

export default [
  ...base,
  {
    files: ['**/package.json'],
    rules: {
      '@nx/dependency-checks': [
        'error',
        {
          ignoredFiles: [
            '{projectRoot}/**/*.spec.ts',
            '{projectRoot}/**/*.data-spec.ts',
            '{projectRoot}/**/*.long-spec.ts',
            '{projectRoot}/bench/**',
            '{projectRoot}/src/labelled/**',
            '{projectRoot}/src/acceptance/**',
            '{projectRoot}/src/fixtures/**',
            '{projectRoot}/eslint.config.mjs',
            '{projectRoot}/jest.config.cjs',
          ],
        },
      ],
    },
  },
];
