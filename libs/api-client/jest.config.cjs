const { nodePreset } = require('../../tools/jest/node-preset.cjs');

module.exports = nodePreset('api-client', __dirname);
