import * as z from 'zod';
import { addDays, addMinutes, clockOf, dayOf, daysBetween, luxembourgDay, minutesBetween } from './calendar';
import { listQuery, queryBoolean, queryInteger, queryList, sortOf } from './list';

describe('listQuery', () => {
  const query = listQuery(
    ['name', 'dueDay'],
    { late: queryBoolean.optional(), year: queryInteger.optional(), status: queryList(z.enum(['idea', 'done'])) },
    '-dueDay',
  );

  it('starts at the first page in the usual order', () => {
    expect(query.parse({})).toEqual({ page: 1, size: 20, sort: '-dueDay', q: '' });
  });

  it('reads an address, where everything is text', () => {
    const read = query.parse({
      page: '2',
      size: '100',
      sort: 'name',
      q: ' vélo ',
      late: 'false',
      year: '2026',
      status: 'idea',
    });
    expect(read).toEqual({ page: 2, size: 100, sort: 'name', q: 'vélo', late: false, year: 2026, status: ['idea'] });
    expect(query.parse({ status: ['idea', 'done'] }).status).toEqual(['idea', 'done']);
  });

  it.each([
    { size: '101' },
    { page: '0' },
    { page: '1.5' },
    { sort: 'password' },
    { late: 'perhaps' },
    { status: 'gone' },
  ])('refuses %j', (asked) => expect(query.safeParse(asked).success).toBe(false));

  it('takes an order apart', () => {
    expect(sortOf<'name'>('-name')).toEqual({ by: 'name', descending: true });
    expect(sortOf<'name'>('name')).toEqual({ by: 'name', descending: false });
  });
});

describe('days and wall times', () => {
  it('count days, also over the change of the clock', () => {
    expect(daysBetween('2026-10-24', '2026-10-26')).toBe(2);
    expect(daysBetween('2026-03-01', '2026-02-28')).toBe(-1);
    expect(addDays('2026-02-28', 1)).toBe('2026-03-01');
  });

  it('end a day at midnight in Luxembourg', () => {
    expect(luxembourgDay(new Date('2026-11-23T22:59:59.999Z'))).toBe('2026-11-23');
    expect(luxembourgDay(new Date('2026-11-23T23:00:00.000Z'))).toBe('2026-11-24');
  });

  it('count minutes on the wall', () => {
    expect(addMinutes('2026-12-03T23:50', 20)).toBe('2026-12-04T00:10');
    expect(minutesBetween('2026-12-03T14:00', '2026-12-03T16:00')).toBe(120);
    expect(clockOf('2026-12-03T14:00')).toBe('14:00');
    expect(dayOf('2026-12-03T14:00')).toBe('2026-12-03');
  });
});
