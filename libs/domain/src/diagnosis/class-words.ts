import type { Locale } from '../shared/primitives';
import { ANSWERED, ELSEWHERE, NO_ANSWER, spanOfKeys } from './answer-keys';
import type { Question } from './question.schema';
import { textIn } from './questionnaire.rules';

/** The words that a class of answers is said with. */
export interface ClassWords {
  locale: Locale;
  none: string;
  /** The same of a question that is not asked of everybody. */
  notAsked?: string;
  answered: string;
  elsewhere: string;
  number: (value: number) => string;
  span: (from: string, below: string) => string;
  cell: (longitude: string, latitude: string) => string;
  /** Several that are told as one. */
  or: (labels: string[]) => string;
}

/** What a class of answers to a question is called, as it stands in a chart or a table. */
export function classLabel(
  { kind, options, unit, condition, ...scale }: Question,
  keys: readonly string[],
  languages: readonly Locale[],
  words: ClassWords,
): string {
  const labels = kind === 'number' ? spanLabels(keys, unit, words) : keys.filter((key) => key !== NO_ANSWER).map(one);
  const none = condition === null ? words.none : (words.notAsked ?? words.none);
  return words.or([...labels, ...(keys.includes(NO_ANSWER) ? [none] : [])]);

  function one(key: string): string {
    if (key === ANSWERED) return words.answered;
    if (key === ELSEWHERE) return words.elsewhere;
    if (kind === 'map') {
      const [longitude = '', latitude = ''] = key.split('|');
      return words.cell(longitude, latitude);
    }
    if (kind === 'scale') {
      const end = key === '1' ? scale.lowest : key === String(scale.steps) ? scale.highest : null;
      const meaning = end && textIn(end, words.locale, languages);
      return meaning ? `${key} (${meaning})` : key;
    }
    const option = options.find(({ id }) => id === key);
    return option ? textIn(option.text, words.locale, languages) : key;
  }
}

function spanLabels(keys: readonly string[], unit: string | null, words: ClassWords): string[] {
  const span = spanOfKeys(keys);
  if (span === null) return [];
  const after = unit === null ? '' : `\u00a0${unit}`;
  const { from, below, isOne } = span;
  if (isOne && from === below) return [`${words.number(from)}${after}`];
  if (!Number.isFinite(from) && !Number.isFinite(below)) return [words.answered];
  // Signs, which are the same in each language.
  if (!Number.isFinite(from)) return [`< ${words.number(below)}${after}`];
  if (!Number.isFinite(below)) return [`≥ ${words.number(from)}${after}`];
  return [`${words.span(words.number(from), words.number(below))}${after}`];
}

/** The place of the class that most people chose, and of others that as many did; none of who gave no answer, nor where nobody did. */
export function mostChosen(classes: readonly { keys: readonly string[]; people: number }[]): number[] {
  const given = classes
    .map(({ keys, people }, at) => ({ at, people: isNoAnswer(keys) ? 0 : people }))
    .filter(({ people }) => people > 0);
  const most = Math.max(0, ...given.map(({ people }) => people));
  return given.filter(({ people }) => people === most).map(({ at }) => at);
}

/** Whether a class is of those alone who gave no answer. */
export const isNoAnswer = (keys: readonly string[]): boolean => keys.length === 1 && keys[0] === NO_ANSWER;

/**
 * In which class of ordered answers those lie that a quarter, half and three quarters of the people do not exceed; null where who gave
 * no answer is told together with some who did.
 */
export function quartileClasses(
  classes: readonly { keys: readonly string[]; people: number }[],
): [number, number, number] | null {
  const given = classes.map(({ keys, people }, at) => ({ keys, people, at })).filter(({ keys }) => !isNoAnswer(keys));
  if (given.some(({ keys }) => keys.includes(NO_ANSWER))) return null;
  const all = given.reduce((sum, { people }) => sum + people, 0);
  if (all === 0) return null;
  const classAt = (share: number): number => {
    let before = 0;
    for (const { people, at } of given) {
      before += people;
      if (people > 0 && before >= share * all) return at;
    }
    return given.at(-1)?.at ?? 0;
  };
  return [classAt(0.25), classAt(0.5), classAt(0.75)];
}
