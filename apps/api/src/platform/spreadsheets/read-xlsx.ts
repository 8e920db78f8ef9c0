import type { Cell, CellValue, Workbook } from 'exceljs';
import { DomainError } from '../errors';
import type { ReadLimits, SheetRow } from './read-sheet';
import { unpackedSize } from './unpacked-size';

/** Bytes that a workbook may have when it is unpacked. */
const UNPACKED = 100_000_000;
/** Rows that are read before other requests get their turn. */
const AT_ONCE = 200;

/**
 * The rows of the first sheet of a workbook that has any, without those that are empty. What is calculated is read as its
 * last result, and days as `YYYY-MM-DD`. The whole workbook is in memory meanwhile, which `UNPACKED` bounds.
 *
 * @throws DomainError 422 `sheet-unreadable`
 */
export async function* xlsxRows(bytes: Buffer, { columns, cell, marked }: ReadLimits): AsyncGenerator<SheetRow> {
  if ((await unpackedSize(bytes, UNPACKED)) === null) throw unreadable();
  const workbook = await opened(bytes);
  for (const sheet of workbook.worksheets) {
    let seen = 0;
    for (let number = 1; number <= sheet.rowCount; number += 1) {
      if (number % AT_ONCE === 0) await new Promise((resolve) => setImmediate(resolve));
      const row = sheet.findRow(number);
      if (!row) continue;
      const cells: string[] = [];
      const formulas: number[] = [];
      const numbers: number[] = [];
      const last = Math.min(row.cellCount, columns);
      for (let at = 1; at <= last; at += 1) {
        const found = row.getCell(at);
        if (marked && isReckoned(found.value)) formulas.push(at - 1);
        if (marked && typeof found.value === 'number') numbers.push(at - 1);
        cells.push((marked ? inPercent(found) : textIn(found.value)).trim().slice(0, cell));
      }
      if (formulas.length === 0 && !cells.some((each) => each !== '')) continue;
      yield {
        ...{ number, cells },
        ...(formulas.length > 0 ? { formulas } : {}),
        ...(numbers.length > 0 ? { numbers } : {}),
      };
      seen += 1;
    }
    if (seen > 0) return;
  }
}

/** Whole, and not as a stream: the library's stream reader now and then loses rows of what it was given. */
async function opened(bytes: Buffer): Promise<Workbook> {
  const { Workbook } = await import('exceljs');
  try {
    return await new Workbook().xlsx.load(bytes as unknown as ArrayBuffer);
  } catch {
    throw unreadable();
  }
}

const unreadable = (): DomainError => new DomainError('sheet-unreadable', 422, { line: 0 });

/** Whether a cell holds no value of its own: what is calculated, and what went wrong in calculating. */
const isReckoned = (value: CellValue): boolean =>
  typeof value === 'object' && value !== null && ('formula' in value || 'sharedFormula' in value || 'error' in value);

/** The text of a cell; a number that is shown as percent is told as percent, without what binary fractions leave over. */
function inPercent({ value, numFmt }: Cell): string {
  const isShown = typeof value === 'number' && (numFmt ?? '').includes('%');
  return isShown ? `${Number((value * 100).toPrecision(12))}%` : textIn(value);
}

function textIn(value: CellValue | undefined): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return dayOf(value);
  if (typeof value !== 'object') return String(value);
  if ('richText' in value) return value.richText.map(({ text }) => text).join('');
  if ('error' in value) return '';
  if ('result' in value) return textIn(value.result as CellValue);
  return 'text' in value ? textIn(value.text as CellValue) : '';
}

/** Spreadsheets know no zones: what they hold is what the wall says. */
const dayOf = (date: Date): string => (Number.isNaN(date.getTime()) ? '' : date.toISOString().slice(0, 10));
