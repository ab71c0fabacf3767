module.exports = {
  ...require('./jest.config.cjs'),
  displayName: 'tocsin long',
  testMatch: ['**/*.long-spec.ts'],
  testTimeout: 1_800_000,
};
