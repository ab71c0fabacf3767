module.exports = { displayName: '@tocsin/release', preset: '../../jest.preset.js' };
