import { householdWords } from './ordinary-words-household';
import { workshopWords } from './ordinary-words-workshop';
import { fold } from '../shared/fold';

/** Ordinary words for one thing, in French, German and English, with the codes of the waste list that it has. */
export interface OrdinaryWord {
  /** Stable, in English: by it two texts in different languages are known to speak of the same. */
  concept: string;
  /** Six digits each; none where the thing is no waste. */
  codes: readonly string[];
  /** Folded, each as it stands within longer words: `palette` is found in `Holzpaletten`. */
  phrases: readonly string[];
}

/** Ours: words that people would type, for codes whose titles nobody would. */
export const ordinaryWords: readonly OrdinaryWord[] = [...householdWords, ...workshopWords].map(
  ([concept, codes, words]) => ({
    concept,
    codes: codes.split(' ').filter(Boolean),
    phrases: words.split(';').map(fold),
  }),
);

const SHORT = 5;

/** Where a phrase begins a word in a text; one of five letters or more also stands within a word, as German composes them. */
const occurs = (text: string, phrase: string): boolean => {
  if (phrase.length >= SHORT) return text.includes(phrase);
  const at = text.indexOf(phrase);
  return at >= 0 && new RegExp(`(^|[^a-z0-9])${phrase}(s|n|e|en|es|x)?([^a-z0-9]|$)`).test(text);
};

/** The things that a text speaks of by ordinary words, in whichever of the three languages. */
export function conceptsIn(text: string): readonly OrdinaryWord[] {
  const folded = fold(text);
  return ordinaryWords.filter(({ phrases }) => phrases.some((phrase) => occurs(folded, phrase)));
}

/** The endings that make many of one in the three languages: whoever searches types either. */
const PLURALS = ['', 's', 'x', 'n', 'en', 'e'];

/** The ordinary words of a code, to be searched by, as one and as many. */
export const ordinaryWordsOf = (code: string): string =>
  ordinaryWords
    .filter(({ codes }) => codes.includes(code))
    .flatMap(({ phrases }) => phrases.flatMap((phrase) => PLURALS.map((ending) => `${phrase}${ending}`)))
    .join(' ');
