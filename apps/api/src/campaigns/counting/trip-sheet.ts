import {
  type CampaignOwn,
  type CampaignSheetSent,
  type TripColumn,
  type TripSheetCheck,
  type TripWords,
  addDays,
  fold,
  isVehicle,
  locales,
  travelModes,
  tripColumns,
  tripsFromTable,
} from '@zesumme/domain';
import type { MessageKey } from '@zesumme/i18n';
import { translate } from '@zesumme/i18n/all';
import { type Cell, type CellKind, type Table, type Words, readSentSheet } from '../../platform/spreadsheets';

/** How many rows, columns and characters a spreadsheet of somebody's trips may have. */
const LIMITS = { rows: 2000, columns: 20, cell: 100, marked: true };

/** Each word in every language, and as the product names it itself. */
const wordsOf = <T extends string>(values: readonly T[], keyOf: (value: T) => MessageKey): Map<string, T> =>
  new Map(
    values.flatMap((value) =>
      [value, ...locales.map((locale) => translate(locale, keyOf(value)))].map((word) => [fold(word), value] as const),
    ),
  );

const words: TripWords = {
  columns: wordsOf(tripColumns, (column) => `campaignCounting.sheet.column.${column}`),
  modes: wordsOf([...travelModes, 'telework'] as const, (mode) => `campaignCounting.mode.${mode}`),
};

const kinds: Partial<Record<TripColumn, CellKind>> = { day: 'day', trip: 'number', km: 'number', occupants: 'number' };
type Row = Partial<Record<TripColumn, Cell>>;

/** One's own days as a table that can be filled in and brought in again, where it says the same: all days that have come. */
export function tripTable({ startDay, endDay, today, days }: CampaignOwn, { locale, t }: Words): Table {
  const entered = new Map(days.map((each) => [each.day, each]));
  const rows: Row[] = [];
  for (let day = startDay; day <= endDay && day <= today; day = addDays(day, 1)) {
    const known = entered.get(day);
    if (!known) rows.push({ day });
    else if (known.telework) rows.push({ day, mode: t('campaignCounting.mode.telework') });
    known?.trips.forEach(({ legs }, at) =>
      legs.forEach(({ mode, km, occupants }) =>
        rows.push({
          ...{ day, trip: at + 1, mode: t(`campaignCounting.mode.${mode}`), km },
          occupants: isVehicle(mode) ? occupants : null,
        }),
      ),
    );
  }
  return {
    name: t('campaignCounting.sheet.file'),
    locale,
    columns: tripColumns.map((key) => ({
      key,
      label: t(`campaignCounting.sheet.column.${key}`),
      kind: kinds[key] ?? 'text',
    })),
    rows,
  };
}

/**
 * What a spreadsheet would change of somebody's own days.
 *
 * @throws DomainError 422 where it cannot be read at all
 */
export async function checkTrips(
  own: CampaignOwn,
  { fileName: sentName, content }: Pick<CampaignSheetSent, 'fileName' | 'content'>,
): Promise<TripSheetCheck> {
  const { fileName, ...sheet } = await readSentSheet(Buffer.from(content, 'base64'), sentName, LIMITS);
  return { fileName, rows: sheet.rows.length, ...tripsFromTable(sheet, words, own) };
}
