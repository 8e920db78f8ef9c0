import { fold } from '../shared/fold';
import type { CriterionState } from './criteria.rules';
import type { SharesBy } from './assessment.schema';

/** The columns of a commune's assessment as a spreadsheet; `title` is there to be read alone. */
export const assessmentColumns = [
  'measure',
  'title',
  'concerns',
  'concernsReason',
  'reduction',
  'reductionReason',
  'sharesBy',
  'effective',
  'planned',
  'effectivePoints',
  'plannedPoints',
  'comment',
  'reviewedOn',
  'criterion',
  'state',
  'share',
  'year',
  'value',
  'source',
] as const;
export type AssessmentColumn = (typeof assessmentColumns)[number];

/** What the words of a spreadsheet mean, whichever language they are in; keys are folded. */
export interface AssessmentWords {
  columns: ReadonlyMap<string, AssessmentColumn>;
  flags: ReadonlyMap<string, boolean>;
  states: ReadonlyMap<string, CriterionState>;
  sharesBy: ReadonlyMap<string, SharesBy>;
}

/**
 * A spreadsheet as it was read: `formulas` are the places of cells that hold no value of their own, `numbers` those of cells
 * that hold a number and not what somebody typed as one.
 */
export interface AssessmentSheet {
  headings: readonly string[];
  rows: readonly {
    number: number;
    cells: readonly string[];
    formulas?: readonly number[];
    numbers?: readonly number[];
  }[];
}

/** What is wrong in a spreadsheet of assessments, beside what is wrong with a single value. */
export const assessmentSheetIssues = [
  'column-missing', // columns
  'column-twice',
  'nothing-to-take',
  'too-many-cells',
  'formula',
  'not-a-number',
  'ambiguous-number', // whole, decimal
  'share-out-of-range',
  'negative-points',
  'points-exceed', // maximum
  'points-unknown',
  'share-and-points',
  'share-by-criteria',
  'unknown-word', // values
  'unknown-day',
  'in-future',
  'unknown-measure', // code
  'several-measures', // code
  'measure-of-other-version', // code, label
  'unknown-criterion',
  'criterion-of-other-measure', // measure
  'criterion-without-state',
  'year-without-value',
  'value-without-year',
  'said-differently',
] as const;
export type AssessmentSheetIssue = (typeof assessmentSheetIssues)[number];

/** A cell that says that nothing is to stand there. An empty one leaves what is there as it is. */
const NOTHING = /^[-–—]$/;
export const isNothing = (cell: string): boolean => NOTHING.test(cell);

/** Shares are kept to nine decimals: what percent and points leave over is cut off. */
const STEPS = 1e9;
const rounded = (value: number): number => Math.round(value * STEPS) / STEPS;

/**
 * A number as people write it in a cell: with a comma or a point, with blanks between thousands.
 *
 * @returns null for what is none, such as `NaN`, a word or nothing
 */
export function numberInCell(cell: string): number | null {
  const bare = cell.replace(/[\s\u00a0\u202f'’]/g, '').replace('−', '-');
  const point = Math.max(bare.lastIndexOf(','), bare.lastIndexOf('.'));
  const both = bare.includes(',') && bare.includes('.');
  const whole = both ? bare.slice(0, point).replace(/[.,]/g, '') : bare.slice(0, Math.max(point, 0));
  const typed = point < 0 ? bare : `${whole}.${bare.slice(point + 1)}`;
  return /^[-+]?\d+(\.\d+)?(e[-+]?\d+)?$/i.test(typed) ? Number(typed) : null;
}

/**
 * Both ways to write what may be meant by a number whose only sign stands before three digits: `1.200` is 1200 in one country
 * and 1.2 in another.
 *
 * @returns null for what can be read in one way only, such as `1.2`, `0.125`, `1234.567` or `1.234,5`
 */
export function ambiguousNumber(cell: string): { whole: string; decimal: string } | null {
  const bare = cell.replace(/[\s\u00a0\u202f]/g, '').replace('−', '-');
  const found = /^([-+]?0*[1-9]\d{0,2})[.,](\d{3})$/.exec(bare);
  // One more digit says that the sign stands before decimals.
  return found && { whole: `${found[1]}${found[2]}`, decimal: `${bare}0` };
}

/**
 * A share as people write it in a cell: `0,6`, `60 %`, or `60` in a column that is headed in percent.
 *
 * @returns null for what is no number; a share outside 0 to 1 as it is, to be refused
 */
export function shareInCell(cell: string, isPercent: boolean): { share: number; from: 'share' | 'percent' } | null {
  const marked = /\s*(%|v\.?\s?h\.?|pour cent|prozent|percent)$/i.exec(cell);
  const value = numberInCell(marked ? cell.slice(0, marked.index) : cell);
  if (value === null) return null;
  return marked || isPercent
    ? { share: rounded(value / 100), from: 'percent' }
    : { share: rounded(value), from: 'share' };
}

/** Which part of a measure so many points are. */
export const shareOfPoints = (points: number, possible: number): number => rounded(points / possible);

/** What a column holds, and whether its plain numbers are percent. */
export interface HeadedColumn {
  column: AssessmentColumn;
  isPercent: boolean;
}

const inPercent = /[\s,;:]*\(?\s*(?:en|in|as)?\s*(?:%|pour cent|prozent|percent)\s*\)?$/;

/** What each heading stands for: in any language, whatever accents and capitals, with `%` behind it or without. */
export function columnsOf(
  headings: readonly string[],
  words: Pick<AssessmentWords, 'columns'>,
): (HeadedColumn | undefined)[] {
  return headings.map((heading) => {
    const folded = fold(heading).replace(/\s*[:*]+$/, '');
    const bare = folded.replace(inPercent, '').trim();
    const [whole, stripped] = [words.columns.get(folded), words.columns.get(bare)];
    if (whole) return { column: whole, isPercent: bare !== folded };
    return stripped && { column: stripped, isPercent: true };
  });
}

/** One row, with what stands in its columns; what stands under no known heading is left out. */
export interface AssessmentRow {
  number: number;
  cells: Partial<Record<AssessmentColumn, string>>;
  isPercent: ReadonlySet<AssessmentColumn>;
  formulas: AssessmentColumn[];
  /** Columns in which a number stands that can only be read in one way. */
  numbers: AssessmentColumn[];
  isTooLong: boolean;
}

/** The rows of a spreadsheet by the columns that its headings stand for. */
export function assessmentRows(
  sheet: AssessmentSheet,
  columns: readonly (HeadedColumn | undefined)[],
): AssessmentRow[] {
  const isPercent = new Set(columns.flatMap((each) => (each?.isPercent ? [each.column] : [])));
  return sheet.rows.map(({ number, cells, formulas = [], numbers = [] }) => {
    const isTooLong = cells.length > columns.length;
    const row: AssessmentRow = { number, cells: {}, isPercent, formulas: [], numbers: [], isTooLong };
    columns.forEach((headed, at) => {
      if (!headed) return;
      const cell = (cells[at] ?? '').trim();
      if (numbers.includes(at)) row.numbers.push(headed.column);
      if (formulas.includes(at)) row.formulas.push(headed.column);
      else if (cell !== '') row.cells[headed.column] = cell;
    });
    return row;
  });
}
