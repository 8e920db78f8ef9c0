import { addDays } from '@zesumme/domain';
import { DateTime } from 'luxon';

const ZONE = 'Europe/Luxembourg';

/** Public holidays with a fixed date, and the days between Christmas and New Year on which nobody meets. */
const fixedHolidays = new Set([
  '01-01',
  '01-02',
  '05-01',
  '05-09',
  '06-23',
  '11-01',
  '12-24',
  '12-25',
  '12-26',
  '12-27',
  '12-28',
  '12-29',
  '12-30',
  '12-31',
]);

/** Easter Sunday of a year. Source: the anonymous Gregorian computus, as printed by Meeus. */
function easterSunday(year: number): string {
  const a = year % 19;
  const century = Math.floor(year / 100);
  const rest = year % 100;
  const g = Math.floor((8 * century + 13) / 25);
  const h = (19 * a + century - Math.floor(century / 4) - g + 15) % 30;
  const i = Math.floor(rest / 4);
  const l = (32 + 2 * (century % 4) + 2 * i - h - (rest % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const month = Math.floor((h + l - 7 * m + 114) / 31);
  const day = ((h + l - 7 * m + 114) % 31) + 1;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** Easter Monday, Ascension Day and Whit Monday, in days after Easter Sunday. */
const movable = [1, 39, 50];

/** Whether people work and meet on this day in Luxembourg: no weekend, no holiday, not in August. */
export function isWorkingDay(day: string): boolean {
  const weekday = new Date(day).getUTCDay();
  if (weekday === 0 || weekday === 6 || day.slice(5, 7) === '08' || fixedHolidays.has(day.slice(5))) return false;
  const easter = easterSunday(Number(day.slice(0, 4)));
  return !movable.some((days) => addDays(easter, days) === day);
}

function nearest(from: string, step: 1 | -1): string {
  let day = from;
  while (!isWorkingDay(day)) day = addDays(day, step);
  return day;
}

/** The days of the demonstration, counted from the day it is loaded. */
export class Calendar {
  constructor(readonly today: string) {}

  /** A working day about so many days from today: what is past stays past, what is to come stays to come. */
  day(offset: number): string {
    return nearest(addDays(this.today, offset), offset < 0 ? -1 : 1);
  }

  /** The last working day at least so many days before another day. */
  before(day: string, days: number): string {
    return nearest(addDays(day, -days), -1);
  }

  /** The first working day at least so many days after another day. */
  after(day: string, days: number): string {
    return nearest(addDays(day, days), 1);
  }

  /** The instant of a wall time in Luxembourg, as it is stored. */
  instant(day: string, time: string): string {
    return DateTime.fromISO(`${day}T${time}`, { zone: ZONE }).toUTC().toISO({ includeOffset: true }) ?? '';
  }
}
