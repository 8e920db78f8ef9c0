import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, sourcesIn } from './sources';

/** What stands on the page as the name of a part, not as a sentence. */
const headings = ['×', 'étApes', 'Difficultés', 'bonnes pratiques', 'Bon à savoir'];

/** The page has spaces that do not break in some places and not in others. */
const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ');

describe('What the page asks for', () => {
  const coverage = readFileSync(join(root, 'docs/coverage.md'), 'utf8');
  const page = readFileSync(join(root, 'apps/api/src/seeds/published/page.txt'), 'utf8');
  const quotes = [...coverage.matchAll(/^> (.+)$/gm)].map(([, quote]) => quote ?? '');
  const titles = [...coverage.matchAll(/^## (.+)$/gm)].map(([, title]) => (title ?? '').toLowerCase());
  const named = [...coverage.matchAll(/`([a-z\d.-]+\.(?:spec|journey))`/g)].map(([, name]) => name ?? '');

  it('answers each sentence once, in the order of the page', () => {
    const sentences = plain(page)
      .split('\n')
      .flatMap((line) => line.replace(/^\s*[•-]\s*/, '').split(/(?<=[.!?]) +(?=\p{Lu})/u))
      .map((sentence) => sentence.trim())
      .filter((text) => text !== '' && !headings.includes(text) && !titles.includes(text.toLowerCase()));
    expect(sentences.length).toBeGreaterThan(40);
    expect(quotes.map(plain)).toEqual(sentences);
  });

  it('says of each what serves it and what shows it', () => {
    const answers = coverage.split(/(?:^> .+\n+)+/m).slice(1);
    expect(answers.filter((answer) => !/Shown\s+by\s+`/.test(answer))).toEqual([]);
  });

  it('names tests that there are', () => {
    const tests = sourcesIn('apps', 'libs', 'tests').map(({ path }) => path);
    expect(named.length).toBeGreaterThan(20);
    expect(named.filter((name) => !tests.some((path) => path.endsWith(`/${name}.ts`)))).toEqual([]);
  });

  it('names pages that the application has', () => {
    const pages = [...coverage.matchAll(/`\/([a-z\d-]+)[^`]*`/g)].map(([, first]) => first ?? '');
    const routes = sourcesIn('apps/dashboard/src/app')
      .filter(({ path }) => path.endsWith('routes.ts'))
      .map(({ text }) => text)
      .join('\n');
    expect(pages.length).toBeGreaterThan(20);
    expect(pages.filter((first) => !routes.includes(`path: '${first}`))).toEqual([]);
  });
});
