import { french, frenchOrNull } from './french';

describe('French typography', () => {
  it.each([
    ["La Cloche d'Or", 'La Cloche d\u2019Or'],
    ['Quand : demain', 'Quand\u00a0: demain'],
    ['« Positive Drive »', '«\u00a0Positive Drive\u00a0»'],
    ['Élargir le pilote ? Oui !', 'Élargir le pilote\u202f? Oui\u202f!'],
    ['7 800 salariés, 51 %', '7\u202f800 salariés, 51\u202f%'],
    ['https://pacteclimat.lu', 'https://pacteclimat.lu'],
    ['en 2017 732 personnes', 'en 2017 732 personnes'],
  ])('%s', (typed, printed) => {
    expect(french(typed)).toBe(printed);
  });

  it('leaves what is absent absent', () => {
    expect(frenchOrNull(null)).toBeNull();
    expect(frenchOrNull(undefined)).toBeNull();
  });
});
