import { decimalsToShow } from './points';
import {
  type MeasureScore,
  type ScoreTotal,
  type ScoredAssessment,
  type ScoredMeasure,
  assessMeasure,
} from './scoring.rules';

/** The lines of a receipt, in their order. */
export const receiptLines = [
  'published-points',
  'factor',
  'possible',
  'effective-share',
  'effective',
  'planned-share',
  'planned',
  'remaining',
  'unknown',
  'check',
] as const;
export type ReceiptLineKind = (typeof receiptLines)[number];

/** One line: what it is, its value (null when not known), and the unit it is in. */
export interface ReceiptLine {
  kind: ReceiptLineKind;
  value: number | null;
  unit: 'points' | 'factor' | 'share';
}

/** How the points of a measure come about, line by line. */
export interface Receipt {
  lines: ReceiptLine[];
  /** The addends of the check, in order; they add up to its value. */
  addends: number[];
  /** Decimals that make the addition visibly right. */
  decimals: 1 | 3;
}

/**
 * The receipt of a measure for a commune, or null when the measure does not concern it.
 * The line `remaining` is there once the measure is assessed, `unknown` until then.
 */
export function receipt(measure: ScoredMeasure, assessment: ScoredAssessment | null): Receipt | null {
  const score = assessMeasure(measure, assessment);
  if (score.state === 'not-concerning') return null;
  const rest = score.state === 'assessed' ? 'remaining' : 'unknown';
  const parts = [score.effective, score.planned, score[rest]];
  const addends = score.possible === null ? [] : parts.filter((part) => part !== null);
  return {
    lines: [
      { kind: 'published-points', value: measure.maxPoints, unit: 'points' },
      { kind: 'factor', value: assessment?.reductionFactor ?? 1, unit: 'factor' },
      { kind: 'possible', value: score.possible, unit: 'points' },
      { kind: 'effective-share', value: assessment?.effectiveShare ?? null, unit: 'share' },
      { kind: 'effective', value: score.effective, unit: 'points' },
      { kind: 'planned-share', value: assessment?.plannedShare ?? null, unit: 'share' },
      { kind: 'planned', value: score.planned, unit: 'points' },
      { kind: rest, value: score[rest], unit: 'points' },
      { kind: 'check', value: score.possible, unit: 'points' },
    ],
    addends,
    decimals: score.possible === null ? 1 : decimalsToShow(addends, score.possible),
  };
}

const summed = ['effective', 'planned', 'remaining', 'unknown', 'possible'] as const;

/** The figures that the receipt of a sum adds up, in their order: the last is the sum of those before it. */
export const summedFigures = summed;
export type SummedFigure = (typeof summed)[number];

/**
 * How many decimals make the receipt of a sum visibly right: in every column the measures add up to the total, and in every
 * row the parts to the possible points. Measures whose points are not known are in no sum.
 */
export function decimalsOfSum(
  scores: readonly Pick<MeasureScore, SummedFigure>[],
  total: Pick<ScoreTotal, SummedFigure>,
): 1 | 3 {
  const counted = scores.filter(({ possible }) => possible !== null);
  const downward = summed.map((figure) =>
    decimalsToShow(
      counted.map((score) => score[figure] ?? 0),
      total[figure],
    ),
  );
  const across = [...counted, total].map((row) =>
    decimalsToShow(
      summed.slice(0, -1).map((figure) => row[figure] ?? 0),
      row.possible ?? 0,
    ),
  );
  return [...downward, ...across].some((decimals) => decimals === 3) ? 3 : 1;
}
