import { fold } from '../shared/fold';
import { activityWords } from './activity-words';

/** They stand between the words that say something. */
const SILENT = new Set(
  'a an au aux d de des du en et for fur l la le les of par pour the und und von zu der die das and'.split(' '),
);
/** So many letters a word has at least that is found within others, as German composes them. */
const LONG = 5;
/** So many letters are added where there are several. */
const PLURAL = 2;

const wordsIn = (text: string): string[] =>
  fold(text)
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '' && !SILENT.has(word));

/** Whether what was typed is a word, its beginning, several of it, or part of a composed one. */
const means = (word: string, typed: string): boolean =>
  word.startsWith(typed) ||
  (typed.startsWith(word) && typed.length - word.length <= PLURAL && word.length > PLURAL) ||
  (typed.length >= LONG && word.includes(typed)) ||
  (word.length >= LONG && typed.includes(word));

/** The codes of the activities that somebody means who types ordinary words in French, German or English. */
export function activitiesMeant(text: string): string[] {
  const typed = wordsIn(text);
  if (typed.length === 0) return [];
  return Object.entries(activityWords)
    .filter(([, words]) => {
      const said = wordsIn(words);
      return typed.every((each) => said.some((word) => means(word, each)));
    })
    .map(([code]) => code);
}
