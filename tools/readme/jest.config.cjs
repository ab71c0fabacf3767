module.exports = { displayName: '@tocsin/readme', preset: '../../jest.preset.js' };
