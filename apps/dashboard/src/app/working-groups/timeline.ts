import { addDays, daysBetween } from '@zesumme/domain';

const BACK = 730;
const AHEAD = 365;
const LEAST_AROUND_TODAY = 90;

/** A stretch of time as it is drawn: from one day to another, over a width. */
export interface Stretch {
  from: string;
  to: string;
  /** Where a day stands between 0 and 1. */
  at(day: string): number;
  /** The first days of the quarters in between; those of years are drawn stronger. */
  quarters: { day: string; isYear: boolean }[];
}

/**
 * The stretch that shows the days: at most two years back and one ahead, whole months, and today never at the very edge.
 *
 * @param days what is to be shown
 */
export function stretchOf(days: readonly string[], today: string): Stretch {
  const inside = days.filter((day) => day >= addDays(today, -BACK) && day <= addDays(today, AHEAD));
  const all = [...inside, addDays(today, -LEAST_AROUND_TODAY), addDays(today, LEAST_AROUND_TODAY)].sort();
  const from = firstOfMonth(all[0] ?? today);
  const to = firstOfMonth(addDays(firstOfMonth(all.at(-1) ?? today), 32));
  const whole = daysBetween(from, to);
  return { from, to, at: (day) => daysBetween(from, day) / whole, quarters: quartersBetween(from, to) };
}

const firstOfMonth = (day: string): string => `${day.slice(0, 7)}-01`;

function quartersBetween(from: string, to: string): Stretch['quarters'] {
  const quarters: Stretch['quarters'] = [];
  for (let year = Number(from.slice(0, 4)); year <= Number(to.slice(0, 4)); year += 1) {
    for (const month of ['01', '04', '07', '10']) {
      const day = `${year}-${month}-01`;
      if (day > from && day < to) quarters.push({ day, isYear: month === '01' });
    }
  }
  return quarters;
}
