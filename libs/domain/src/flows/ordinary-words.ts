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

const ENDINGS = ['', 's', 'x', 'n', 'e', 'en', 'es'];
const isLetter = (character: string | undefined): boolean => character !== undefined && /[a-z0-9]/.test(character);

/** Where a phrase is in a text; one of five letters or more also within a word, as German composes them. */
const occurs = (text: string, phrase: string): boolean =>
  phrase.length >= SHORT ? text.includes(phrase) : isWordIn(text, phrase);

/** Whether a short phrase stands in a text by itself, as one or as many. */
export function isWordIn(text: string, phrase: string): boolean {
  for (let at = text.indexOf(phrase); at >= 0; at = text.indexOf(phrase, at + 1)) {
    const rest = text.slice(at + phrase.length);
    const ends = ENDINGS.some((ending) => rest.startsWith(ending) && !isLetter(rest[ending.length]));
    if (!isLetter(text[at - 1]) && ends) return true;
  }
  return false;
}

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
