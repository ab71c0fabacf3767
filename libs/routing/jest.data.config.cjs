module.exports = {
  displayName: '@tocsin/routing data',
  preset: '../../jest.preset.js',
  testMatch: ['**/*.data-spec.ts'],
};
