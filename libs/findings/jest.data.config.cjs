module.exports = {
  displayName: '@tocsin/findings data',
  preset: '../../jest.preset.js',
  testMatch: ['**/*.data-spec.ts'],
};
