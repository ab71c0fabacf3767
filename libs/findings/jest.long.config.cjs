module.exports = {
  displayName: '@tocsin/findings long',
  preset: '../../jest.preset.js',
  testMatch: ['**/*.long-spec.ts'],
};
