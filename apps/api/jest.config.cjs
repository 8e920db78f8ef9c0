const { nodePreset } = require('../../tools/jest/node-preset.cjs');

module.exports = nodePreset('api', __dirname, {
  testTimeout: 30_000,
  testEnvironment: require.resolve('../../tools/jest/kept/environment.cjs'),
  runtime: require.resolve('../../tools/jest/kept/runtime.cjs'),
});
