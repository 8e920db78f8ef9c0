/** The architect's fills (built, half built, decided, to do, unknown, late), and plain colours for what is no progress. */
export type ChartFill =
  | 'effective'
  | 'half'
  | 'planned'
  | 'remaining'
  | 'unknown'
  | 'late'
  | 'colour-1'
  | 'colour-2'
  | 'colour-3'
  | 'colour-4';

export interface ChartSeries {
  name: string;
  fill: ChartFill;
  /** One value per label; `null` where nothing is known. */
  values: readonly (number | null)[];
}

/** What a chart shows. The same data make the drawing, the table and the CSV file. */
export interface ChartData {
  kind: 'bar' | 'line';
  /** What the labels are, such as "Mois": the head of the table's first column. */
  labelsName: string;
  labels: readonly string[];
  series: readonly ChartSeries[];
  stacked: boolean;
  /** Bars that lie: the way to show long names, which are never turned. */
  horizontal: boolean;
}

/** The class of a fill in `.keys`, `.bar` and `.st`. */
export const chartFillClass: Record<ChartFill, string> = {
  effective: 'e',
  half: 'half',
  planned: 'p_',
  remaining: 'r',
  unknown: 'u',
  late: 'crossed',
  'colour-1': 'colour-1',
  'colour-2': 'colour-2',
  'colour-3': 'colour-3',
  'colour-4': 'colour-4',
};

/** The table behind a chart: a head, then a row per label. */
export function chartRows(data: Pick<ChartData, 'labelsName' | 'labels' | 'series'>): (string | number | null)[][] {
  const head = [data.labelsName, ...data.series.map(({ name }) => name)];
  return [head, ...data.labels.map((label, at) => [label, ...data.series.map(({ values }) => values[at] ?? null)])];
}
