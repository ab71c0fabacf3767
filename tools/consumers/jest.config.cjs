module.exports = { displayName: '@tocsin/consumers', preset: '../../jest.preset.js' };
