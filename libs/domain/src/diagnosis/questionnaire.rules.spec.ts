import { languageOf, textIn } from './questionnaire.rules';

describe('A text of a questionnaire', () => {
  const text = { fr: null, de: 'Womit?', en: 'How?' };

  it.each([
    ['en', 'en', 'How?'],
    ['de', 'de', 'Womit?'],
    ['fr', 'de', 'Womit?'],
  ] as const)('is read in %s, or where it is missing in the first language that has it', (locale, language, words) => {
    expect([languageOf(text, locale, ['de', 'en']), textIn(text, locale, ['de', 'en'])]).toEqual([language, words]);
  });

  it('is empty where it is written in none', () => {
    const nothing = { fr: null, de: null, en: null };
    expect([languageOf(nothing, 'fr', ['fr']), textIn(nothing, 'fr', ['fr'])]).toEqual([null, '']);
  });
});
