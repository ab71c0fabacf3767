// eslint-disable-next-line @nx/enforce-module-boundaries -- the preset is the workspace's own
const preset = require('../../jest.preset.js');

const [[files, [transformer, swc]]] = Object.entries(preset.transform);

module.exports = {
  displayName: 'tocsin',
  preset: '../../jest.preset.js',
  // Tests run as CommonJS: the engine, which the command loads when it is asked for, too; and commander, which is
  // published as ES modules alone.
  transform: { [files]: [transformer, { ...swc, module: { type: 'commonjs' } }] },
  transformIgnorePatterns: ['/node_modules/(?!commander/)'],
  // The scenarios start the engine and wait for what AWS counts in minutes, shortened.
  testTimeout: 120_000,
};
