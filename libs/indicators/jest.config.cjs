module.exports = { displayName: '@tocsin/indicators', preset: '../../jest.preset.js' };
