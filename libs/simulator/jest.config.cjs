module.exports = { displayName: '@tocsin/simulator', preset: '../../jest.preset.js' };
