module.exports = {
  displayName: '@tocsin/release long',
  preset: '../../jest.preset.js',
  testMatch: ['**/*.long-spec.ts'],
  testTimeout: 300_000,
};
