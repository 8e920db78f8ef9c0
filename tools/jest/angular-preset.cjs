const { join, relative } = require('node:path');
const { createCjsPreset } = require('jest-preset-angular/presets');
const { aliases } = require('./node-preset.cjs');

const root = join(__dirname, '../..');

/**
 * Jest for Angular components, without zone.js.
 *
 * @param {string} displayName
 * @param {string} directory
 * @returns {import('jest').Config}
 */
function angularPreset(displayName, directory) {
  const tsconfig = join(directory, 'tsconfig.spec.json');
  return {
    ...createCjsPreset({ tsconfig }),
    testEnvironment: require.resolve('./kept/document-environment.cjs'),
    runtime: require.resolve('./kept/runtime.cjs'),
    displayName,
    id: displayName,
    rootDir: directory,
    testMatch: ['<rootDir>/src/**/*.spec.ts'],
    moduleNameMapper: aliases,
    setupFilesAfterEnv: [join(__dirname, 'angular-setup.cjs')],
    transformIgnorePatterns: [
      '/node_modules/(?!(.*\\.mjs$|@angular/|intl-messageformat|@formatjs|openapi-fetch|marked|d3-geo|d3-array|internmap|rxjs))',
    ],
    cacheDirectory: join(root, '.nx/jest', relative(root, directory)),
  };
}

module.exports = { angularPreset };
