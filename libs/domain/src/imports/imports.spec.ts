import fc from 'fast-check';
import { similarity } from '../organisations';
import { dayIn, matchColumns, sizeIn, websiteIn, choiceIn, choiceWords } from '.';
import { ALIKE, NameIndex } from './name-index';

describe('Columns', () => {
  const none = new Map();

  it('are matched by their headings in three languages, whatever accents, capitals and punctuation', () => {
    expect(matchColumns('contacts', ['Firma', 'VORNAME', 'Nom :', 'e-mail', 'Téléphone', 'Notiz', ''], none)).toEqual([
      'organisation',
      'givenName',
      'familyName',
      'email',
      'telephone',
      null,
      null,
    ]);
  });

  it('take each field once, and only fields of what is brought in', () => {
    expect(matchColumns('organisations', ['Organisation', 'Firma', 'e-mail'], none)).toEqual([
      'organisation',
      null,
      null,
    ]);
  });

  it('are what somebody said before, also that they are left out', () => {
    const remembered = new Map([
      ['erp bezeichnung', 'organisation' as const],
      ['firma', null],
    ]);
    expect(matchColumns('organisations', ['Société', 'ERP-Bezeichnung', 'Firma'], remembered)).toEqual([
      null,
      'organisation',
      null,
    ]);
  });
});

describe('Cells', () => {
  it.each([
    ['2026-03-01', '2026-03-01'],
    ['1.3.2026', '2026-03-01'],
    ['01/03/26', '2026-03-01'],
    ['2026-03-01 00:00', '2026-03-01'],
    ['31.2.2026', null],
    ['3/14/2026', null],
    ['bientôt', null],
    ['', null],
  ])('with %p are the day %p', (text, day) => expect(dayIn(text)).toBe(day));

  it.each([
    ['250-999', '250-999'],
    ['250 – 999', '250-999'],
    ['10 à 49', '10-49'],
    ['1', '1-9'],
    ['1 200', '1000+'],
    ['> 1000', '1000+'],
    ['1000+', '1000+'],
    ['0', null],
    ['-3', null],
    ['viele', null],
  ])('with %p are the size %p', (text, size) => expect(sizeIn(text)).toBe(size));

  it('take a web address without its beginning, and words for what is chosen', () => {
    expect([websiteIn('www.a.lu'), websiteIn('http://a.lu'), websiteIn('ftp://a')]).toEqual([
      'https://www.a.lu',
      'http://a.lu',
      'ftp://a',
    ]);
    const words = choiceWords(['fr', 'de'], (value) => ({ fr: ['français'], de: ['allemand'] })[value]);
    expect([choiceIn('FRANCAIS', words), choiceIn('de', words), choiceIn('it', words)]).toEqual(['fr', 'de', null]);
  });
});

describe('The index of names', () => {
  const name = fc.string({ unit: fc.constantFrom(...'abcé '), minLength: 0, maxLength: 12 });

  it('finds what comparing with each name would find', () => {
    fc.assert(
      fc.property(fc.array(name, { maxLength: 12 }), name, (names, asked) => {
        const index = new NameIndex<string>();
        names.forEach((each) => index.add(each, each));
        const best = Math.max(0, ...names.map((each) => (pairs(each) && pairs(asked) ? similarity(asked, each) : 0)));
        const found = index.closest(asked);
        expect(found === null ? 0 : similarity(asked, found)).toBeCloseTo(best >= ALIKE ? best : 0);
      }),
    );
  });

  it('stays quick where every name has the same words', () => {
    const index = new NameIndex<number>();
    for (let at = 0; at < 3000; at += 1) index.add(`Betrieb ${(at * 7919).toString(36)}`, at);
    const started = Date.now();
    for (let at = 0; at < 3000; at += 1) index.closest(`Betrieb ${(at * 7907).toString(36)}`);
    expect(Date.now() - started).toBeLessThan(20_000);
  });
});

/** Whether a name has two letters at all that stand beside each other. */
const pairs = (text: string): boolean => text.replace(/ /g, '').length > 1;
