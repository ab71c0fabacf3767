module.exports = {
  ...require('./jest.config.cjs'),
  displayName: 'tocsin data',
  testMatch: ['**/*.data-spec.ts'],
  testTimeout: 600_000,
};
