import { token } from './chart-paint';
import { inLines } from './ink-lines';

/** A cell: what it says first, and what belongs to it. */
export interface PictureCell {
  main: string;
  more: readonly string[];
  /** Whether the first is a figure, rather than why there is none. */
  isKnown: boolean;
}

export interface TablePicture {
  /** What the table says, in a sentence. */
  title: string;
  /** The head of the column with the names, then of each other column. */
  heads: readonly string[];
  rows: readonly { name: string; cells: readonly PictureCell[] }[];
  source: string;
}

const MARGIN = 24;
const NAME = 150;
const COLUMN = 118;
const GAP = 10;
const LINE = 18;
/** Drawn larger than it is measured, so that it is sharp on paper. */
const SCALE = 2;
/** A browser draws no canvas that is longer than this. */
const TALLEST = 16_000;
const FAMILY = "'Hanken Grotesk Variable', Arial, sans-serif";
const PLAIN = `420 13px ${FAMILY}`;
const BOLD = `680 14px ${FAMILY}`;

/** A table as a PNG: every cell in words, as on the page; null where the browser has no canvas. */
export async function pictureOfTable({ title, heads, rows, source }: TablePicture): Promise<Blob | null> {
  const canvas = document.createElement('canvas');
  const ink = canvas.getContext('2d');
  if (!ink) return null;
  const width = MARGIN * 2 + NAME + Math.max(1, heads.length - 1) * COLUMN;
  const linesOf = (text: string, font: string, room: number): string[] => {
    ink.font = font;
    return inLines(ink, text, room);
  };
  const roomAt = (column: number): number => (column === 0 ? NAME : COLUMN) - GAP;
  const leftOf = (column: number): number => (column === 0 ? MARGIN : MARGIN + NAME + (column - 1) * COLUMN);

  type Line = { text: string; font: string; muted: boolean };
  const bold = (text: string, column: number): Line[] =>
    linesOf(text, BOLD, roomAt(column)).map((each) => ({ text: each, font: BOLD, muted: false }));
  const cellLines = ({ main, more, isKnown }: PictureCell, column: number): Line[] => [
    ...linesOf(main, isKnown ? BOLD : PLAIN, roomAt(column)).map((text) => ({
      text,
      font: isKnown ? BOLD : PLAIN,
      muted: !isKnown,
    })),
    ...more.flatMap((text) =>
      linesOf(text, PLAIN, roomAt(column)).map((each) => ({ text: each, font: PLAIN, muted: true })),
    ),
  ];
  const table: Line[][][] = [
    heads.map(bold),
    ...rows.map(({ name, cells }) => [bold(name, 0), ...cells.map((cell, at) => cellLines(cell, at + 1))]),
  ];
  const heightOf = (cells: readonly Line[][]): number => Math.max(1, ...cells.map(({ length }) => length)) * LINE + GAP;
  const said = linesOf(title, PLAIN, width - 2 * MARGIN);
  const below = linesOf(source, PLAIN, width - 2 * MARGIN);
  const top = MARGIN + said.length * LINE + GAP;
  const height = table.reduce((sum, cells) => sum + heightOf(cells), top) + below.length * LINE + MARGIN;
  const scale = height * SCALE > TALLEST ? 1 : SCALE;
  canvas.width = width * scale;
  canvas.height = height * scale;
  ink.scale(scale, scale);
  ink.fillStyle = token('--z-page');
  ink.fillRect(0, 0, width, height);
  const [text, muted] = [token('--z-text'), token('--z-muted')];
  ink.strokeStyle = token('--z-line');
  const write = (line: Line, x: number, y: number): void => {
    ink.font = line.font;
    ink.fillStyle = line.muted ? muted : text;
    ink.fillText(line.text, x, y);
  };
  const plain = (each: string): Line => ({ text: each, font: PLAIN, muted: false });
  said.forEach((each, at) => write(plain(each), MARGIN, MARGIN + at * LINE + LINE / 2));
  let y = top;
  for (const cells of table) {
    ink.beginPath();
    ink.moveTo(MARGIN, y);
    ink.lineTo(width - MARGIN, y);
    ink.stroke();
    cells.forEach((lines, column) =>
      lines.forEach((line, at) => write(line, leftOf(column), y + GAP / 2 + at * LINE + LINE - 5)),
    );
    y += heightOf(cells);
  }
  below.forEach((each, at) => write({ ...plain(each), muted: true }, MARGIN, y + at * LINE + LINE / 2));
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/png'));
}
