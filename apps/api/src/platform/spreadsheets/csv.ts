import { type CsvCell, csvText, formatNumber } from '@zesumme/i18n';
import { translate } from '@zesumme/i18n/all';
import { type Cell, type CellKind, type Table, joined } from './table';
import { wallOfInstant } from './wall';

/**
 * The table as CSV: UTF-8 with its mark, separated as spreadsheets of the language expect it, and no text that becomes a
 * formula. Days are written as ISO 8601, which every spreadsheet and the import read alike.
 */
export function csvOf({ locale, columns, rows }: Table): string {
  const decimalSign = formatNumber(locale, 0.5, 1).charAt(1);
  const lines = rows.map((row) => columns.map(({ key, kind }) => written(row[key] ?? null, kind, locale)));
  return csvText([columns.map(({ label }) => label), ...lines], decimalSign, plain);
}

/** A number with its decimals, never three of them alone: `1.234` is 1234 to readers of another language, `1.2340` is not. */
const plain = (value: number): string => String(value).replace(/^(-?[1-9]\d{0,2}\.\d{3})$/, '$10');

function written(cell: Cell, kind: CellKind, locale: Table['locale']): CsvCell {
  const value = joined(cell);
  if (value === null) return null;
  if (typeof value === 'boolean') return translate(locale, value ? 'common.yes' : 'common.no');
  if (typeof value === 'number') return value;
  if (kind === 'wall') return value.replace('T', ' ');
  return kind === 'instant' ? wallOfInstant(value) : value;
}
