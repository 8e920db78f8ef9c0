const { nodePreset } = require('../../tools/jest/node-preset.cjs');

module.exports = nodePreset('domain', __dirname);
