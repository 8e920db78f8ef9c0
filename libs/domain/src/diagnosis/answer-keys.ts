import type { Question, QuestionAnswer } from './question.schema';
import { isAnswered } from './questionnaire.rules';
import { FEWEST_SHOWN } from '../campaigns/hidden-counts';

/** Whoever gave no answer, or was not asked. */
export const NO_ANSWER = 'none';
/** Points in cells that too few chose. */
export const ELSEWHERE = 'elsewhere';
/** Of what is not counted by what was answered: words, and an order. */
export const ANSWERED = 'answered';

const MOST_SPANS = 8;
const MOST_CELLS = 8;

/** How the answers to a question are counted: by which keys, in which order, and which are those of an answer. */
export interface AnswerKeys {
  keys: string[];
  /** Whether keys are neighbours, so that only neighbours are told as one. */
  isOrdered: boolean;
  keysOf: (answer: QuestionAnswer | undefined) => string[];
}

/** How all these answers to a question are counted; whoever gave none is counted as well. */
export function answerKeys(question: Question, answers: readonly (QuestionAnswer | undefined)[]): AnswerKeys {
  const given = answers.filter((each) => isAnswered(each));
  const by = (keys: string[], keysOf: (answer: QuestionAnswer) => string[], isOrdered = false): AnswerKeys => ({
    keys: [...keys, NO_ANSWER],
    isOrdered,
    keysOf: (answer) => (isAnswered(answer) ? keysOf(answer) : [NO_ANSWER]),
  });
  switch (question.kind) {
    case 'single':
    case 'multiple':
      return by(
        question.options.map(({ id }) => id),
        ({ optionIds }) => optionIds,
      );
    case 'scale':
      return by(
        Array.from({ length: question.steps }, (_, at) => String(at + 1)),
        ({ number }) => [String(number)],
        true,
      );
    case 'number': {
      const spans = spansOf(given.map(({ number }) => number ?? 0));
      const spanOf = (value: number): string =>
        keyOfSpan(spans.find(([from, below]) => value >= from && (value < below || from === below)) ?? [value, value]);
      return by(spans.map(keyOfSpan), ({ number }) => [spanOf(number ?? 0)], true);
    }
    case 'map': {
      const cells = cellsOf(given);
      const cellOf = (answer: QuestionAnswer): string => {
        const key = keyOfCell(answer);
        return cells.includes(key) ? key : ELSEWHERE;
      };
      return by([...cells, ELSEWHERE], (answer) => [cellOf(answer)]);
    }
    case 'ranking':
    case 'text':
      return by([ANSWERED], () => [ANSWERED]);
  }
}

const keyOfSpan = ([from, below]: readonly [number, number]): string => `${from}|${below}`;
const keyOfCell = ({ point }: QuestionAnswer): string =>
  `${(point?.longitude ?? 0).toFixed(3)}|${(point?.latitude ?? 0).toFixed(3)}`;

/** The spans that numbers are counted in: each by itself where there are few, otherwise a handful of round ones. */
export function spansOf(values: readonly number[]): [number, number][] {
  const distinct = [...new Set(values)].sort((a, b) => a - b);
  if (distinct.length <= MOST_SPANS) return distinct.map((value) => [value, value]);
  const lowest = distinct[0] ?? 0;
  const highest = distinct.at(-1) ?? 0;
  const step = roundStep((highest - lowest) / (MOST_SPANS - 1));
  const first = Math.floor(lowest / step);
  const last = Math.floor(highest / step);
  const edge = (at: number): number => Number((at * step).toPrecision(12));
  return Array.from({ length: last - first + 1 }, (_, at) => [edge(first + at), edge(first + at + 1)]);
}

/** The next larger of 1, 2, 5, 10, 20 … or of its tenths. */
function roundStep(least: number): number {
  const ten = 10 ** Math.floor(Math.log10(least));
  return ([1, 2, 5].find((each) => each * ten >= least) ?? 10) * ten;
}

/** The cells of the map that may be told by themselves, the fullest first. */
function cellsOf(answers: readonly QuestionAnswer[]): string[] {
  const people = new Map<string, number>();
  for (const answer of answers) people.set(keyOfCell(answer), (people.get(keyOfCell(answer)) ?? 0) + 1);
  return [...people]
    .filter(([, count]) => count >= FEWEST_SHOWN)
    .sort(([a, x], [b, y]) => y - x || a.localeCompare(b))
    .slice(0, MOST_CELLS)
    .map(([key]) => key);
}

/** What the keys of spans that are told as one say together: from the lowest to the highest. */
export function spanOfKeys(keys: readonly string[]): { from: number; below: number; isOne: boolean } | null {
  const spans = keys.filter((key) => key !== NO_ANSWER).map((key) => key.split('|').map(Number));
  if (spans.length === 0) return null;
  const from = Math.min(...spans.map(([each = 0]) => each));
  const below = Math.max(...spans.map(([, each = 0]) => each));
  return { from, below, isOne: spans.every(([low, high]) => low === high) };
}
