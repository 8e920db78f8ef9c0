const { nodePreset } = require('../../tools/jest/node-preset.cjs');

module.exports = nodePreset('testing', __dirname);
