const { join, relative } = require('node:path');

const root = join(__dirname, '../..');

/** Packages that are published as ES modules only, or import one, and have to be compiled before Jest can load them. */
const esModulesOnly = [
  'uuid',
  'nanoid',
  'marked',
  'cookie',
  '@fastify/cookie',
  'content-disposition',
  'intl-messageformat',
  '@formatjs',
  'openapi-fetch',
  'd3-geo',
  'd3-array',
  'internmap',
  'file-type',
  'openid-client',
  'oauth4webapi',
  'jose',
  'strtok3',
  'token-types',
  'uint8array-extras',
  '@tokenizer',
  '@borewit',
];

/** The path aliases of tsconfig.base.json, as Jest names them. */
const aliases = {
  '^@zesumme/(domain|i18n|ui|api-client|testing)$': `${root}/libs/$1/src/index.ts`,
  '^@zesumme/(i18n|ui)/(.+)$': `${root}/libs/$1/src/$2`,
  // It names what Node imports for modules alone, which Jest does not ask for.
  '^file-type$': `${root}/node_modules/file-type/index.js`,
};

/** What is about one of the two databases is left out, and not skipped, where the tests run on the other. */
const otherDatabase = process.env.TEST_DATABASE_URL ? '\\.sqlite\\.spec\\.ts$' : '\\.postgres\\.spec\\.ts$';

/**
 * What reads with another program is a stage of its own, which has found that program and says where it is; and so is what
 * measures, beside which nothing else may run.
 *
 * @type {Record<string, string | undefined>}
 */
const stages = {
  khal: process.env.TEST_KHAL,
  poppler: process.env.PDFINFO,
  pgdump: process.env.TEST_PG_PROGRAMS,
  speed: process.env.TEST_SPEED,
};
const [ownStage] = Object.keys(stages).filter((name) => stages[name]);
const ofOtherStages = ownStage ? [] : Object.keys(stages).map((name) => `\\.${name}\\.spec\\.ts$`);

const transformIgnorePatterns = [`/node_modules/(?!(${esModulesOnly.join('|')})/)`];

/**
 * Jest for everything that runs on Node: types are checked by `typecheck`, so specs only transpile.
 *
 * @param {string} displayName
 * @param {string} directory
 * @param {import('jest').Config} [extra]
 * @returns {import('jest').Config}
 */
function nodePreset(displayName, directory, extra = {}) {
  return {
    displayName,
    // Else it depends on which other projects run beside, and what was compiled is not found again.
    id: displayName,
    rootDir: directory,
    testEnvironment: 'node',
    testMatch: [`<rootDir>/**/*${ownStage ? `.${ownStage}` : ''}.spec.ts`],
    testPathIgnorePatterns: ['/node_modules/', otherDatabase, ...ofOtherStages],
    moduleFileExtensions: ['ts', 'js', 'mjs', 'json'],
    moduleNameMapper: aliases,
    transform: {
      '^.+\\.(ts|js|mjs)$': [
        require.resolve('./transformer.cjs'),
        { tsconfig: `${directory}/tsconfig.spec.json`, diagnostics: false },
      ],
    },
    transformIgnorePatterns,
    cacheDirectory: join(root, '.nx/jest', relative(root, directory)),
    ...extra,
  };
}

module.exports = { aliases, nodePreset, transformIgnorePatterns };
