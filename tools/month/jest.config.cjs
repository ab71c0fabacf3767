module.exports = { displayName: '@tocsin/month', preset: '../../jest.preset.js' };
