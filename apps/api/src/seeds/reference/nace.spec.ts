import { activityWords, wordsOf } from '@zesumme/domain';
import { nace } from './nace';

const found = (search: string): string[] =>
  nace.filter(({ searchText }) => wordsOf(search).every((word) => searchText.includes(word))).map(({ code }) => code);

describe('economic activities', () => {
  it('has a code for everything that ordinary words are given for', () => {
    const codes = new Set(nace.map(({ code }) => code));
    expect(Object.keys(activityWords).filter((code) => !codes.has(code))).toEqual([]);
  });

  it.each([
    ['banque', '6419'],
    ['Bank', '6419'],
    ['avocats', '6910'],
    ['Rechtsanwälte', '6910'],
    ['law firm', '6910'],
    ['supermarché', '4711'],
    ['Gebäudereinigung', '8121'],
    ['cleaning', '8121'],
    ['crèche', '8891'],
    ['assurance', '6512'],
    ['Versicherung', '6512'],
    ['commune', '8411'],
    ['65.12', '6512'],
  ])('finds %s', (search, code) => expect(found(search)).toContain(code));
});
