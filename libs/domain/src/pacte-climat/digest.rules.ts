import { addDays, daysBetween } from '../shared/calendar';

/** The hour in Luxembourg on Monday from which the digest of a week is sent. */
export const DIGEST_HOUR = 7;

const inLuxembourg = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Luxembourg',
  dateStyle: 'short',
  timeStyle: 'short',
});

/** The week of a day as ISO 8601 counts them, such as `2026-W48`: it begins on Monday, and belongs to the year of its Thursday. */
export function weekOf(day: string): string {
  const weekday = (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;
  const thursday = addDays(day, 3 - weekday);
  const year = thursday.slice(0, 4);
  const week = Math.floor(daysBetween(`${year}-01-01`, thursday) / 7) + 1;
  return `${year}-W${String(week).padStart(2, '0')}`;
}

/** The week whose digest is due at this instant: from Monday morning on, and all through the week where it was missed. */
export function digestDue(now: Date): string {
  const [day = '', clock = ''] = inLuxembourg.format(now).split(' ');
  const isMonday = new Date(`${day}T00:00:00Z`).getUTCDay() === 1;
  // Before the hour it is still the week before.
  return weekOf(isMonday && Number(clock.slice(0, 2)) < DIGEST_HOUR ? addDays(day, -1) : day);
}

/** So many days after an anniversary it is told of, so that one Monday tells of it whichever day it is. */
const WEEK = 7;

/** Whether an anniversary of a day lies within the week that ends today; the day itself is none. */
export function isAnniversaryWeek(day: string, today: string): boolean {
  const onDay = day.slice(4) === '-02-29' ? '-02-28' : day.slice(4);
  const year = Number(today.slice(0, 4));
  return [year, year - 1].some((each) => {
    const since = daysBetween(`${each}${onDay}`, today);
    return each > Number(day.slice(0, 4)) && since >= 0 && since < WEEK;
  });
}

/** The day a year before: what was reviewed before it has not been reviewed for a year. */
export const yearBefore = (day: string): string => {
  const before = `${Number(day.slice(0, 4)) - 1}${day.slice(4)}`;
  return before.endsWith('02-29') ? `${before.slice(0, 8)}28` : before;
};
