const nxPreset = require('@nx/jest/preset').default;

/** Tests read the sources of the workspace's own packages through the `@tocsin/source` export condition. */
module.exports = {
  ...nxPreset,
  testEnvironment: 'node',
  testEnvironmentOptions: { customExportConditions: ['@tocsin/source', 'node', 'require', 'default'] },
  transform: {
    '^.+\\.[mc]?[tj]s$': [
      '@swc/jest',
      {
        swcrc: false,
        jsc: { target: 'es2022', parser: { syntax: 'typescript' } },
        module: { type: 'commonjs', ignoreDynamic: true },
        sourceMaps: 'inline',
      },
    ],
  },
  moduleFileExtensions: ['ts', 'js', 'mjs', 'cjs', 'json'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  modulePathIgnorePatterns: ['<rootDir>/test-output/'],
  coverageDirectory: 'test-output/jest/coverage',
  coverageReporters: ['text-summary', 'json-summary'],
};
