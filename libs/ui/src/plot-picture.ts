import { token } from './chart-paint';
import { inLines } from './ink-lines';

/** A plot as it is drawn on the page: in the same measures, and the names that its numbers stand for. */
export interface PlotPicture {
  /** What it shows, in a sentence. */
  title: string;
  size: number;
  grid: readonly string[];
  /** What stands beside the axes; turned by a quarter where it goes up. */
  labels: readonly { text: string; x: number; y: number; turned?: boolean }[];
  places: readonly { text: string; x: number; y: number; radius: number }[];
  /** The names, each after its number. */
  names: readonly string[];
}

const MARGIN = 24;
const NAMES = 300;
const LINE = 20;
/** Drawn larger than it is measured, so that it is sharp on paper. */
const SCALE = 2;
/** A browser draws no canvas that is longer than this. */
const TALLEST = 16_000;
const FAMILY = "'Hanken Grotesk Variable', Arial, sans-serif";

interface Text {
  text: string;
  x: number;
  y: number;
  colour: string;
  isBold: boolean;
  isCentred: boolean;
  isTurned: boolean;
}

/** All that is drawn, from the left and from above. */
interface Sheet {
  width: number;
  height: number;
  page: string;
  lines: { path: string; colour: string; x: number; y: number }[];
  circles: { x: number; y: number; radius: number; colour: string }[];
  texts: Text[];
}

const fontOf = ({ isBold }: Pick<Text, 'isBold'>): string => `${isBold ? 680 : 420} 14px ${FAMILY}`;

function sheetOf({ title, size, grid, labels, places, names }: PlotPicture, ink: Measures): Sheet {
  const [text, axis, page] = [token('--z-text'), token('--z-chart-axis'), token('--z-page')];
  ink.font = fontOf({ isBold: false });
  const width = MARGIN + size + MARGIN + NAMES + MARGIN;
  const plain = { colour: text, isBold: false, isCentred: false, isTurned: false };
  const said = inLines(ink, title, width - 2 * MARGIN);
  const top = MARGIN + said.length * LINE;
  const left = MARGIN + size + MARGIN;
  const list = names.flatMap((name, at) => inLines(ink, `${at + 1}. ${name}`, NAMES));
  return {
    ...{ width, page, height: Math.max(top + size, top + list.length * LINE) + MARGIN },
    lines: grid.map((path) => ({ path, x: MARGIN, y: top, colour: token('--z-chart-grid') })),
    circles: places.map(({ x, y, radius }) => {
      return { x: MARGIN + x, y: top + y, radius, colour: token('--z-chart-1') };
    }),
    texts: [
      ...said.map((line, at) => ({ ...plain, text: line, x: MARGIN, y: MARGIN + at * LINE })),
      ...labels.map(({ turned = false, x, y, ...label }) => {
        return { ...plain, ...label, x: MARGIN + x, y: top + y, colour: axis, isCentred: true, isTurned: turned };
      }),
      ...places.map((place) => {
        const at = { x: MARGIN + place.x, y: top + place.y + 5 };
        return { ...plain, ...at, text: place.text, colour: page, isBold: true, isCentred: true };
      }),
      ...list.map((line, at) => ({ ...plain, text: line, x: left, y: top + (at + 1) * LINE })),
    ],
  };
}

type Measures = Pick<CanvasRenderingContext2D, 'measureText' | 'font'>;

/** A plot with its sentence and the names of its points as a PNG; null where the browser has no canvas. */
export async function plotAsPng(picture: PlotPicture): Promise<Blob | null> {
  const canvas = document.createElement('canvas');
  const ink = canvas.getContext('2d');
  if (!ink) return null;
  const sheet = sheetOf(picture, ink);
  const scale = sheet.height * SCALE > TALLEST ? 1 : SCALE;
  canvas.width = sheet.width * scale;
  canvas.height = sheet.height * scale;
  ink.scale(scale, scale);
  ink.fillStyle = sheet.page;
  ink.fillRect(0, 0, sheet.width, sheet.height);
  for (const { path, x, y, colour } of sheet.lines) {
    ink.save();
    ink.translate(x, y);
    ink.strokeStyle = colour;
    ink.stroke(new Path2D(path));
    ink.restore();
  }
  for (const { x, y, radius, colour } of sheet.circles) {
    ink.beginPath();
    ink.arc(x, y, radius, 0, 2 * Math.PI);
    ink.fillStyle = colour;
    ink.fill();
  }
  for (const text of sheet.texts) {
    ink.save();
    ink.translate(text.x, text.y);
    if (text.isTurned) ink.rotate(-Math.PI / 2);
    ink.font = fontOf(text);
    ink.fillStyle = text.colour;
    ink.textAlign = text.isCentred ? 'center' : 'start';
    ink.fillText(text.text, 0, 0);
    ink.restore();
  }
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/png'));
}

/** The same as an SVG, which can be edited and enlarged; null where the browser has no canvas to measure texts with. */
export function plotAsSvg(picture: PlotPicture): Blob | null {
  const ink = document.createElement('canvas').getContext('2d');
  if (!ink) return null;
  const { width, height, page, lines, circles, texts } = sheetOf(picture, ink);
  const of = (name: string, values: Record<string, string | number>, inner = ''): string =>
    `<${name} ${Object.entries(values)
      .map(([key, value]) => `${key}="${escaped(String(value))}"`)
      .join(' ')}>${escaped(inner)}</${name}>`;
  const drawn = [
    of('title', { id: 'title' }, picture.title),
    of('rect', { width, height, fill: page }),
    ...lines.map(({ path, colour, x, y }) =>
      of('path', { d: path, transform: `translate(${x} ${y})`, fill: 'none', stroke: colour }),
    ),
    ...circles.map(({ x, y, radius, colour }) => of('circle', { cx: x, cy: y, r: radius, fill: colour })),
    ...texts.map(({ x, y, colour, isBold, isCentred, isTurned, text }) =>
      of(
        'text',
        {
          transform: `translate(${x} ${y})${isTurned ? ' rotate(-90)' : ''}`,
          ...{ fill: colour, 'font-weight': isBold ? 680 : 420, 'text-anchor': isCentred ? 'middle' : 'start' },
        },
        text,
      ),
    ),
  ];
  const head = `<svg xmlns="http://www.w3.org/2000/svg" role="img" aria-labelledby="title" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="${FAMILY}" font-size="14">`;
  return new Blob([`${head}\n${drawn.join('\n')}\n</svg>\n`], { type: 'image/svg+xml' });
}

const signs: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => signs[sign] ?? sign);
