import { formatDay, formatInstant } from './formats';

describe('A day in words', () => {
  it.each([
    ['fr', '2026-12-01', 'long', '1er décembre 2026'],
    ['fr', '2026-12-01', 'full', 'mardi 1er décembre 2026'],
    ['fr', '2026-12-01', 'medium', '1er déc. 2026'],
    ['fr', '2026-12-01', 'dayMonth', '1er décembre'],
    ['fr', '2026-12-01', 'dayOfMonth', '1'],
    ['fr', '2026-12-11', 'long', '11 décembre 2026'],
    ['de', '2026-12-01', 'long', '1. Dezember 2026'],
    ['en', '2026-12-01', 'long', '1 December 2026'],
  ] as const)('in %s of %s, %s, is "%s"', (locale, day, style, words) => {
    expect(formatDay(locale, day, style)).toBe(words);
  });

  it('is the first in Luxembourg, whatever it is elsewhere', () => {
    expect(formatInstant('fr', '2026-11-30T23:30:00Z')).toMatch(/^1er déc\. 2026/);
    expect(formatDay('fr', '2026-11-30T23:30:00.000Z')).toBe('1er décembre 2026');
    expect(formatDay('fr', '2026-11-30T22:30:00.000Z')).toBe('30 novembre 2026');
    // A time on the clock of a meeting is of its own day.
    expect(formatDay('fr', '2026-11-30T23:30:00')).toBe('30 novembre 2026');
  });
});
