import { conceptsIn, ordinaryWords, wordsOf } from '@zesumme/domain';
import { wasteCodes } from './waste-codes';

const found = (search: string): string[] =>
  wasteCodes
    .filter(({ level, searchText }) => level === 3 && wordsOf(search).every((word) => searchText.includes(word)))
    .map(({ code }) => code);

describe('the waste list', () => {
  it('is whole, and every title has its translations, marked as ours', () => {
    expect([1, 2, 3].map((level) => wasteCodes.filter((each) => each.level === level).length)).toEqual([20, 111, 842]);
    expect(wasteCodes.filter(({ hazardous }) => hazardous)).toHaveLength(408);
    const codes = new Set(wasteCodes.map(({ code }) => code));
    expect(wasteCodes.filter(({ parent }) => parent !== null && !codes.has(parent))).toEqual([]);
    expect(wasteCodes.filter(({ titleFr, titleDe }) => titleFr.trim() === '' || titleDe.trim() === '')).toEqual([]);
    expect(wasteCodes.every(({ translated }) => translated.join() === 'fr,de')).toBe(true);
  });

  it('keeps in a translation the codes that the title refers to', () => {
    const referred = (title: string): string => (title.match(/\d\d \d\d( \d\d)?/g) ?? []).join();
    const wrong = wasteCodes.filter(
      ({ level, titleEn, titleFr, titleDe }) =>
        level === 3 && (referred(titleEn) !== referred(titleFr) || referred(titleEn) !== referred(titleDe)),
    );
    expect(wrong.map(({ code }) => code)).toEqual([]);
  });

  it('has a code for everything that ordinary words are given for', () => {
    const codes = new Set(wasteCodes.map(({ code }) => code));
    expect(ordinaryWords.flatMap((each) => each.codes.filter((code) => !codes.has(code)))).toEqual([]);
  });

  it.each([
    ['marc de café', '200108'],
    ['Kaffeesatz', '200108'],
    ['coffee grounds', '200108'],
    ['Altholz', '170201'],
    ['palettes', '150103'],
    ['Paletten', '150103'],
    ['pallets', '150103'],
    ['gravats', '170107'],
    ['Bauschutt', '170107'],
    ['rubble', '170107'],
    ['huile de friture', '200125'],
    ['Frittieröl', '200125'],
    ['sciure', '030105'],
    ['Sägemehl', '030105'],
    ['drêches', '020704'],
    ['Biertreber', '020704'],
    ['laine de verre', '170604'],
    ['Gipskarton', '170802'],
    ['toner', '080318'],
    ['ferraille', '170407'],
    ['pneus', '160103'],
    ['Altreifen', '160103'],
    ['15 01 03', '150103'],
    ['150103', '150103'],
  ])('finds %s', (search, code) => expect(found(search)).toContain(code));

  it.each([
    ['Holzpaletten', 'pallet'],
    ['Européen, vend des europalettes', 'pallet'],
    ['Speisereste aus der Kantine', 'food-waste'],
    ['chaleur fatale du centre de données', 'waste-heat'],
    ['Lagerfläche für drei Monate', 'storage'],
  ])('knows what %s speaks of', (text, concept) =>
    expect(conceptsIn(text).map((each) => each.concept)).toContain(concept),
  );
});
