module.exports = {
  displayName: '@tocsin/routing long',
  preset: '../../jest.preset.js',
  testMatch: ['**/*.long-spec.ts'],
};
