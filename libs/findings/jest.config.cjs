module.exports = { displayName: '@tocsin/findings', preset: '../../jest.preset.js' };
