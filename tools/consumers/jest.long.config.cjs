module.exports = {
  displayName: '@tocsin/consumers long',
  preset: '../../jest.preset.js',
  testMatch: ['**/*.long-spec.ts'],
  testTimeout: 300_000,
};
