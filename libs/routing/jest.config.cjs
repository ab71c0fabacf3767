module.exports = { displayName: '@tocsin/routing', preset: '../../jest.preset.js' };
