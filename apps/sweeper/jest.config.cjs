module.exports = { displayName: '@tocsin/sweeper', preset: '../../jest.preset.js' };
