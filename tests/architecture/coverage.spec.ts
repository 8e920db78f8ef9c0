import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, sourcesIn } from './sources';

describe('What the page asks for', () => {
  const table = readFileSync(join(root, 'docs/coverage.md'), 'utf8');
  const tests = sourcesIn('apps', 'libs', 'tests').map(({ path }) => path);
  const named = [...table.matchAll(/`([a-z\d.-]+\.(?:spec|journey))`/g)].map(([, name]) => name ?? '');

  it('answers each sentence once', () => {
    const sentences = table.split('\n').flatMap((line) => (line.startsWith('| "') ? [line.split('|')[1]?.trim()] : []));
    expect(sentences.length).toBeGreaterThan(20);
    expect(sentences.filter((sentence, at) => sentences.indexOf(sentence) < at)).toEqual([]);
  });

  it('names tests that there are', () => {
    expect(named.length).toBeGreaterThan(20);
    expect(named.filter((name) => !tests.some((path) => path.endsWith(`/${name}.ts`)))).toEqual([]);
  });
});
