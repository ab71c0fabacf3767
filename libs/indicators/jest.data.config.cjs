module.exports = {
  displayName: '@tocsin/indicators data',
  preset: '../../jest.preset.js',
  testMatch: ['**/*.data-spec.ts'],
};
