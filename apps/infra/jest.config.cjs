module.exports = { displayName: '@tocsin/infra', preset: '../../jest.preset.js' };
