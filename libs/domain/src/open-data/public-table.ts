import type { PublicChapter, PublicMeasure } from './public-chapter.schema';
import type { PublicPart } from './public-parts';
import { sourceOf } from '../pacte-climat/sources';

type Cell = string | number | null;

interface Column {
  name: string;
  /** What it holds, for the documentation. */
  told: string;
  /** The part that has to be shown; always there without one. */
  part?: PublicPart;
  of: (measure: PublicMeasure, chapter: PublicChapter) => Cell;
  /** What the row of the totals says, where it says something. */
  ofTotal?: (totals: NonNullable<PublicChapter['totals']>, chapter: PublicChapter) => Cell;
}

type Figure = 'possible' | 'effective' | 'planned' | 'remaining' | 'unknown';

const pointsSource = ({ sources }: PublicMeasure, catalogue: PublicChapter['catalogue']) =>
  sourceOf({ sources }, 'points', catalogue);

const figure = (name: Figure, told: string): Column => ({
  name,
  told,
  part: 'measures',
  of: ({ score }) => score?.[name] ?? null,
  ofTotal: (totals) => totals[name],
});

/** The columns of the table of a commune's public chapter, in their order, with what each of them holds. */
export const publicColumns: readonly Column[] = [
  { name: 'row', told: '`measure`, or `total` in the last row', of: () => 'measure', ofTotal: () => 'total' },
  {
    name: 'commune_code',
    told: 'code of the commune, that of LAU 2',
    of: (_, { commune }) => commune.code,
    ofTotal: (_, { commune }) => commune.code,
  },
  {
    name: 'commune_name',
    told: 'name of the commune',
    of: (_, { commune }) => commune.name,
    ofTotal: (_, { commune }) => commune.name,
  },
  {
    name: 'day',
    told: 'the day of which the figures are',
    of: (_, { state }) => state.day,
    ofTotal: (_, { state }) => state.day,
  },
  { name: 'measure', told: 'what the measure is called in addresses', of: ({ slug }) => slug },
  {
    name: 'code',
    told: 'code of the measure, inferred as long as its source is to be confirmed',
    of: ({ code }) => code,
  },
  { name: 'title_fr', told: 'title in French', of: ({ title }) => title.fr },
  { name: 'title_de', told: 'title in German', of: ({ title }) => title.de },
  { name: 'title_en', told: 'title in English', of: ({ title }) => title.en },
  {
    name: 'section',
    told: 'code of the section, empty where it is not published',
    of: ({ section }) => section?.code ?? null,
  },
  {
    name: 'points_source',
    told: 'what says the points that the catalogue gives',
    of: (measure, { catalogue }) => pointsSource(measure, catalogue).source,
  },
  {
    name: 'points_source_day',
    told: 'when that source was read, empty where it has no date',
    of: (measure, { catalogue }) => pointsSource(measure, catalogue).day,
  },
  {
    name: 'points_to_confirm',
    told: '`yes` where somebody still has to confirm the points, else `no`',
    of: (measure, { catalogue }) => (pointsSource(measure, catalogue).toConfirm ? 'yes' : 'no'),
  },
  {
    name: 'state',
    told: '`assessed`, `not-assessed` or `not-concerning`',
    part: 'measures',
    of: ({ score }) => score?.state ?? null,
  },
  {
    name: 'maximum',
    told: 'points that the catalogue gives, empty where none are published',
    part: 'measures',
    of: ({ score }) => score?.maximum ?? null,
  },
  figure('possible', 'points that the commune can reach, after reductions'),
  figure('effective', 'points of what is done'),
  figure('planned', 'points of what is decided and not done'),
  figure('remaining', 'points that are neither effective nor planned'),
  figure('unknown', 'points of which nobody has said yet whether they are reached'),
  {
    name: 'actions',
    told: 'how many actions of public groups stand behind the measure',
    part: 'actions',
    of: ({ actions }) => actions?.length ?? null,
  },
  {
    name: 'indicator_year',
    told: 'the latest year of which the indicator has a value',
    part: 'indicators',
    of: ({ indicator }) => indicator?.values[0]?.year ?? null,
  },
  {
    name: 'indicator_value',
    told: 'the value of the indicator in that year; all years are in the CSV of indicators',
    part: 'indicators',
    of: ({ indicator }) => indicator?.values[0]?.value ?? null,
  },
  {
    name: 'evidence_pieces',
    told: 'pieces of evidence that are accepted and valid; in the last row each is counted once',
    part: 'evidence',
    of: ({ evidence }) => evidence?.pieces ?? null,
    ofTotal: (_, { evidence }) => evidence?.pieces ?? null,
  },
];

