import type { CatalogueColumn, RowKind } from './catalogue-table';

/** A number as people write it in a cell, with a comma or a point; what is none stays as it was typed, to be refused. */
export function numberOfCell(cell: string): number | string | null {
  if (cell === '') return null;
  const typed = cell.replace(/[\s\u00a0\u202f]/g, '').replace(',', '.');
  return /^-?\d+(\.\d+)?$/.test(typed) ? Number(typed) : cell;
}

/** The words of a cell that holds several. */
export const listOfCell = (cell: string): string[] =>
  cell
    .split(/[,;\n]/)
    .map((each) => each.trim())
    .filter((each) => each !== '');

/** The columns that mark something, by a yes or a no. */
const flags: readonly CatalogueColumn[] = [
  'frTranslated',
  'deTranslated',
  'toConfirm',
  'indicatorFrTranslated',
  'indicatorDeTranslated',
  'provenByMeetings',
];

type Values = Readonly<Record<CatalogueColumn, string>>;

/** The columns in which a row says anything. A "no" where there is nothing to mark says nothing. */
const saying = (values: Values, isNo: (cell: string) => boolean): CatalogueColumn[] =>
  (Object.keys(values) as CatalogueColumn[]).filter(
    (column) => values[column] !== '' && !(flags.includes(column) && isNo(values[column])),
  );

/** The columns of an indicator. */
const indicatorColumns: readonly CatalogueColumn[] = [
  'indicatorFr',
  'indicatorDe',
  'indicatorEn',
  'unit',
  'direction',
  'indicatorFrTranslated',
  'indicatorDeTranslated',
];

const texts = ['textFr', 'textDe', 'textEn', 'frTranslated', 'deTranslated'] as const;
const valid = ['validFrom', 'validUntil'] as const;
const source = ['source', 'sourceDay', 'toConfirm'] as const;
const criterion = ['parent', ...texts, 'weight', ...valid] as const;

/** What a row of each kind can say. Whatever else stands in it would be lost, and is told. */
const columnsOfKind: Record<RowKind, readonly CatalogueColumn[]> = {
  section: ['code', ...texts, ...source],
  measure: [
    ...(['parent', 'code', 'number', 'points', 'tags', 'replaces', 'provenByMeetings'] as const),
    ...texts,
    ...indicatorColumns,
    ...valid,
  ],
  criterion,
  'further-step': criterion,
  rule: ['parent', ...texts],
  source: ['parent', 'code', ...source],
  topic: ['parent', ...texts, ...source],
};

/** The columns in which a row says what its kind has no place for. */
export const foreignColumns = (kind: RowKind, values: Values, isNo: (cell: string) => boolean): CatalogueColumn[] =>
  saying(values, isNo).filter((column) => column !== 'kind' && !columnsOfKind[kind].includes(column));

/** Whether a measure has an indicator, or says of one what would be lost without its text. */
export const saysIndicator = (values: Values, isNo: (cell: string) => boolean): boolean =>
  saying(values, isNo).some((column) => indicatorColumns.includes(column));
