import fc from 'fast-check';
import { addDays } from '../shared/calendar';
import { digestDue, weekOf, yearBefore, isAnniversaryWeek } from './digest.rules';

describe('The weekly digest', () => {
  it.each([
    ['2026-11-23', '2026-W48'],
    ['2026-11-29', '2026-W48'],
    ['2026-11-30', '2026-W49'],
    ['2026-12-31', '2026-W53'],
    ['2027-01-03', '2026-W53'],
    ['2027-01-04', '2027-W01'],
    ['2024-12-30', '2025-W01'],
  ])('%s is in %s', (day, week) => {
    expect(weekOf(day)).toBe(week);
  });

  it('has seven days in each week, all through the years', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 20_000 }), (days) => {
        const day = addDays('2000-01-03', days - (days % 7));
        const week = Array.from({ length: 7 }, (_, offset) => weekOf(addDays(day, offset)));
        expect(new Set(week).size).toBe(1);
        expect(weekOf(addDays(day, 7))).not.toBe(week[0]);
      }),
    );
  });

  it.each([
    ['2026-11-23T05:59:00.000Z', '2026-W47'],
    ['2026-11-23T06:00:00.000Z', '2026-W48'],
    ['2026-11-29T22:59:00.000Z', '2026-W48'],
    ['2026-07-06T05:00:00.000Z', '2026-W28'],
  ])('is due at %s for %s, by the clock in Luxembourg', (now, week) => {
    expect(digestDue(new Date(now))).toBe(week);
  });

  it('looks back a year, also from a leap day', () => {
    expect([yearBefore('2026-11-23'), yearBefore('2028-02-29')]).toEqual(['2025-11-23', '2027-02-28']);
  });
});

describe('An anniversary', () => {
  it.each([
    ['2025-11-22', '2026-11-23', true],
    ['2025-11-23', '2026-11-23', true],
    ['2025-11-17', '2026-11-23', true],
    ['2025-11-16', '2026-11-23', false],
    ['2025-11-24', '2026-11-23', false],
    ['2026-11-22', '2026-11-23', false],
    ['2024-12-30', '2026-01-05', true],
    ['2024-02-29', '2026-03-02', true],
  ])('of %s is told of on %s: %s', (day, today, told) => expect(isAnniversaryWeek(day, today)).toBe(told));
});
