/** What holds for every file. @type {import('eslint').Linter.RulesRecord} */
export const codeRules = {
  'no-console': 'error',
  eqeqeq: ['error', 'always'],
  'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx', 'hack'] }],
  '@typescript-eslint/no-explicit-any': 'error',
  '@typescript-eslint/no-unused-vars': [
    'error',
    { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
  ],
  '@typescript-eslint/no-non-null-assertion': 'error',
  '@typescript-eslint/consistent-type-definitions': 'off',
  // An empty class body is how a DTO is derived from its schema, and how a Nest module is declared.
  '@typescript-eslint/no-extraneous-class': 'off',
};

/** What needs the types, and is worth the time it takes. @type {import('eslint').Linter.RulesRecord} */
export const typedRules = {
  '@typescript-eslint/no-floating-promises': 'error',
  '@typescript-eslint/await-thenable': 'error',
  '@typescript-eslint/no-misused-promises': 'error',
};

/** Settings are read once, by platform/config. @type {import('eslint').Linter.RulesRecord} */
export const environmentRule = {
  'no-restricted-properties': [
    'error',
    { object: 'process', property: 'env', message: 'Only platform/config reads the environment: inject Config.' },
  ],
};
