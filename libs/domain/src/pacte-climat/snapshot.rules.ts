import { knownPointsOf } from './matrix.rules';
import { fromThousandths, toThousandths } from './points';
import { type MeasureScore, totalOf } from './scoring.rules';

export const snapshotKinds = ['by-hand', 'yearly', 'before-audit', 'after-audit'] as const;
export type SnapshotKind = (typeof snapshotKinds)[number];

/** Those that somebody takes; yearly ones the product takes by itself. */
export const takenKinds = ['by-hand', 'before-audit', 'after-audit'] as const satisfies readonly SnapshotKind[];

/** So long after it was taken a snapshot can be taken back; from then on it stays. */
export const TAKE_BACK_MINUTES = 60;

/** Whether a snapshot of this instant can still be taken back. */
export const canBeTakenBack = (takenAt: string, now: Date): boolean =>
  now.getTime() - Date.parse(takenAt) <= TAKE_BACK_MINUTES * 60_000;

/**
 * The day of the yearly snapshot that is due: the last day of the year before, in January alone. Later in the year the
 * figures would no longer say how the commune stood then.
 */
export function yearlyDayDue(today: string): string | null {
  return today.slice(5, 7) === '01' ? `${Number(today.slice(0, 4)) - 1}-12-31` : null;
}

/** What is compared of a measure. It is the same measure in both chapters by its key. */
export interface ComparedMeasure {
  key: string;
  score: MeasureScore;
}

export const comparedFigures = ['possible', 'effective', 'planned'] as const;
export type ComparedFigure = (typeof comparedFigures)[number];
/** Null where the points are not known. */
export type Figures = Record<ComparedFigure, number | null>;
export type FigureDifference = Record<ComparedFigure, number>;

/** A measure in both chapters, or in the one before or after alone. */
export interface MeasureComparison {
  key: string;
  presence: 'both' | 'before' | 'after';
  before: Figures | null;
  after: Figures | null;
  /** After less before; what is not known counts as nothing. */
  difference: FigureDifference;
}

export interface ChapterComparison {
  measures: MeasureComparison[];
  /** Null in a state of which nothing was assessed. */
  total: { before: Figures; after: Figures; difference: FigureDifference };
}

/**
 * Two states of a chapter, measure by measure: the differences below add up to the difference of the totals. Measures come in
 * the order of the later chapter, then those that it no longer has.
 */
export function compareChapters(
  before: readonly ComparedMeasure[],
  after: readonly ComparedMeasure[],
): ChapterComparison {
  const [earlier, later] = [byKey(before), byKey(after)];
  const keys = [...new Set([...later.keys(), ...earlier.keys()])];
  const [was, is] = [knownIn(before), knownIn(after)];
  return {
    measures: keys.map((key) => {
      const [one, other] = [earlier.get(key) ?? null, later.get(key) ?? null];
      return {
        key,
        presence: one && other ? 'both' : one ? 'before' : 'after',
        before: one,
        after: other,
        difference: difference(one, other),
      };
    }),
    total: { before: was, after: is, difference: difference(was, is) },
  };
}

function knownIn(measures: readonly ComparedMeasure[]): Figures {
  const { possible, effective, planned } = knownPointsOf(totalOf(measures.map(({ score }) => score)));
  return { possible, effective, planned };
}

const byKey = (measures: readonly ComparedMeasure[]): Map<string, Figures> =>
  new Map(measures.map(({ key, score: { possible, effective, planned } }) => [key, { possible, effective, planned }]));

function difference(before: Figures | null, after: Figures | null): FigureDifference {
  const of = (figure: ComparedFigure): number =>
    fromThousandths(toThousandths(after?.[figure] ?? 0) - toThousandths(before?.[figure] ?? 0));
  return { possible: of('possible'), effective: of('effective'), planned: of('planned') };
}
