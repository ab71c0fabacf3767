module.exports = { displayName: '@tocsin/messages', preset: '../../jest.preset.js' };
