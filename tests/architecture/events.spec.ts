import { sourcesIn } from './sources';

/** One kind as it is recorded, or two of which one is. */
const recorded = /\bkind: (?:[^'\n]*(?:'\w+' )?\? ('[\w-]+\.[\w-]+') : )?('[\w-]+\.[\w-]+')/g;

/** What is recorded is read later, in histories and in what is held about a person: there each kind needs its words. */
describe('Events', () => {
  const words = sourcesIn('libs/i18n/src/fr').find(({ path }) => path.endsWith('/common.ts'))?.text ?? '';
  const kinds = new Set(
    sourcesIn('apps/api/src')
      .filter(({ path }) => !path.includes('.spec.') && !path.includes('/testing/'))
      .flatMap(({ text }) => [...text.matchAll(recorded)].flatMap(([, one, other]) => [one ?? other, other]))
      .map((kind = '') => kind.slice(1, -1))
      // The column `kind` of a table.
      .filter((kind) => !kind.endsWith('.kind')),
  );

  it('have words for each kind that is recorded', () => {
    expect(kinds.size).toBeGreaterThan(80);
    expect([...kinds].filter((kind) => !words.includes(`'${kind.replace('.', '-')}':`)).sort()).toEqual([]);
  });
});
