const { nodePreset } = require('../../tools/jest/node-preset.cjs');

module.exports = nodePreset('i18n', __dirname);