/**
 * The public chapter as a table: one row for each measure, and last one with the totals where they are shown. Columns of
 * parts that are not shown are left out; what is not known is an empty cell.
 */
export function publicTable(chapter: PublicChapter): { columns: string[]; rows: Cell[][] } {
  const isOfTotals = (column: Column): boolean => chapter.totals !== null && isFigure(column);
  const columns = publicColumns.filter(
    (column) => column.part === undefined || chapter.shown.includes(column.part) || isOfTotals(column),
  );
  const { measures, totals } = chapter;
  return {
    columns: columns.map(({ name }) => name),
    rows: [
      ...(measures ?? []).map((measure) => columns.map(({ of }) => of(measure, chapter))),
      ...(totals ? [columns.map(({ ofTotal }) => ofTotal?.(totals, chapter) ?? null)] : []),
    ],
  };
}

interface ValueColumn {
  name: string;
  /** What it holds, for the documentation. */
  told: string;
  of: (value: IndicatorValue, measure: PublicMeasure, chapter: PublicChapter) => Cell;
}

type Indicator = NonNullable<PublicMeasure['indicator']>;
type IndicatorValue = Indicator['values'][number];

/** The columns of the table of all values of a commune's indicators, in their order. */
export const publicValueColumns: readonly ValueColumn[] = [
  { name: 'commune_code', told: 'code of the commune, that of LAU 2', of: (_, __, { commune }) => commune.code },
  { name: 'commune_name', told: 'name of the commune', of: (_, __, { commune }) => commune.name },
  { name: 'day', told: 'the day of which the values are', of: (_, __, { state }) => state.day },
  { name: 'measure', told: 'what the measure is called in addresses', of: (_, { slug }) => slug },
  {
    name: 'code',
    told: 'code of the measure, inferred as long as its source is to be confirmed',
    of: (_, { code }) => code,
  },
  {
    name: 'indicator_fr',
    told: 'what is counted, in French; empty where the catalogue does not say',
    of: (_, { indicator }) => indicator?.name?.fr ?? null,
  },
  { name: 'indicator_de', told: 'the same in German', of: (_, { indicator }) => indicator?.name?.de ?? null },
  { name: 'indicator_en', told: 'the same in English', of: (_, { indicator }) => indicator?.name?.en ?? null },
  { name: 'unit', told: 'unit of the value, where there is one', of: (_, { indicator }) => indicator?.unit ?? null },
  {
    name: 'direction',
    told: '`more` or `less`, whichever is better; empty where the catalogue does not say',
    of: (_, { indicator }) => indicator?.direction ?? null,
  },
  { name: 'year', told: 'the year of the value; the latest comes first', of: ({ year }) => year },
  { name: 'value', told: 'the value of the indicator in that year', of: ({ value }) => value },
  {
    name: 'source',
    told: 'what says so, as the commune wrote it; empty where it names nothing',
    of: ({ source }) => source,
  },
];

/** All values of the indicators, one row for each measure and year; no row where the commune does not show them. */
export function publicValueTable(chapter: PublicChapter): { columns: string[]; rows: Cell[][] } {
  return {
    columns: publicValueColumns.map(({ name }) => name),
    rows: (chapter.measures ?? []).flatMap((measure) =>
      (measure.indicator?.values ?? []).map((value) => publicValueColumns.map(({ of }) => of(value, measure, chapter))),
    ),
  };
}

const isFigure = ({ part, ofTotal }: Column): boolean => part === 'measures' && ofTotal !== undefined;
