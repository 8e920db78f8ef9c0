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
      const spanOf = (value: number): string[] =>
        spans
          .filter(([from, below]) => (from === below ? value === from : value >= from && value < below))
          .map(keyOfSpan);
      return by(spans.map(keyOfSpan), ({ number }) => spanOf(number ?? 0), true);
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

/** Without an edge where a span is open. */
const keyOfSpan = ([from, below]: readonly [number, number]): string => [from, below].map(edgeInKey).join('|');
const edgeInKey = (edge: number): string => (Number.isFinite(edge) ? String(edge) : '');
const keyOfCell = ({ point }: QuestionAnswer): string =>
  `${(point?.longitude ?? 0).toFixed(3)}|${(point?.latitude ?? 0).toFixed(3)}`;

/**
 * The spans that numbers are counted in, in their order and without a gap: each number by itself where all were given by five people or
 * more, and there are few; otherwise a handful of round ones, the first and the last of them open. An edge says nothing of the smallest
 * and the largest numbers, which are of one person each.
 */
export function spansOf(values: readonly number[]): [number, number][] {
  const sorted = [...values].sort((a, b) => a - b);
  const distinct = [...new Set(sorted)];
  const isOfMany = (value: number): boolean => sorted.filter((each) => each === value).length >= FEWEST_SHOWN;
  if (distinct.length <= MOST_SPANS && distinct.every(isOfMany)) return distinct.map((value) => [value, value]);
  const middle = Math.floor((sorted.length - 1) / 2);
  const low = sorted[Math.min(FEWEST_SHOWN - 1, middle)] ?? 0;
  const high = sorted[Math.max(sorted.length - FEWEST_SHOWN, middle)] ?? 0;
  // Whole numbers are not cut in parts; others no finer than a hundredth of what they are like.
  const finest = sorted.every(Number.isInteger) ? 1 : Math.max(Math.abs(low), Math.abs(high)) / 100;
  const step = roundStep(Math.max((high - low) / (MOST_SPANS - 2), finest, 1e-6));
  const first = Math.floor(low / step);
  const last = Math.floor(high / step) + 1;
  const edges = Array.from({ length: last - first + 1 }, (_, at) => Number(((first + at) * step).toPrecision(12)));
  const spans = [-Infinity, ...edges].map((from, at): [number, number] => [from, edges[at] ?? Infinity]);
  // An open one of nobody would say no more than that.
  return spans.filter(
    ([from, below]) =>
      (Number.isFinite(from) && Number.isFinite(below)) || sorted.some((each) => each >= from && each < below),
  );
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

/** What the keys of spans that are told as one say together: from the lowest to the highest, without end where one is open. */
export function spanOfKeys(keys: readonly string[]): { from: number; below: number; isOne: boolean } | null {
  const spans = keys
    .filter((key) => key !== NO_ANSWER)
    .map((key) => key.split('|'))
    .map(([from, below]) => [from ? Number(from) : -Infinity, below ? Number(below) : Infinity] as const);
  if (spans.length === 0) return null;
  const from = Math.min(...spans.map(([each]) => each));
  const below = Math.max(...spans.map(([, each]) => each));
  return { from, below, isOne: spans.every(([low, high]) => low === high) };
}
