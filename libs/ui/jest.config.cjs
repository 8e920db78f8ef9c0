const { angularPreset } = require('../../tools/jest/angular-preset.cjs');

module.exports = angularPreset('ui', __dirname);
