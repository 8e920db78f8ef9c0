import { dayIn } from '../imports/import.cells';
import { fold } from '../shared/fold';
import type { CriterionState } from './criteria.rules';
import { criterionStates } from './criteria.rules';
import type { SheetIssue } from './assessment-import.schema';
import { type SharesBy, sharesBy } from './assessment.schema';
import {
  type AssessmentColumn,
  type AssessmentRow,
  type AssessmentWords,
  ambiguousNumber,
  isNothing,
  numberInCell,
  shareInCell,
} from './assessment-table';

/** What a row says of a measure as a whole; null where the cell says that nothing is to stand there. */
export interface MeasureSaid {
  concerns?: boolean;
  concernsReason?: string | null;
  reduction?: number | null;
  reductionReason?: string | null;
  sharesBy?: SharesBy;
  effective?: number | null;
  planned?: number | null;
  effectivePoints?: number | null;
  plannedPoints?: number | null;
  comment?: string | null;
  reviewedOn?: string | null;
}

/** What a row says, by what its cells hold. */
export interface RowSaid {
  measure: MeasureSaid;
  /** `null` takes the answer away. */
  state?: CriterionState | null;
  share?: number | null;
  year?: number;
  value?: number | null;
  source?: string | null;
  percents: number;
}

const texts = ['concernsReason', 'reductionReason', 'comment'] as const;
const shares = ['reduction', 'effective', 'planned'] as const;
const points = ['effectivePoints', 'plannedPoints'] as const;

/** Reads the cells of a row, and tells all that is wrong with them on this day, whatever the row is about. */
export function readRow(
  { number, cells, isPercent, formulas, numbers, isTooLong }: AssessmentRow,
  words: AssessmentWords,
  today: string,
): { said: RowSaid; issues: SheetIssue[] } {
  const issues: SheetIssue[] = [];
  const refuse = (
    column: AssessmentColumn | null,
    code: SheetIssue['code'],
    params: SheetIssue['params'] = {},
  ): void => {
    issues.push({ row: number, column, code, params });
  };
  const said: RowSaid = { measure: {}, percents: 0 };
  if (isTooLong) refuse(null, 'too-many-cells');
  for (const column of formulas) if (column !== 'title') refuse(column, 'formula');

  /** What stands there, read; nothing where nothing stands there or it cannot be read, null where a dash does. */
  const read = <T>(column: AssessmentColumn, reading: (cell: string) => T | undefined): T | null | undefined => {
    const cell = cells[column];
    if (cell === undefined) return undefined;
    return isNothing(cell) ? null : reading(cell);
  };
  const numeric = (column: AssessmentColumn, value: number | null, cell: string): number | undefined => {
    if (value === null) refuse(column, cell.startsWith('=') ? 'formula' : 'not-a-number');
    return value ?? undefined;
  };
  /** A number of any size: nothing near it tells a sign before thousands from one before decimals. */
  const numberAt = (column: AssessmentColumn): number | null | undefined =>
    read(column, (cell) => {
      const ways = numbers.includes(column) ? null : ambiguousNumber(cell);
      if (!ways) return numeric(column, numberInCell(cell), cell);
      refuse(column, 'ambiguous-number', ways);
      return undefined;
    });
  const shareAt = (column: AssessmentColumn): number | null | undefined =>
    read(column, (cell) => {
      const found = shareInCell(cell, isPercent.has(column));
      const share = numeric(column, found?.share ?? null, cell);
      if (share === undefined) return undefined;
      if (share < 0 || share > 1) {
        refuse(column, 'share-out-of-range');
        return undefined;
      }
      if (found?.from === 'percent') said.percents += 1;
      return share;
    });
  const wordAt = <T>(column: AssessmentColumn, known: ReadonlyMap<string, T>, values: readonly string[]) =>
    read(column, (cell) => {
      const word = known.get(fold(cell));
      if (word === undefined) refuse(column, 'unknown-word', { values });
      return word;
    });

  for (const column of texts)
    keep(
      said.measure,
      column,
      read(column, (cell) => cell),
    );
  for (const column of shares) keep(said.measure, column, shareAt(column));
  for (const column of points) {
    const found = numberAt(column);
    if (typeof found === 'number' && found < 0) refuse(column, 'negative-points');
    else keep(said.measure, column, found);
  }
  keep(said.measure, 'concerns', wordAt('concerns', words.flags, ['yes', 'no']) ?? undefined);
  keep(said.measure, 'sharesBy', wordAt('sharesBy', words.sharesBy, sharesBy) ?? undefined);
  const day = read('reviewedOn', (cell) => {
    const found = dayIn(cell);
    if (found === null) refuse('reviewedOn', 'unknown-day');
    else if (found > today) refuse('reviewedOn', 'in-future');
    return found ?? undefined;
  });
  keep(said.measure, 'reviewedOn', day);
  keep(said, 'state', wordAt('state', words.states, criterionStates));
  keep(said, 'share', shareAt('share'));
  keep(
    said,
    'source',
    read('source', (cell) => cell),
  );
  keep(said, 'value', numberAt('value'));
  keep(said, 'year', read('year', (cell) => numeric('year', numberInCell(cell), cell)) ?? undefined);
  return { said, issues };
}

function keep<T, K extends keyof T>(into: T, key: K, value: T[K] | undefined): void {
  if (value !== undefined) into[key] = value;
}
