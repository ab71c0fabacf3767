module.exports = {
  displayName: '@tocsin/processor long',
  preset: '../../jest.preset.js',
  testMatch: ['**/*.long-spec.ts'],
};
