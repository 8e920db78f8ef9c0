import { isSameName, nextVersionName } from './version-name';

describe('nextVersionName', () => {
  it.each([
    ['Pages publiques', [], 'Pages publiques (2)'],
    ['Pages publiques', ['Pages publiques', 'PAGES  publiques (2)'], 'Pages publiques (3)'],
    ['Pages publiques (9)', [], 'Pages publiques (10)'],
    ['Version 2027', ['Version 2027'], 'Version 2027 (2)'],
    ['(2)', [], '(2) (2)'],
    ['Catalogue (2026)', [], 'Catalogue (2026) (2)'],
    ['Catalogue (99)', [], 'Catalogue (100)'],
    ['Catalogue (100)', [], 'Catalogue (101)'],
    ['x'.repeat(200), [], `${'x'.repeat(196)} (2)`],
  ])('follows %s beside %j', (former, taken, expected) => {
    expect(nextVersionName(former, taken)).toBe(expected);
  });
});

describe('isSameName', () => {
  it('reads no difference of case, accents or spaces', () => {
    expect(isSameName('Édition  2027 ', 'edition 2027')).toBe(true);
    expect(isSameName('Édition 2027', 'Édition 2028')).toBe(false);
  });
});
