import { fold } from '../shared/fold';
import { type TripWords, tripsFromTable } from './trip-sheet';
import { tripColumns } from './trip-sheet.schema';
import { travelModes } from './travel-modes';

const same = <T extends string>(values: readonly T[]) => values.map((value) => [fold(value), value] as const);
const words: TripWords = { columns: new Map(same(tripColumns)), modes: new Map(same([...travelModes, 'telework'])) };
const leg = (mode: 'bike' | 'train' | 'car', km: number, occupants = 1) => ({ mode, occupants, km });
const entered = { day: '2026-11-17', telework: true, trips: [], isCounted: false };
const counted = { day: '2026-11-16', telework: false, trips: [{ legs: [leg('bike', 5)] }], isCounted: true };
const there = { startDay: '2026-11-16', endDay: '2026-11-27', today: '2026-11-23', days: [entered, counted] };

type Row = readonly string[];
const read = (rows: readonly Row[], over: { headings?: string[]; formulas?: number[] } = {}) =>
  tripsFromTable(
    {
      headings: over.headings ?? [...tripColumns],
      rows: rows.map((cells, at) => ({ number: at + 2, cells, ...(over.formulas ? { formulas: over.formulas } : {}) })),
    },
    words,
    there,
  );
const wrong = (rows: readonly Row[], over = {}) =>
  read(rows, over).issues.map(({ row, column, code }) => [row, column, code].join(' '));

describe('A spreadsheet of one’s own days', () => {
  it('says days in legs and trips, and leaves alone what it does not speak of', () => {
    const { days, unchanged, issues, ignored } = read([
      ['2026-11-16', '', 'Bike', '5'],
      ['17.11.2026', '', 'telework'],
      ['2026-11-18'],
      ['2026-11-19', '2', 'train', '20'],
      ['2026-11-19', '1', 'bike', '4,2'],
      ['2026-11-19', '1', 'train', '20'],
      ['2026-11-20', '', 'car', '12.5', '3'],
    ]);
    expect([issues, ignored, unchanged]).toEqual([[], [], 2]);
    expect(days).toEqual([
      {
        day: '2026-11-19',
        telework: false,
        trips: [{ legs: [leg('bike', 4.2), leg('train', 20)] }, { legs: [leg('train', 20)] }],
        change: 'new',
      },
      { day: '2026-11-20', telework: false, trips: [{ legs: [leg('car', 12.5, 3)] }], change: 'new' },
    ]);
    expect(read([['2026-11-17', '', 'bike', '3']]).days).toMatchObject([{ day: '2026-11-17', change: 'changed' }]);
  });

  it('is told all that is wrong at once, by row and column, and then changes nothing', () => {
    const found = read([
      ['2026-11-31', '', 'bike', '3'],
      ['2026-11-15', '', 'rocket', '3'],
      ['2026-11-24', '', 'bike', '-3'],
      ['2026-11-18', '', 'bike', '501'],
      ['2026-11-18', '0', 'car', '3.25', '7'],
      ['', 'x', 'bike', 'far'],
      ['2026-11-19', '', '', '3'],
      ['2026-11-20', '', 'bike'],
      ['2026-11-21', '', 'telework', '3'],
      ['2026-11-23', '', 'bike', '=1+1'],
      ['2026-11-22', '', 'bike', '3'],
    ]);
    expect(found.issues.map(({ row, column, code }) => [row, column, code].join(' '))).toEqual([
      '2 day unknown-day',
      '3 day outside-campaign',
      '3 mode unknown-mode',
      '4 day day-to-come',
      '4 km too-small',
      '5 km too-big',
      '6 km too-precise',
      '6 trip too-small',
      '6 occupants too-big',
      '7 day required',
      '7 km not-a-number',
      '7 trip not-a-number',
      '8 mode required',
      '9 km required',
      '10 km day-without-trip',
      '11 km formula',
    ]);
    expect(found.days).toEqual([]);
  });

  it('gives no day twice, and no two trips as one', () => {
    const [one, other] = [
      ['2026-11-18', '1', 'bike', '3'],
      ['2026-11-19', '', 'bike', '3'],
    ];
    expect(wrong([one, other, ['2026-11-18', '2', 'bike', '3']])).toEqual(['4 day given-twice']);
    expect(wrong([one, one])).toEqual(['3 day given-twice']);
    expect(wrong([other, other])).toEqual(['2 trip trip-missing', '3 trip trip-missing']);
    expect(wrong([one, ['2026-11-18', '', 'telework']])).toEqual(['3 mode day-without-trip']);
    const telework = ['2026-11-18', '', 'telework'];
    expect(wrong([telework, telework])).toEqual(['3 day given-twice']);
    const far = ['1', '2', '3'].map((trip) => ['2026-11-18', trip, 'train', '400']);
    expect(wrong(far)).toEqual(['2 km too-big']);
    const many = Array.from({ length: 9 }, (_, at) => ['2026-11-18', '1', 'bus', String(at + 1)]);
    expect(wrong(many)).toEqual(['2 trip too-many']);
  });

  it('changes no day that was counted', () => {
    expect(wrong([['2026-11-16', '', 'bike', '6']])).toEqual(['2 day day-counted']);
  });

  it('needs its columns, each once, and holds no formula', () => {
    expect(wrong([['x']], { headings: ['day', 'mode', 'Day', 'note'] })).toEqual([
      ' km column-missing',
      ' day column-twice',
    ]);
    expect(read([['2026-11-18', 'bike', '3', '!']], { headings: ['day', 'mode', 'km', 'note'] })).toMatchObject({
      ignored: ['note'],
      days: [{ day: '2026-11-18' }],
    });
    expect(wrong([['2026-11-18', '', 'bike', '3']], { formulas: [3] })).toEqual(['2 km formula']);
  });
});
