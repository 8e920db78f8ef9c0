import { fold } from '../shared/fold';
import { dayIn } from '../imports/import.cells';
import { numberInCell } from '../pacte-climat/assessment-table';
import type { CampaignDayInput, CampaignOwn, CampaignTrip } from './counting.schema';
import { LEAST_KM, MOST_DAYS, MOST_KM, MOST_KM_A_DAY, MOST_LEGS, MOST_TRIPS, hasOneDecimal } from './counting.schema';
import { MOST_OCCUPANTS, type TravelMode, isVehicle } from './travel-modes';
import type { TripColumn, TripSheetCheck, TripSheetIssue } from './trip-sheet.schema';

/** What the words of such a spreadsheet mean, whichever language they are in; keys are folded. */
export interface TripWords {
  columns: ReadonlyMap<string, TripColumn>;
  modes: ReadonlyMap<string, TravelMode | 'telework'>;
}

/** A spreadsheet as it was read; `formulas` are the places of cells that are calculated. */
export interface TripSheet {
  headings: readonly string[];
  rows: readonly { number: number; cells: readonly string[]; formulas?: readonly number[] }[];
}

/** What it is held against: the campaign, and what is entered. */
export type TripsThere = Pick<CampaignOwn, 'startDay' | 'endDay' | 'today' | 'days'>;

type Reading = Pick<TripSheetCheck, 'issues' | 'ignored' | 'days' | 'unchanged'>;
type Refuse = (column: TripColumn | null, code: TripSheetIssue['code'], params?: TripSheetIssue['params']) => null;
type Leg = CampaignTrip['legs'][number];

/** One row that is right by itself: a leg of a trip, or work at home where there is none. */
interface Said {
  row: number;
  /** Its place among the rows that say something. */
  at: number;
  day: string;
  trip: number | null;
  leg: Leg | null;
}

const needed = ['day', 'mode', 'km'] as const;

/**
 * What somebody's spreadsheet says of their own days, each whole, or all that is wrong with it. A row is one leg of a trip, or
 * work at home. A row that says nothing but its day is left out, and so that day stays as it is.
 */
export function tripsFromTable(sheet: TripSheet, words: TripWords, there: TripsThere): Reading {
  const columns = sheet.headings.map((heading) => words.columns.get(fold(heading)));
  const ignored = sheet.headings.filter((heading, at) => heading.trim() !== '' && !columns[at]);
  const issues: TripSheetIssue[] = [];
  const refuseIn =
    (row: number | null): Refuse =>
    (column, code, params = {}) => {
      issues.push({ row, column, code, params });
      return null;
    };
  const named = columns.flatMap((each) => each ?? []);
  for (const column of needed) if (!named.includes(column)) refuseIn(null)(column, 'column-missing');
  for (const column of new Set(named.filter((each, at) => named.indexOf(each) < at))) {
    refuseIn(null)(column, 'column-twice');
  }
  if (issues.length > 0) return { issues, ignored, days: [], unchanged: 0 };

  const telling = sheet.rows.map((row) => cellsOf(row, columns)).filter(saysAnything);
  const said = telling.flatMap((row, at) => saidIn(row, at, words, there, refuseIn(row.number)) ?? []);
  const whole = [...grouped(said, ({ day }) => day).values()].map((rows) => wholeDay(rows, refuseIn));
  const before = new Map(there.days.map((each) => [each.day, each]));
  const days = whole.flatMap(({ row, ...day }) => {
    const known = before.get(day.day);
    if (known && isSameDay(known, day)) return [];
    if (known?.isCounted) refuseIn(row)('day', 'day-counted');
    return [{ ...day, change: known ? ('changed' as const) : ('new' as const) }];
  });
  if (days.length > MOST_DAYS) refuseIn(null)('day', 'too-many', { maximum: MOST_DAYS });
  issues.sort((a, b) => (a.row ?? 0) - (b.row ?? 0));
  return issues.length > 0
    ? { issues, ignored, days: [], unchanged: 0 }
    : { issues, ignored, days, unchanged: whole.length - days.length };
}

interface Cells {
  number: number;
  cells: Partial<Record<TripColumn, string>>;
  formulas: TripColumn[];
}

function cellsOf(
  { number, cells, formulas = [] }: TripSheet['rows'][number],
  columns: readonly (TripColumn | undefined)[],
): Cells {
  const row: Cells = { number, cells: {}, formulas: [] };
  columns.forEach((column, at) => {
    const cell = (cells[at] ?? '').trim();
    if (!column) return;
    // A CSV file has no formulas, but what one looks like is no value either.
    if (formulas.includes(at) || cell.startsWith('=')) row.formulas.push(column);
    else if (cell !== '') row.cells[column] = cell;
  });
  return row;
}

const saysAnything = ({ cells, formulas }: Cells): boolean =>
  formulas.length > 0 || Object.keys(cells).some((column) => column !== 'day');

