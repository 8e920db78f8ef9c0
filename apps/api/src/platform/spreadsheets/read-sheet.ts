import { DomainError } from '../errors';
import { csvRows } from './read-csv';
import { xlsxRows } from './read-xlsx';

/** A row as a spreadsheet counts it, from 1, with the text of its cells. */
export interface SheetRow {
  number: number;
  cells: string[];
  /** The places of cells, from 0, that are calculated or hold an error, where that is asked for and there are any. */
  formulas?: number[];
  /** The places of cells that hold a number and no text that says one, likewise. A CSV file has none. */
  numbers?: number[];
}

export interface ReadLimits {
  rows: number;
  columns: number;
  /** Characters of one cell; what is longer is cut off, far above what any field takes. */
  cell: number;
  /** Whether it is told which cells are calculated or hold a number, and numbers that are shown as percent are read with their sign. */
  marked?: boolean;
}

/** What a spreadsheet holds: its headings, and the rows below them. */
export interface Sheet {
  headings: string[];
  rows: SheetRow[];
}

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const textual = ['csv', 'txt', 'tsv'];
/** Bytes that stand in no text; those of UTF-16 are let in by its mark. */
const UNTEXTUAL = /[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/;

/**
 * Reads a spreadsheet, CSV or XLSX by its content, outside any unit of work. The first row that holds anything is that of
 * the headings.
 *
 * @param name its name, which has to say what it is
 * @throws DomainError 422 `sheet-kind-refused`, `file-not-as-named`, `sheet-unreadable`, `sheet-empty`, `sheet-too-long`,
 *   `sheet-too-wide`
 */
export async function readSheet(bytes: Buffer, name: string, limits: ReadLimits): Promise<Sheet> {
  const kind = await kindOf(bytes, name);
  const sheet: Sheet = { headings: [], rows: [] };
  const source = kind === 'xlsx' ? xlsxRows : csvRows;
  // One column more is read, to tell that there are too many.
  for await (const row of source(bytes, { ...limits, columns: limits.columns + 1 })) {
    if (sheet.headings.length === 0) {
      sheet.headings = row.cells;
      if (lastFilled(row.cells) > limits.columns) {
        throw new DomainError('sheet-too-wide', 422, { maximum: limits.columns });
      }
      continue;
    }
    if (sheet.rows.length === limits.rows) throw new DomainError('sheet-too-long', 422, { maximum: limits.rows });
    sheet.rows.push(row);
  }
  if (sheet.rows.length === 0) throw new DomainError('sheet-empty', 422);
  return fitted(sheet, limits.columns);
}

/** Headings as far as anything stands below them, and rows without the empty cells behind their last one. */
function fitted({ headings, rows }: Sheet, most: number): Sheet {
  const width = Math.min(most, lastFilled(headings));
  return {
    headings: headings.slice(0, width),
    rows: rows.map(({ cells, ...row }) => ({ ...row, cells: cells.slice(0, lastFilled(cells)) })),
  };
}

const lastFilled = (cells: readonly string[]): number => cells.findLastIndex((cell) => cell !== '') + 1;

async function kindOf(bytes: Buffer, name: string): Promise<'xlsx' | 'csv'> {
  const extension = /\.([^.\s]{1,10})$/.exec(name)?.[1]?.toLowerCase() ?? '';
  if (extension !== 'xlsx' && !textual.includes(extension)) {
    throw new DomainError('sheet-kind-refused', 422, { extension: extension || '–' });
  }
  const { fileTypeFromBuffer } = await import('file-type');
  const found = await fileTypeFromBuffer(bytes).catch(() => undefined);
  const isWorkbook = found?.mime === XLSX;
  if (extension === 'xlsx' && isWorkbook) return 'xlsx';
  // Text has no mark of its own, and may begin as something else does: "BM" is a bitmap, and the beginning of "BMW".
  if (extension !== 'xlsx' && !isWorkbook && isText(bytes)) return 'csv';
  const other = isWorkbook ? 'spreadsheet' : found?.mime === 'application/pdf' ? 'pdf' : 'unknown';
  throw new DomainError('file-not-as-named', 422, { extension, found: other });
}

function isText(bytes: Buffer): boolean {
  const marked = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  const start = bytes.subarray(0, 1024).toString('latin1');
  if (!marked && /^\s*(<(!doctype|html|\?xml)|%pdf-|\{\\rtf)/i.test(start)) return false;
  return marked || !UNTEXTUAL.test(bytes.toString('latin1'));
}
