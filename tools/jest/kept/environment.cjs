const { TestEnvironment } = require('jest-environment-node');
const { keeping } = require('./keeping.cjs');

module.exports = keeping(TestEnvironment);
