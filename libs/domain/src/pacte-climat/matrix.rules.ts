import { type Proof, proofs } from './evidence-coverage.rules';
import { type MeasureScore, type ScoreTotal } from './scoring.rules';

/** What a cell of the matrix can show: the three points together, one of them, or what stands behind them. */
export const matrixFigures = ['points', 'effective', 'planned', 'share', 'reviewedOn', 'proof'] as const;
export type MatrixFigure = (typeof matrixFigures)[number];

/** What is known of a measure at a commune; null where nobody has said it, or the reader may not know it. */
export interface MatrixKnown extends MeasureScore {
  /** The effective share, which is known without published points too. */
  share: number | null;
  reviewedOn: string | null;
  proof: Proof | null;
}

/** What a commune's row comes to. */
export interface MatrixRowKnown {
  total: ScoreTotal;
  share: number | null;
  reviewedOn: string | null;
  /** How many of the measures that concern the commune evidence proves; null where the reader may not know. */
  proven: number | null;
}

/** What a cell is sorted by; null, where it is not known, comes last. */
export function cellValue(cell: MatrixKnown, figure: MatrixFigure): number | string | null {
  switch (figure) {
    case 'points':
      return cell.effective;
    case 'proof':
      return cell.proof === null ? null : proofs.length - proofs.indexOf(cell.proof);
    default:
      return cell[figure];
  }
}

/** What a row is sorted by as a whole. */
export function rowValue(row: MatrixRowKnown, figure: MatrixFigure): number | string | null {
  switch (figure) {
    case 'points':
    case 'effective':
      return effectivePointsOf(row.total);
    case 'planned':
      return plannedPointsOf(row.total);
    case 'proof':
      return row.proven;
    default:
      return row[figure];
  }
}

/** A commune that has assessed nothing has no effective points that are known, rather than none. */
export const effectivePointsOf = ({ assessed, effective }: ScoreTotal): number | null =>
  assessed === 0 ? null : effective;

/** The same of planned points, which a commune can state before it assesses anything. */
export const plannedPointsOf = ({ assessed, planned }: ScoreTotal): number | null =>
  assessed === 0 && planned === 0 ? null : planned;

/** The same of what remains: as long as nothing is assessed, nobody knows how much that is. */
export const remainingPointsOf = ({ assessed, remaining }: ScoreTotal): number | null =>
  assessed === 0 ? null : remaining;

/** A total as far as it is known, for whatever shows its parts: null where nobody has said anything yet. */
export const knownPointsOf = (total: ScoreTotal) => ({
  possible: total.possible,
  effective: effectivePointsOf(total),
  planned: plannedPointsOf(total),
  remaining: remainingPointsOf(total),
  unknown: total.unknown,
});

/**
 * The share of the known points that is effective.
 *
 * @returns null as long as nothing is assessed, or where no points are known
 */
export const effectiveShareOf = ({ assessed, effective, possible }: ScoreTotal): number | null =>
  assessed === 0 || possible === 0 ? null : effective / possible;
