import { fold } from '@zesumme/domain';
import { LONGEST_WORD } from './postgres-index';

/** The words that are asked for, each once: what is neither a letter nor a digit stands between them, and asks for nothing. */
export const askedWords = (q: string): string[] => [
  ...new Set(
    fold(q)
      .split(/[^\p{L}\p{N}]+/u)
      .filter(Boolean)
      .map((word) => [...word].slice(0, LONGEST_WORD).join('')),
  ),
];

/** How a word is asked for: as it is, or as the beginning of one. A single letter begins too many words to mean any. */
const asBeginning = (word: string): boolean => [...word].length > 1;

/** The words for FTS5. Each is in quotes: within these, nothing has a meaning of its own. */
export function ftsExpressions(
  words: readonly string[],
): Record<'title' | 'titleBegin' | 'text' | 'textBegin', string> {
  const whole = `(${words.map((word) => `"${word}"`).join(' AND ')})`;
  const begin = `(${words.map((word) => `"${word}"${asBeginning(word) ? '*' : ''}`).join(' AND ')})`;
  return {
    title: `title : ${whole}`,
    titleBegin: `(title : ${begin}) NOT (title : ${whole})`,
    text: `${whole} NOT (title : ${begin})`,
    textBegin: `${begin} NOT (${whole} OR (title : ${begin}))`,
  };
}

/** The same for PostgreSQL, as values of the type `tsquery`. */
export const tsQueries = (words: readonly string[]): Record<'whole' | 'begin', string> => ({
  whole: words.map((word) => `'${word}'`).join(' & '),
  begin: words.map((word) => `'${word}'${asBeginning(word) ? ':*' : ''}`).join(' & '),
});
