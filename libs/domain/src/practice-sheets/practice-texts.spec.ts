import { practiceTextIn } from './practice-texts';

interface Titled {
  locale: 'fr' | 'de' | 'en';
  title: string;
}

describe('practiceTextIn', () => {
  const sheet = {
    locale: 'fr' as const,
    title: 'Tasse',
    translations: [{ locale: 'de' as const, title: 'Tasse (DE)' }],
  };

  it.each([
    ['fr', 'Tasse'],
    ['de', 'Tasse (DE)'],
    ['en', 'Tasse'],
  ] as const)('gives a reader of %s what there is: %s', (reader, title) =>
    expect(practiceTextIn<Titled>(sheet, reader).title).toBe(title),
  );
});
