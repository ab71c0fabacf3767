module.exports = {
  displayName: '@tocsin/indicators long',
  preset: '../../jest.preset.js',
  testMatch: ['**/*.long-spec.ts'],
};
