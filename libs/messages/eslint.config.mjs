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
            '{projectRoot}/src/fixtures/**',
            '{projectRoot}/src/contracts/**',
            '{projectRoot}/gallery/**',
            '{projectRoot}/bench/**',
            '{projectRoot}/eslint.config.mjs',
            '{projectRoot}/jest.config.cjs',
          ],
        },
      ],
    },
  },
];
