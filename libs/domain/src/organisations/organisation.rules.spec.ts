import fc from 'fast-check';
import { coreName, hostOf, likelyDuplicates, similarity } from './organisation.rules';

describe('similarity', () => {
  it.each([
    ['Assurances Beispill S.A.', 'assurances beispill', 1],
    ['Beispill Énergie', 'Beispill Energie s.à r.l.', 1],
    ['Société Générale Luxembourg', 'Société Générale', 1],
  ])('%s is %s', (a, b, expected) => expect(similarity(a, b)).toBe(expected));

  it('tells different names apart', () => {
    expect(similarity('Banque Beispill', 'Electrolux')).toBeLessThan(0.3);
    expect(similarity('', '')).toBe(0);
  });

  it('does not depend on who is compared with whom, and stays between 0 and 1', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (a, b) => {
        const alike = similarity(a, b);
        expect(alike).toBe(similarity(b, a));
        expect(alike).toBeGreaterThanOrEqual(0);
        expect(alike).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('keeps a name that is nothing but a legal form', () => expect(coreName('SA')).toBe('sa'));
});

describe('likelyDuplicates', () => {
  const known = [
    { name: 'Assurances Beispill', shortName: 'AB', website: null },
    { name: 'Beispill Logistik', shortName: null, website: 'https://www.logistik.example/fr' },
    { name: 'Electrolux', shortName: null, website: null },
  ];
  const named = (name: string, website: string | null = null) =>
    likelyDuplicates({ name, website }, known).map(({ organisation }) => organisation.name);

  it('finds a name typed otherwise', () => expect(named('assurance beispil')).toEqual(['Assurances Beispill']));
  it('finds a short name', () => expect(named('A.B.')).toEqual(['Assurances Beispill']));
  it('finds the same website', () => expect(named('Other', 'http://logistik.example')).toEqual(['Beispill Logistik']));
  it('does not mind a word that many share', () => {
    const many = ['Restaurant', 'Brasserie', 'Santé', 'Fonds', 'Assurances'].map((word) => ({
      name: `Beispill ${word}`,
      shortName: null,
      website: null,
    }));
    const found = likelyDuplicates({ name: 'Assurances Beispill', website: null }, many);
    expect(found.map(({ organisation }) => organisation.name)).toEqual(['Beispill Assurances']);
  });
  it('finds nothing else', () => expect(named('Commune de Beispill')).toEqual([]));
});

describe('hostOf', () => {
  it.each([
    ['https://www.example.lu/fr', 'example.lu'],
    ['not an address', null],
    [null, null],
  ])('%p is at %p', (website, host) => expect(hostOf(website)).toBe(host));
});
