import fc from 'fast-check';
import { fold, matchesAllWords, searchTextOf, wordsOf } from './fold';
import { slug, slugOf } from './slug';

describe('fold', () => {
  it.each([
    ['Œuvre Élémentaire', 'oeuvre elementaire'],
    ['Straße', 'strasse'],
    ['Cloche d’Or', "cloche d'or"],
    ['Käerjeng\u00a0 Zäit', 'kaerjeng zait'],
    ['İstanbul', 'istanbul'],
    ['ﬁche', 'fiche'],
  ])('%s is searched as %s', (text, folded) => expect(fold(text)).toBe(folded));

  it('changes nothing the second time', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => fold(fold(text)) === fold(text)));
  });

  it('finds a text by any of its own words', () => {
    expect(matchesAllWords('Groupe de travail de la Cloche d’Or', "OR d'or groupé")).toBe(true);
    expect(matchesAllWords('Kirchberg', 'kirchberg vélo')).toBe(false);
    expect(matchesAllWords('Kirchberg', '  ')).toBe(true);
    expect(wordsOf(' Un un  Deux ')).toEqual(['un', 'deux']);
    expect(searchTextOf('Été', null, undefined, 'B')).toBe('ete b');
  });
});

describe('slugOf', () => {
  it.each([
    ['Groupe de travail de la Cloche d’Or', 'groupe-de-travail-de-la-cloche-d-or'],
    ['Tasse & verre !', 'tasse-verre'],
    ['???', 'item'],
  ])('%s becomes %s', (title, expected) => expect(slugOf(title)).toBe(expected));

  it('always makes a slug', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (title) => slug.safeParse(slugOf(title)).success));
  });
});
