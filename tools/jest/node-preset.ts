import { join, relative } from 'node:path';
import type { Config } from 'jest';

const root = join(__dirname, '../..');

/** Packages that are published as ES modules only and have to be compiled before Jest can load them. */
const esModulesOnly = ['uuid', 'nanoid', 'marked', 'cookie', 'content-disposition', 'intl-messageformat', '@formatjs', 'openapi-fetch', 'd3-geo', 'd3-array', 'internmap'];

/** The path aliases of tsconfig.base.json, as Jest names them. */
export const aliases = {
  '^@zesumme/(domain|i18n|ui|api-client|testing)$': `${root}/libs/$1/src/index.ts`,
  '^@zesumme/(i18n|ui)/(.+)$': `${root}/libs/$1/src/$2`,
};

export const transformIgnorePatterns = [`/node_modules/(?!(${esModulesOnly.join('|')})/)`];

/** Jest for everything that runs on Node: types are checked by `typecheck`, so specs only transpile. */
export function nodePreset(displayName: string, directory: string, extra: Partial<Config> = {}): Config {
  return {
    displayName,
    rootDir: directory,
    testEnvironment: 'node',
    testMatch: ['<rootDir>/**/*.spec.ts'],
    moduleFileExtensions: ['ts', 'js', 'mjs', 'json'],
    moduleNameMapper: aliases,
    transform: {
      '^.+\\.(ts|js|mjs)$': ['ts-jest', { tsconfig: `<rootDir>/tsconfig.spec.json`, diagnostics: false, isolatedModules: true }],
    },
    transformIgnorePatterns,
    cacheDirectory: join(root, '.nx/jest', relative(root, directory)),
    ...extra,
  };
}
