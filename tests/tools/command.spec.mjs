import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { commandNames } from '../../tools/lib/command.mjs';

const read = (/** @type {string} */ file) => readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8');

describe('the commands of package.json', () => {
  /** @type {Record<string, string>} */
  const scripts = JSON.parse(read('package.json')).scripts;

  it('are there', () => {
    const called = Object.values(scripts).flatMap((script) => /^node tools\/run\.mjs (\S+)$/.exec(script)?.[1] ?? []);
    assert.deepEqual([...called].sort(), [...commandNames].sort());
  });

  it('stand in the README', () => {
    const text = read('README.md');
    const ofOthers = ['build', 'lint', 'typecheck'];
    for (const name of Object.keys(scripts).filter((each) => !ofOthers.includes(each))) {
      const said = ['start', 'test'].includes(name) ? `npm ${name}` : `npm run ${name}`;
      assert.match(text, new RegExp(`\\| \`${said}[ \`]`), name);
    }
  });
});
