const { angularPreset } = require('../../tools/jest/angular-preset.cjs');

module.exports = angularPreset('dashboard', __dirname);
