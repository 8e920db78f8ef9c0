const { nodePreset } = require('../../tools/jest/node-preset.cjs');

module.exports = nodePreset('api', __dirname, {
  testTimeout: 30_000,
});
