import { PassThrough } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { translate } from '@zesumme/i18n/all';
import type { AddWorksheetOptions, Worksheet } from 'exceljs';
import { type Cell, type CellKind, type Table, joined } from './table';
import { serialDate, wallOfInstant } from './wall';

/** What Excel takes in one cell, and in the name of a sheet. */
const LONGEST_TEXT = 32_767;
const LONGEST_NAME = 31;
/** Characters of an average line: wider columns are wrapped by the reader. */
const WIDEST = 60;
const NARROWEST = 8;
/** Rows written before other requests get their turn. */
const AT_ONCE = 250;

const formats: Record<CellKind, string> = {
  // As text, so that a cell which is edited stays text and becomes no formula.
  text: '@',
  flag: '@',
  number: 'General',
  share: '0.0%',
  day: 'dd.mm.yyyy',
  wall: 'dd.mm.yyyy hh:mm',
  instant: 'dd.mm.yyyy hh:mm',
};

/** One face in every cell, and one colour for what names a column: without a name, readers fall back to one each. */
const FACE = { name: 'Calibri', family: 2, size: 11 };
const HEAD = { argb: 'FFDCEBE6' };
const RULE = { argb: 'FF0B6352' };

/** Points that a line of that face takes, and the lines of the highest row that a spreadsheet knows. */
const [LINE, MOST_LINES] = [15, 27];
/** Characters that can still be read across one page. */
const PAGE = 200;

/** On screen the first row stays in sight; on paper the columns share the width of as few pages as can be read, numbered. */
const layoutOf = (widths: readonly number[]): Partial<AddWorksheetOptions> => ({
  views: [{ state: 'frozen', ySplit: 1 }],
  pageSetup: {
    ...{ paperSize: 9, orientation: 'landscape', fitToPage: true, fitToHeight: 0, printTitlesRow: '1:1' },
    fitToWidth: Math.max(1, Math.ceil(widths.reduce((sum, width) => sum + width, 0) / PAGE)),
  },
  headerFooter: { oddFooter: '&L&A&R&P / &N' },
});

/**
 * The table as an Excel workbook with one sheet: the first row stays in sight, days and numbers are days and numbers, and
 * text is typed as text, which no spreadsheet calculates.
 */
export const xlsxOf = (table: Table): Promise<Buffer> => workbookOf([table]);

/** The same for several tables, each on a sheet of its own, in their order. */
export async function workbookOf(tables: readonly Table[]): Promise<Buffer> {
  // Loaded when it is needed: it is large, and most requests do without.
  const { stream } = await import('exceljs');
  const output = new PassThrough();
  const written = buffer(output);
  const workbook = new stream.xlsx.WorkbookWriter({ stream: output, useStyles: true, useSharedStrings: true });
  for (const table of tables) {
    const widths = widthsOf(table);
    await fillSheet(workbook.addWorksheet(sheetName(table.name), layoutOf(widths)), table, widths);
  }
  await workbook.commit();
  return written;
}

async function fillSheet(sheet: Worksheet, { locale, columns, rows }: Table, widths: readonly number[]): Promise<void> {
  sheet.columns = columns.map(({ key, kind }, at) => ({
    key,
    width: widths[at] ?? NARROWEST,
    style: { numFmt: formats[kind], font: FACE, alignment: { vertical: 'top', wrapText: kind === 'text' } },
  }));
  const head = sheet.addRow(columns.map(({ label }) => textCell(label)));
  head.font = { ...FACE, bold: true };
  head.fill = { type: 'pattern', pattern: 'solid', fgColor: HEAD };
  head.border = { bottom: { style: 'medium', color: RULE } };
  head.commit();
  if (columns.length > 0) {
    sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: 1, column: columns.length } };
  }
  for (const [number, row] of rows.entries()) {
    const values = columns.map(({ key, kind }) => valueOf(row[key] ?? null, kind, locale));
    const written = sheet.addRow(values);
    // Said, since not every reader measures wrapped lines by itself.
    const lines = Math.max(1, ...values.map((value, at) => linesOf(value, widths[at] ?? NARROWEST)));
    if (lines > 1) written.height = Math.min(lines, MOST_LINES) * LINE;
    written.commit();
    if (number % AT_ONCE === AT_ONCE - 1) await new Promise((resolve) => setImmediate(resolve));
  }
}

function valueOf(cell: Cell, kind: CellKind, locale: Table['locale']): string | number | Date | null {
  const value = joined(cell);
  if (value === null || typeof value === 'number') return value;
  if (typeof value === 'boolean') return translate(locale, value ? 'common.yes' : 'common.no');
  if (kind === 'day' || kind === 'wall') return serialDate(value);
  return kind === 'instant' ? serialDate(wallOfInstant(value)) : textCell(value);
}

/** Characters that no XML may hold are left out; Excel would refuse the file. */
const textCell = (text: string): string =>
  text.replace(/(?![\t\n\r])\p{Cc}|[\p{Cs}\uFFFE\uFFFF]/gu, '').slice(0, LONGEST_TEXT);

/** Excel forbids some characters in the name of a sheet. */
const sheetName = (name: string): string =>
  name
    .replace(/[*?:/\\[\]]/g, ' ')
    .replace(/^'+|'+$/g, '')
    .slice(0, LONGEST_NAME)
    .trim() || '1';

/** How many lines a text takes in a column of so many characters. */
const linesOf = (value: string | number | Date | null, width: number): number =>
  typeof value === 'string'
    ? value.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / (width - 2))), 0)
    : 1;

const widthsOf = ({ columns, rows }: Table): number[] =>
  columns.map(({ key, label }) => widthOf([label, ...rows.slice(0, AT_ONCE).map((row) => joined(row[key] ?? null))]));

const widthOf = (cells: Cell[]): number =>
  cells.reduce<number>((widest, cell) => Math.max(widest, Math.min(WIDEST, String(cell ?? '').length + 2)), NARROWEST);
