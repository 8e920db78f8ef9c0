import { fold } from '../shared/fold';
import { conceptsIn } from './ordinary-words';
import { familiesOf, wasteCodeParts } from './waste-code.rules';

/** What a text is compared by: the things it speaks of, and its other words. */
export interface TextTerms {
  concepts: readonly string[];
  words: readonly string[];
}

const stop = new Set(
  fold(
    `un une des les le la du de d l en et ou pour avec sans sur par dans au aux nous notre nos vos qui que est sont cherche
     cherchons recherche recherchons offre offrons propose proposons donne donnons disponible besoin environ chaque tous toutes
     ein eine einer eines der die das den dem und oder für mit ohne auf von im in am zu zum zur wir unser unsere suchen sucht
     gesucht bieten abzugeben geben abgeben haben verfügbar etwa jede jeden jeder pro
     a an the of and or for with without on by our we seek looking offer offering need needs available about each every per
     from to is are some any other autres andere andre usage usages usagé usagée usagés usagées gebraucht gebrauchte used waste
     wastes déchet déchets abfall abfälle reste restes rest propre propres sauber saubere clean petit petite kleine small`,
  ).split(' '),
);

/** So short a word says nothing by itself. */
const SHORTEST = 3;

/** A word without the endings that tell one from many, so roughly that it does for three languages. */
function stem(word: string): string {
  const bare = word.replace(/(en|er|es|s|n|e|x)$/, '');
  return bare.length >= SHORTEST + 1 ? bare : word;
}

/** What a text says, for comparing: the same whatever the accents, the case, the order and mostly the number of its words. */
export function textTerms(...parts: (string | null)[]): TextTerms {
  const text = fold(parts.filter((part) => part !== null).join(' '));
  const concepts = conceptsIn(text);
  const told = concepts.flatMap(({ phrases }) => phrases.filter((phrase) => text.includes(phrase)));
  const words = text
    .split(/[^a-z0-9]+/)
    .filter((word) => word.length >= SHORTEST && !stop.has(word) && !/^\d+$/.test(word))
    // A word that a concept stands for already is not counted again.
    .filter((word) => !told.some((phrase) => phrase.includes(word) || word.includes(phrase)));
  return {
    concepts: concepts.map(({ concept }) => concept),
    words: [...new Set(words.map(stem))].sort(),
  };
}

/** So many times a thing that both name weighs what a word does. */
const CONCEPT_WEIGHT = 3;

const shared = (a: readonly string[], b: readonly string[]): number => a.filter((each) => b.includes(each)).length;
const weight = ({ concepts, words }: TextTerms): number => concepts.length * CONCEPT_WEIGHT + words.length;

/** How much two texts speak of the same, 0 to 1 (a weighted cosine); symmetric; null where one says nothing. */
export function textSimilarity(a: TextTerms, b: TextTerms): number | null {
  const [one, other] = [weight(a), weight(b)];
  if (one === 0 || other === 0) return null;
  const both = shared(a.concepts, b.concepts) * CONCEPT_WEIGHT + shared(a.words, b.words);
  return Math.min(1, both / Math.sqrt(one * other));
}

/** The most terms of one flow that candidates are looked up by. */
export const MOST_TERMS = 24;

/** So long a term is at most. */
export const LONGEST_TERM = 40;

/**
 * By what a flow is found among ten thousand: its sub-chapter and chapter of the waste list, its materials, the things and the
 * words of its text. Whatever could match shares one of them.
 */
export function lookUpTerms(wasteCode: string | null, { concepts, words }: TextTerms): string[] {
  const code = wasteCode === null ? null : wasteCodeParts(wasteCode);
  const terms = [
    ...(code?.sub ? [`s:${code.sub}`] : []),
    ...(wasteCode === null ? [] : familiesOf(wasteCode).map((family) => `f:${family}`)),
    ...concepts.map((concept) => `c:${concept}`),
    ...words.map((word) => `w:${word}`),
  ];
  return [...new Set(terms)].map((term) => term.slice(0, LONGEST_TERM)).slice(0, MOST_TERMS);
}
