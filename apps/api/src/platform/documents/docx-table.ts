import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type { Ledger } from './parts';
import { xmlText } from './xml-text';

/** The width of the text on A4, in twentieths of a point. */
const LINE = 9_300;
const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const rule = (size: number, color: string) => ({ style: BorderStyle.SINGLE, size, color });

/**
 * A table whose first row is its head, repeated on every page.
 *
 * @param widths shares of the line
 * @param numbers the columns that hold numbers, and stand to the right
 */
export function tableOf(
  head: ParagraphChild[][],
  rows: ParagraphChild[][][],
  widths: readonly number[],
  numbers: ReadonlySet<number> = new Set(),
): Table {
  const whole = widths.reduce((sum, width) => sum + width, 0) || 1;
  const columnWidths = widths.map((width) => Math.round((LINE * width) / whole));
  const row = (cells: ParagraphChild[][], isHead: boolean): TableRow =>
    new TableRow({
      tableHeader: isHead,
      cantSplit: true,
      children: columnWidths.map(
        (size, at) =>
          new TableCell({
            width: { size, type: WidthType.DXA },
            margins: { top: 70, bottom: 70, left: at === 0 ? 0 : 90, right: 90 },
            borders: {
              top: none,
              left: none,
              right: none,
              bottom: isHead ? rule(8, '14201D') : rule(4, 'C3CCC8'),
            },
            children: [
              new Paragraph({
                style: isHead ? 'TableHead' : 'TableText',
                alignment: numbers.has(at) ? AlignmentType.RIGHT : AlignmentType.LEFT,
                children: cells[at] ?? [],
              }),
            ],
          }),
      ),
    });
  return new Table({
    width: { size: LINE, type: WidthType.DXA },
    columnWidths,
    tableLook: { firstRow: true, lastRow: false, firstColumn: false, lastColumn: false, noHBand: true, noVBand: true },
    borders: { top: none, bottom: none, left: none, right: none, insideHorizontal: none, insideVertical: none },
    rows: [row(head, true), ...rows.map((cells) => row(cells, false))],
  });
}

/** A table as it comes in the data of a document. */
export const ledgerTable = ({ columns, rows }: Ledger): Table =>
  tableOf(
    columns.map(({ label }) => [plain(label)]),
    rows.map((cells) => cells.map((cell) => [plain(cell)])),
    columns.map(({ width }) => width ?? 1),
    new Set(columns.flatMap(({ isNumber }, at) => (isNumber ? [at] : []))),
  );

const plain = (text: string): TextRun => new TextRun({ text: xmlText(text) });
