module.exports = { displayName: '@tocsin/processor', preset: '../../jest.preset.js' };
