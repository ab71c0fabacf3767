module.exports = { displayName: '@tocsin/bench', preset: '../../jest.preset.js' };