function saidIn(row: Cells, at: number, words: TripWords, there: TripsThere, refuse: Refuse): Said | null {
  for (const column of row.formulas) refuse(column, 'formula');
  const { cells } = row;
  const missing = (column: TripColumn): null => (row.formulas.includes(column) ? null : refuse(column, 'required'));
  const day = cells.day === undefined ? missing('day') : dayOf(cells.day, there, refuse);
  const mode = cells.mode === undefined ? missing('mode') : (words.modes.get(fold(cells.mode)) ?? null);
  if (cells.mode !== undefined && mode === null) refuse('mode', 'unknown-mode');
  if (mode === 'telework') {
    if (cells.km !== undefined) refuse('km', 'day-without-trip');
    return day === null ? null : { row: row.number, at, day, trip: null, leg: null };
  }
  const km = cells.km === undefined ? missing('km') : kmOf(cells.km, refuse);
  const trip = wholeIn('trip', cells.trip, MOST_TRIPS, refuse);
  const occupants = wholeIn('occupants', cells.occupants, MOST_OCCUPANTS, refuse) ?? 1;
  if (day === null || mode === null || km === null) return null;
  return { row: row.number, at, day, trip, leg: { mode, occupants: isVehicle(mode) ? occupants : 1, km } };
}

function dayOf(cell: string, { startDay, endDay, today }: TripsThere, refuse: Refuse): string | null {
  const day = dayIn(cell);
  if (day === null) return refuse('day', 'unknown-day');
  if (day < startDay || day > endDay) return refuse('day', 'outside-campaign');
  return day > today ? refuse('day', 'day-to-come') : day;
}

function kmOf(cell: string, refuse: Refuse): number | null {
  const km = numberInCell(cell);
  if (km === null) return refuse('km', 'not-a-number');
  if (km < LEAST_KM) return refuse('km', 'too-small', { minimum: LEAST_KM });
  if (km > MOST_KM) return refuse('km', 'too-big', { maximum: MOST_KM });
  return hasOneDecimal(km) ? Math.round(km * 10) / 10 : refuse('km', 'too-precise');
}

/** Null where nothing stands there, or what does not fit. */
function wholeIn(column: TripColumn, cell: string | undefined, maximum: number, refuse: Refuse): number | null {
  if (cell === undefined) return null;
  const value = numberInCell(cell);
  if (value === null || !Number.isInteger(value)) return refuse(column, 'not-a-number');
  if (value < 1) return refuse(column, 'too-small', { minimum: 1 });
  return value > maximum ? refuse(column, 'too-big', { maximum }) : value;
}

type Group = [Said, ...Said[]];

function grouped<K>(rows: readonly Said[], by: (row: Said) => K): Map<K, Group> {
  const groups = new Map<K, Group>();
  for (const row of rows) {
    const known = groups.get(by(row));
    if (known) known.push(row);
    else groups.set(by(row), [row]);
  }
  return groups;
}

/** A day of all its rows, which stand together. */
function wholeDay(rows: Group, refuseIn: (row: number) => Refuse): CampaignDayInput & { row: number } {
  const [first] = rows;
  const legs = rows.filter((each) => each.leg !== null);
  const telework = legs.length < rows.length;
  rows.forEach(({ row, at, trip, leg }, place) => {
    const earlier = rows.slice(0, place);
    const last = earlier.at(-1);
    const again = earlier.some((other) => other.trip === trip && JSON.stringify(other.leg) === JSON.stringify(leg));
    if (last && last.at < at - 1) refuseIn(row)('day', 'given-twice');
    else if (telework && legs.length > 0 && last) refuseIn(row)('mode', 'day-without-trip');
    else if (trip === null && leg && rows.length > 1) refuseIn(row)('trip', 'trip-missing');
    else if (again) refuseIn(row)('day', 'given-twice');
  });
  const trips = [...grouped(legs, ({ trip }) => trip ?? 1)]
    .sort(([one], [other]) => one - other)
    .map(([, each]) => ({ legs: each.flatMap(({ leg }) => leg ?? []) }));
  const km = legs.reduce((sum, { leg }) => sum + (leg?.km ?? 0), 0);
  if (km > MOST_KM_A_DAY) refuseIn(first.row)('km', 'too-big', { maximum: MOST_KM_A_DAY });
  if (trips.some((trip) => trip.legs.length > MOST_LEGS))
    refuseIn(first.row)('trip', 'too-many', { maximum: MOST_LEGS });
  return { row: first.row, day: first.day, telework, trips };
}

type Entered = Pick<CampaignDayInput, 'telework' | 'trips'>;

const isSameDay = (one: Entered, other: Entered): boolean => written(one) === written(other);
const written = ({ telework, trips }: Entered): string =>
  JSON.stringify([telework, trips.map(({ legs }) => legs.map(({ mode, occupants, km }) => [mode, occupants, km]))]);
