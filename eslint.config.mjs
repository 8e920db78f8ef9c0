import angular from 'angular-eslint';
import prettier from 'eslint-config-prettier/flat';
import { defineConfig } from 'eslint/config';
import typescript from 'typescript-eslint';
import { codeRules, environmentRule, typedRules } from './tools/eslint/code-rules.mjs';
import { databaseRules, unitOfWorkRules } from './tools/eslint/database-rules.mjs';
import { boundaries, boundariesWithTesting, nxPlugin } from './tools/eslint/project-boundaries.mjs';
import { slicesRule } from './tools/eslint/slices.mjs';

const root = import.meta.dirname;
const specs = ['**/*.spec.ts'];
const typescriptFiles = ['**/*.ts'];
const angularFolders = ['apps/dashboard', 'libs/ui'];
const angularTypescript = angularFolders.map((folder) => `${folder}/**/*.ts`);
const angularTemplates = angularFolders.map((folder) => `${folder}/**/*.html`);

export default defineConfig(
  {
    ignores: [
      '**/node_modules',
      'dist',
      'data',
      '.nx',
      '.angular',
      'coverage',
      'test-results',
      'libs/api-client/src/schema.d.ts',
    ],
  },
  { linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.ts', '**/*.mjs', '**/*.cjs'],
    extends: [typescript.configs.recommended],
    plugins: { zesumme: { rules: { slices: slicesRule } } },
    rules: { ...codeRules, 'zesumme/slices': ['error', { root }] },
  },
  { files: ['**/*.cjs'], rules: { '@typescript-eslint/no-require-imports': 'off' } },
  {
    files: ['apps/**/*.ts', 'libs/**/*.ts'],
    ignores: ['apps/api/src/platform/config/**', 'apps/api/src/testing/**', ...specs],
    rules: environmentRule,
  },
  {
    // A promise that nobody waits for is a write outside its transaction.
    files: ['apps/api/src/**/*.ts', 'libs/domain/src/**/*.ts', 'libs/testing/src/**/*.ts'],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: root } },
    rules: typedRules,
  },
  {
    files: ['libs/**/*.ts'],
    ignores: [...specs],
    rules: databaseRules,
  },
  {
    files: ['apps/api/src/**/*.ts'],
    ignores: ['apps/api/src/platform/**', 'apps/api/src/testing/**', ...specs],
    rules: unitOfWorkRules,
  },
  {
    files: typescriptFiles,
    plugins: { '@nx': nxPlugin },
    rules: boundaries,
  },
  {
    files: [...specs, 'apps/api/src/testing/**/*.ts', 'apps/api/src/seeds/**/*.ts', 'tests/**/*.ts'],
    plugins: { '@nx': nxPlugin },
    rules: boundariesWithTesting,
  },
  {
    files: angularTypescript,
    extends: [angular.configs.tsRecommended],
    processor: angular.processInlineTemplates,
    rules: {
      '@angular-eslint/component-selector': ['error', { type: 'element', prefix: 'z', style: 'kebab-case' }],
      '@angular-eslint/directive-selector': ['error', { type: 'attribute', prefix: 'z', style: 'camelCase' }],
      '@angular-eslint/prefer-on-push-component-change-detection': 'error',
      '@angular-eslint/prefer-signals': 'error',
    },
  },
  {
    files: angularTemplates,
    extends: [angular.configs.templateRecommended, angular.configs.templateAccessibility],
    rules: {
      '@angular-eslint/template/button-has-type': 'error',
      '@angular-eslint/template/prefer-control-flow': 'error',
      '@angular-eslint/template/prefer-self-closing-tags': 'error',
    },
  },
  prettier,
);
