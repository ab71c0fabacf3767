module.exports = { displayName: '@tocsin/bundle', preset: '../../jest.preset.js' };
