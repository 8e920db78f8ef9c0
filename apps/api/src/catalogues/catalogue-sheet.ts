import {
  type CatalogueBody,
  type CatalogueColumn,
  type CatalogueRow,
  type TableWords,
  catalogueColumns,
  catalogueToTable,
  directions,
  fold,
  locales,
  rowKinds,
  sourcedValues,
} from '@zesumme/domain';
import type { MessageKey } from '@zesumme/i18n';
import { translate } from '@zesumme/i18n/all';
import type { CellKind, Table, Words } from '../platform/spreadsheets';

/** How many rows, columns and characters a spreadsheet of a catalogue may have, and how many bytes. */
export const CATALOGUE_LIMITS = { bytes: 2_000_000, rows: 5000, columns: 60, cell: 2500, marked: true };

/** Each word in every language, and as the product names it itself. */
function wordsOf<T extends string>(values: readonly T[], keyOf: (value: T) => MessageKey): Map<string, T> {
  return new Map(
    values.flatMap((value) =>
      [value, ...locales.map((locale) => translate(locale, keyOf(value)))].map((word) => [fold(word), value] as const),
    ),
  );
}

/** What the headings and cells of a catalogue's spreadsheet mean, whichever of our languages it is in. */
export const tableWords: TableWords = {
  columns: wordsOf(catalogueColumns, (column) => `catalogues.column.${column}`),
  kinds: wordsOf(rowKinds, (kind) => `catalogues.kind.${kind}`),
  directions: wordsOf(directions, (direction) => `catalogues.direction.${direction}`),
  values: wordsOf(sourcedValues, (value) => `catalogues.value.${value}`),
  flags: new Map([
    ...[...wordsOf(['yes', 'no'], (word) => (word === 'yes' ? 'common.yes' : 'common.no'))].map(
      ([word, value]) => [word, value === 'yes'] as const,
    ),
    ...['true', 'x', '1'].map((word) => [word, true] as const),
    ...['false', '0'].map((word) => [word, false] as const),
  ]),
};

const kinds: Partial<Record<CatalogueColumn, CellKind>> = {
  points: 'number',
  weight: 'number',
  frTranslated: 'flag',
  deTranslated: 'flag',
  toConfirm: 'flag',
  indicatorFrTranslated: 'flag',
  indicatorDeTranslated: 'flag',
  provenByMeetings: 'flag',
  sourceDay: 'day',
  validFrom: 'day',
  validUntil: 'day',
};

/** The catalogue as a table in the reader's language; imported again, it says the same. */
export function catalogueTable(label: string, body: CatalogueBody, { locale, t }: Words): Table {
  const told = (row: CatalogueRow): CatalogueRow => {
    const { kind, direction, code } = row;
    return {
      ...row,
      kind: t(`catalogues.kind.${kind as (typeof rowKinds)[number]}`),
      ...(direction ? { direction: t(`catalogues.direction.${direction as (typeof directions)[number]}`) } : {}),
      ...(kind === 'source' ? { code: t(`catalogues.value.${code as (typeof sourcedValues)[number]}`) } : {}),
    };
  };
  return {
    name: label,
    locale,
    columns: catalogueColumns.map((key) => ({
      key,
      label: t(`catalogues.column.${key}`),
      kind: kinds[key] ?? 'text',
    })),
    rows: catalogueToTable(body).map(told),
  };
}
