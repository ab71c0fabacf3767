module.exports = { displayName: '@tocsin/functions', preset: '../../jest.preset.js' };
