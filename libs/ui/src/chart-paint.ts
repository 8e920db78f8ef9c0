import type { ChartFill } from './chart-data';

/** A canvas cannot read light-dark(): the browser resolves the token on an element. */
export function token(name: string): string {
  const probe = document.createElement('i');
  probe.style.color = `var(${name})`;
  document.body.append(probe);
  const colour = getComputedStyle(probe).color;
  probe.remove();
  return colour;
}

const TILE = 8;

/** A small square that is repeated; `draw` inks it. */
function pattern(ground: string, draw: (ink: CanvasRenderingContext2D) => void): CanvasPattern | string {
  const tile = document.createElement('canvas');
  tile.width = tile.height = TILE;
  const ink = tile.getContext('2d');
  if (!ink) return ground;
  ink.fillStyle = ground;
  ink.fillRect(0, 0, TILE, TILE);
  draw(ink);
  return ink.createPattern(tile, 'repeat') ?? ground;
}

function hatch(ink: CanvasRenderingContext2D): void {
  ink.strokeStyle = token('--z-c6-planned');
  ink.lineWidth = 2.2;
  for (const offset of [-TILE, 0, TILE]) {
    ink.beginPath();
    ink.moveTo(offset, TILE);
    ink.lineTo(offset + TILE, 0);
    ink.stroke();
  }
}

function dots(ink: CanvasRenderingContext2D): void {
  ink.fillStyle = token('--z-c6-unknown');
  for (const at of [2, 6]) {
    ink.beginPath();
    ink.arc(at, at, 1, 0, 2 * Math.PI);
    ink.fill();
  }
}

/** Late: crossed through, in the colour of what needs attention. */
function crosses(ink: CanvasRenderingContext2D): void {
  ink.strokeStyle = token('--z-warning');
  ink.lineWidth = 1.6;
  for (const [from, to] of [
    [0, TILE],
    [TILE, 0],
  ] as const) {
    ink.beginPath();
    ink.moveTo(from, 0);
    ink.lineTo(to, TILE);
    ink.stroke();
  }
}

/** Half built: a full line, an empty one. */
function stripes(ink: CanvasRenderingContext2D): void {
  ink.fillStyle = token('--z-c6-planned');
  ink.fillRect(0, TILE / 2, TILE, TILE / 2);
}

/**
 * Half built, drawn across the thickness of one bar: its lower (or right) half is full.
 *
 * @param middle the middle of the bar, in pixels across it
 */
export function halfOf(
  ink: CanvasRenderingContext2D,
  isHorizontal: boolean,
  middle: number,
  thickness: number,
): CanvasGradient {
  const [from, to] = [middle - thickness / 2, middle + thickness / 2];
  const across = isHorizontal ? ink.createLinearGradient(0, from, 0, to) : ink.createLinearGradient(from, 0, to, 0);
  const [empty, full] = [token('--z-c6-planned-ground'), token('--z-c6-planned')];
  across.addColorStop(0, empty);
  across.addColorStop(0.5, empty);
  across.addColorStop(0.5, full);
  across.addColorStop(1, full);
  return across;
}

/** What fills a bar. */
export function fillOf(fill: ChartFill): string | CanvasPattern {
  switch (fill) {
    case 'effective':
    case 'remaining':
      return token(`--z-c6-${fill}`);
    case 'planned':
      return pattern(token('--z-c6-planned-ground'), hatch);
    case 'half':
      return pattern(token('--z-c6-planned-ground'), stripes);
    case 'late':
      return pattern(token('--z-warning-ground'), crosses);
    case 'unknown':
      return pattern(token('--z-c6-unknown-ground'), dots);
    default:
      return token(strokeToken(fill));
  }
}

const strokeToken = (fill: ChartFill): string => {
  if (fill.startsWith('colour-')) return fill.replace('colour', '--z-chart');
  if (fill === 'late') return '--z-warning';
  return fill === 'effective' ? '--z-c6-effective' : '--z-c6-outline';
};

/** What draws the outline of a bar, or a line. */
export const strokeOf = (fill: ChartFill): string => token(strokeToken(fill));
