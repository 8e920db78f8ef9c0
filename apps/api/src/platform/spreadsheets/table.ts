import type { Locale } from '@zesumme/i18n';

/** What the cells of a column are. Days are `YYYY-MM-DD`, walls `YYYY-MM-DDTHH:mm`, instants UTC, shares 0 to 1. */
export type CellKind = 'text' | 'number' | 'share' | 'day' | 'wall' | 'instant' | 'flag';

/** Null is what is not known, and stays an empty cell. Several texts share one cell. */
export type Cell = string | number | boolean | readonly string[] | null;

/** Rows under named columns, ready to be written as a spreadsheet in one language. */
export interface Table {
  /** The name of the sheet, and of the file. */
  name: string;
  locale: Locale;
  columns: readonly { key: string; label: string; kind: CellKind }[];
  rows: readonly Readonly<Record<string, Cell>>[];
}

/** Several texts in one cell, in no language in particular. */
export const joined = (cell: Cell): Exclude<Cell, readonly string[]> =>
  typeof cell === 'object' && cell !== null ? cell.join(', ') : cell;
