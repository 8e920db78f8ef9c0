import {
  BarController,
  BarElement,
  CategoryScale,
  Chart,
  type ChartConfiguration,
  type ChartDataset,
  LineController,
  LineElement,
  LinearScale,
  PointElement,
  Tooltip,
} from 'chart.js';
import type { ChartData, ChartSeries } from './chart-data';
import { fillOf, halfOf, strokeOf, token } from './chart-paint';

Chart.register(
  BarController,
  BarElement,
  CategoryScale,
  LineController,
  LineElement,
  LinearScale,
  PointElement,
  Tooltip,
);

const FONT = {
  family: "'Hanken Grotesk Variable', Arial, sans-serif",
  size: 13,
  weight: 420,
  lineHeight: 1.4,
} as const;
/** Lines differ by their dashes and points too, not by colour alone. */
const DASHES = [[], [6, 4], [2, 3], [10, 3, 2, 3]];
const POINTS = ['circle', 'rect', 'triangle', 'rectRot'] as const;

const THICKNESS = 20;
/** Pixels below which a drawing is narrow, and the characters in a line of its labels then and otherwise. */
const NARROW = 480;
const SHORT_LINE = 21;
const LONG_LINE = 40;

type Dataset = ChartDataset<'bar' | 'line', (number | null)[]>;

export interface DrawnChart {
  destroy(): void;
}

/** The place of a bar, as Chart.js tells it. */
interface Bar {
  chart: { ctx: CanvasRenderingContext2D; scales: Record<string, { getPixelForValue(value: number): number }> };
  dataIndex: number;
}

/** A half-built bar is half full, as its key is; only bars that share one place have a known middle. */
const halfFull =
  (isHorizontal: boolean) =>
  ({ chart, dataIndex }: Bar): string | CanvasGradient | CanvasPattern => {
    const scale = chart.scales[isHorizontal ? 'y' : 'x'];
    if (!scale) return fillOf('half');
    return halfOf(chart.ctx, isHorizontal, scale.getPixelForValue(dataIndex), THICKNESS);
  };

function bars({ name, values, fill }: ChartSeries, { stacked, horizontal }: ChartData): Dataset {
  return {
    label: name,
    data: [...values],
    backgroundColor: fill === 'half' && stacked ? halfFull(horizontal) : fillOf(fill),
    borderColor: strokeOf(fill),
    borderWidth: 1,
    borderSkipped: false,
    barThickness: THICKNESS,
  };
}

function line({ name, values, fill }: ChartSeries, index: number): Dataset {
  const colour = strokeOf(fill);
  return {
    label: name,
    data: [...values],
    borderColor: colour,
    backgroundColor: colour,
    borderWidth: 2,
    borderDash: DASHES[index % DASHES.length],
    pointStyle: POINTS[index % POINTS.length],
    pointRadius: 4,
    tension: 0,
    spanGaps: false,
  };
}

/** Draws a chart in the colours of the present theme; `write` puts a value into words. */
export function draw(canvas: HTMLCanvasElement, data: ChartData, write: (value: number) => string): DrawnChart {
  const [grid, axis, text, page] = ['--z-chart-grid', '--z-chart-axis', '--z-text', '--z-page'].map(token);
  const names = {
    stacked: data.stacked,
    grid: { display: false },
    border: { display: false },
    ticks: { color: axis, font: FONT, padding: 8, maxRotation: 0, autoSkip: !data.horizontal },
  };
  const values = {
    stacked: data.stacked,
    beginAtZero: true,
    grid: { color: grid, drawTicks: false },
    border: { display: false },
    ticks: {
      color: axis,
      font: FONT,
      padding: 8,
      maxRotation: 0,
      // Of what is counted there is no half.
      ...(isWhole(data) ? { precision: 0 } : {}),
      callback: (value: string | number) => write(Number(value)),
    },
  };
  const options: ChartConfiguration<'bar' | 'line', (number | null)[]>['options'] = {
    maintainAspectRatio: false,
    // Nothing changes its place, so nothing moves; a page that is printed at once is complete.
    animation: false,
    indexAxis: data.horizontal ? 'y' : 'x',
    scales: data.horizontal ? { x: values, y: names } : { x: names, y: values },
    plugins: {
      tooltip: {
        backgroundColor: text,
        titleColor: page,
        bodyColor: page,
        titleFont: FONT,
        bodyFont: FONT,
        cornerRadius: 5,
        padding: 10,
        displayColors: false,
        callbacks: { label: ({ dataset, raw }) => `${dataset.label}: ${raw === null ? '–' : write(Number(raw))}` },
      },
    },
  };
  // Before it is drawn, the canvas itself has no width of its own.
  const most = (canvas.parentElement ?? canvas).clientWidth < NARROW ? SHORT_LINE : LONG_LINE;
  const labels = data.horizontal ? data.labels.map((label) => inLines(label, most)) : [...data.labels];
  const datasets = data.kind === 'line' ? data.series.map(line) : data.series.map((series) => bars(series, data));
  return new Chart<'bar' | 'line', (number | null)[]>(canvas, { type: data.kind, data: { labels, datasets }, options });
}

/** Beside lying bars there is room for lines of so many characters; what is longer goes on below. */
function inLines(label: string, most: number): string | string[] {
  const lines = [''];
  for (const word of label.split(' ')) {
    const last = lines.at(-1) ?? '';
    if (last !== '' && last.length + word.length >= most) lines.push(word);
    else lines[lines.length - 1] = last === '' ? word : `${last} ${word}`;
  }
  return lines.length === 1 ? label : lines;
}

/** The drawing as a picture, on the colour of the page: a transparent one is unreadable where it is pasted. */
export function pictureOf(canvas: HTMLCanvasElement): Promise<Blob | null> {
  const sheet = document.createElement('canvas');
  sheet.width = canvas.width;
  sheet.height = canvas.height;
  const ink = sheet.getContext('2d');
  if (ink) {
    ink.fillStyle = token('--z-page');
    ink.fillRect(0, 0, sheet.width, sheet.height);
    ink.drawImage(canvas, 0, 0);
  }
  return new Promise((resolve) => sheet.toBlob(resolve, 'image/png'));
}

const isWhole = ({ series }: ChartData): boolean =>
  series.every(({ values }) => values.every((value) => value === null || Number.isInteger(value)));
