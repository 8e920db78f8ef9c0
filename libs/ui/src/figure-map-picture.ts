import { token } from './chart-paint';
import type { MapKey } from './figure-map';
import { inLines } from './ink-lines';
import { type MapFill, type Tile, tiles } from './figure-map-tiles';

interface Picture {
  title: string;
  source: string;
  communes: readonly { path: string; fill: MapFill; name: { text: string; x: number; y: number } | null }[];
  keys: readonly MapKey[];
}

const WIDTH = 760;
const MAP = { width: 400, height: 560 };
const MARGIN = 24;
const LINE = 20;
/** Drawn larger than it is measured, so that it is sharp on paper. */
const SCALE = 2;
const FONT = "420 14px 'Hanken Grotesk Variable', Arial, sans-serif";

/** The map with its sentence, key and source as a PNG; null where the browser has no canvas. */
export async function pictureOfMap({ title, source, communes, keys }: Picture): Promise<Blob | null> {
  const canvas = document.createElement('canvas');
  const ink = canvas.getContext('2d');
  if (!ink) return null;
  ink.font = FONT;
  const head = inLines(ink, title, WIDTH - 2 * MARGIN);
  const top = MARGIN + head.length * LINE + MARGIN / 2;
  canvas.width = WIDTH * SCALE;
  canvas.height = (top + MAP.height + LINE + MARGIN) * SCALE;
  ink.scale(SCALE, SCALE);
  ink.font = FONT;
  ink.fillStyle = token('--z-page');
  ink.fillRect(0, 0, canvas.width, canvas.height);
  const write = (text: string, x: number, y: number): void => {
    ink.fillStyle = token('--z-text');
    ink.fillText(text, x, y);
  };
  head.forEach((line, at) => write(line, MARGIN, MARGIN + at * LINE + LINE / 2));
  const paint = paints(ink);
  ink.save();
  ink.translate(MARGIN, top);
  ink.lineWidth = 0.7;
  ink.strokeStyle = token('--z-c6-outline');
  for (const { path, fill, name } of communes) {
    const outline = new Path2D(path);
    ink.fillStyle = paint(fill);
    ink.fill(outline);
    ink.stroke(outline);
    ink.textAlign = 'end';
    if (name) write(name.text, name.x, name.y);
    ink.textAlign = 'start';
  }
  ink.restore();
  const left = MARGIN + MAP.width + MARGIN;
  let y = top + LINE;
  for (const { fill, label, count } of keys) {
    ink.fillStyle = paint(fill);
    ink.fillRect(left, y - 12, 24, 15);
    ink.strokeStyle = token('--z-c6-outline');
    ink.strokeRect(left, y - 12, 24, 15);
    for (const line of inLines(ink, count ? `${label} (${count})` : label, WIDTH - left - 32 - MARGIN)) {
      write(line, left + 32, y);
      y += LINE;
    }
    y += LINE / 4;
  }
  write(source, MARGIN, top + MAP.height + LINE);
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/png'));
}

/** What fills communes, each made once. */
function paints(ink: CanvasRenderingContext2D): (fill: MapFill) => string | CanvasPattern {
  const made = new Map<MapFill, string | CanvasPattern>();
  return (fill) => {
    if (fill === 'none') return token('--z-page');
    const paint = made.get(fill) ?? paintOf(ink, tiles[fill]);
    made.set(fill, paint);
    return paint;
  };
}

function paintOf(ink: CanvasRenderingContext2D, tile: Tile): string | CanvasPattern {
  if (tile.full) return token('--z-c6-effective');
  const square = document.createElement('canvas');
  square.width = square.height = Math.round(tile.size * SCALE);
  const small = square.getContext('2d');
  if (!small) return token('--z-page');
  small.scale(square.width / tile.size, square.height / tile.size);
  small.fillStyle = token(tile.known ? '--z-c6-planned-ground' : '--z-c6-unknown-ground');
  small.fillRect(0, 0, tile.size, tile.size);
  small.strokeStyle = token('--z-c6-effective');
  small.lineWidth = tile.width;
  for (const [x1, y1, x2, y2] of tile.lines) {
    small.beginPath();
    small.moveTo(x1, y1);
    small.lineTo(x2, y2);
    small.stroke();
  }
  small.fillStyle = token('--z-c6-unknown');
  for (const [x, y] of tile.dots) {
    small.beginPath();
    small.arc(x, y, 0.9, 0, 2 * Math.PI);
    small.fill();
  }
  const pattern = ink.createPattern(square, 'repeat');
  pattern?.setTransform(new DOMMatrix().scale(tile.size / square.width));
  return pattern ?? token('--z-page');
}
