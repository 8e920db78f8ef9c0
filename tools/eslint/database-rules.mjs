const message = 'Only the platform reaches the database by itself: take the unit of work, and its ctx.manager.';

const ownWays = [
  'DataSource',
  'Repository',
  'BaseEntity',
  'AbstractRepository',
  'createConnection',
  'getConnection',
  'getManager',
  'getRepository',
];

const otherDoors = [
  {
    // What the tables are called may be asked; what is connected to the database may not be used.
    selector:
      ':not(MemberExpression[property.name=/^(entityMetadatas|options)$/]) > ' +
      'MemberExpression[object.property.name="manager"][property.name=/^(connection|dataSource|queryRunner)$/]',
    message,
  },
  {
    selector:
      'CallExpression[callee.property.name=/^(getRepository|getTreeRepository|withRepository|createQueryRunner)$/]',
    message,
  },
];

/** Keeps everything outside the platform to the unit of work, so that no write can pass it by. @type {import('eslint').Linter.RulesRecord} */
export const databaseRules = {
  'no-restricted-imports': [
    'error',
    {
      paths: [
        { name: 'typeorm', importNames: ownWays, message },
        { name: '@nestjs/typeorm', message },
        { name: 'sqlite3', message },
        { name: 'pg', message },
      ],
    },
  ],
  'no-restricted-syntax': ['error', ...otherDoors],
};

/**
 * The same for the slices of the API. A unit of work has one connection, which answers one question at a time: what is
 * asked at once waits its turn all the same, and the client for PostgreSQL is about to refuse it.
 *
 * @type {import('eslint').Linter.RulesRecord}
 */
export const unitOfWorkRules = {
  ...databaseRules,
  'no-restricted-syntax': [
    'error',
    ...otherDoors,
    {
      selector: 'MemberExpression[object.name="Promise"][property.name=/^(all|allSettled)$/]',
      message: 'A unit of work asks the database one question at a time: wait for each answer before the next.',
    },
  ],
};
