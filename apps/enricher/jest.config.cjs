module.exports = { displayName: '@tocsin/enricher', preset: '../../jest.preset.js' };
