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
  'no-restricted-syntax': [
    'error',
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
  ],
};
