import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createProjectGraphAsync } from '@nx/devkit';
import { ESLint } from 'eslint';
import { typedRules } from '../../tools/eslint/code-rules.mjs';

// Reads [{ file, code }] and writes, for each, the rules that the code would break in that file. A program of its own,
// because ESLint's settings are a module of Node.js, which Jest cannot load.

const cwd = join(import.meta.dirname, '../..');

/** The snippets are no files, so that the rules that need types have nothing to go by. @type {import('eslint').Linter.Config} */
const overrideConfig = {
  languageOptions: { parserOptions: { projectService: false } },
  rules: Object.fromEntries(Object.keys(typedRules).map((rule) => [rule, 'off'])),
};

// The rule about projects goes by the picture that was drawn last, which may be older than the projects.
await createProjectGraphAsync();

const eslint = new ESLint({ cwd, overrideConfig });
const snippets = /** @type {{ file: string, code: string }[]} */ (JSON.parse(readFileSync(0, 'utf8')));
const broken = [];
for (const { file, code } of snippets) {
  const results = await eslint.lintText(code, { filePath: join(cwd, file) });
  broken.push(results.flatMap(({ messages }) => messages.map(({ ruleId, message }) => ruleId ?? message)));
}
process.stdout.write(JSON.stringify(broken));
