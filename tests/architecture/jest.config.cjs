const { nodePreset } = require('../../tools/jest/node-preset.cjs');

module.exports = nodePreset('architecture', __dirname, { testTimeout: 60_000 });
