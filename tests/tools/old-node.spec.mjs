import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import typescript from 'typescript';

const root = join(import.meta.dirname, '../..');

/** The files that a Node.js of any age has to be able to read, so that it can be told that it is too old. */
const first = ['tools/run.mjs', 'tools/lib/node-version.mjs'];

for (const file of first)
  describe(file, () => {
    const source = readFileSync(join(root, file), 'utf8');

    it('has no syntax younger than modules themselves', () => {
      const { outputText } = typescript.transpileModule(source, {
        compilerOptions: {
          target: typescript.ScriptTarget.ES2015,
          module: typescript.ModuleKind.ESNext,
          allowJs: true,
        },
        fileName: file,
      });
      const younger = /\?\?|\?\.|\*\*|\basync\b|\bawait\b/;
      assert.doesNotMatch(outputText.replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, ''), younger);
      assert.doesNotMatch(source.replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, ''), younger);
    });

    it('names the modules of Node.js the old way', () => {
      assert.ok(!source.includes("from 'node:"));
    });
  });
