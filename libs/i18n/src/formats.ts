import { type Locale, formattingLocale } from './locale';

const formatters = new Map<
  string,
  Intl.DateTimeFormat | Intl.NumberFormat | Intl.RelativeTimeFormat | Intl.ListFormat
>();

/** Formatters are costly to make and are asked for in every row. */
function cached<T extends Intl.DateTimeFormat | Intl.NumberFormat | Intl.RelativeTimeFormat | Intl.ListFormat>(
  key: string,
  make: () => T,
): T {
  const known = formatters.get(key) as T | undefined;
  if (known) return known;
  const made = make();
  formatters.set(key, made);
  return made;
}

const dayStyles = {
  /** 3 décembre 2026 */
  long: { day: 'numeric', month: 'long', year: 'numeric' },
  /** jeudi 3 décembre 2026 */
  full: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
  /** 3 déc. 2026 */
  medium: { day: 'numeric', month: 'short', year: 'numeric' },
  /** 3 décembre */
  dayMonth: { day: 'numeric', month: 'long' },
  /** jeudi */
  weekday: { weekday: 'long' },
  /** 3 */
  dayOfMonth: { day: 'numeric' },
  /** déc. */
  month: { month: 'short' },
  /** déc. 26 */
  monthYear: { month: 'short', year: '2-digit' },
  /** décembre 2026 */
  monthOfYear: { month: 'long', year: 'numeric' },
  /** 2026 */
  year: { year: 'numeric' },
} satisfies Record<string, Intl.DateTimeFormatOptions>;
export type DayStyle = keyof typeof dayStyles;

/** A day in words: `YYYY-MM-DD`, that of a wall time, or the one that an instant falls on in Luxembourg. */
export function formatDay(locale: Locale, day: string, style: DayStyle = 'long'): string {
  const key = `day:${locale}:${style}`;
  const format = cached(
    key,
    () => new Intl.DateTimeFormat(formattingLocale[locale], { ...dayStyles[style], timeZone: 'UTC' }),
  );
  const date = new Date(`${day.endsWith('Z') ? luxembourgDayOf(day) : day.slice(0, 10)}T00:00:00Z`);
  return style === 'dayOfMonth' ? format.format(date) : wordsOf(locale, format, date);
}

/** `YYYY-MM-DD`, as this way of writing English has it. */
const luxembourgDayOf = (instant: string): string =>
  cached('luxembourg-day', () => new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Luxembourg' })).format(
    new Date(instant),
  );

/** French counts the first day of a month as "1er", which the formats of the language do not. */
function wordsOf(locale: Locale, format: Intl.DateTimeFormat, date: Date): string {
  if (locale !== 'fr') return format.format(date);
  const parts = format.formatToParts(date);
  return parts.map(({ type, value }) => (type === 'day' && value === '1' ? '1er' : value)).join('');
}

/** An instant as day and time in Luxembourg. */
export function formatInstant(locale: Locale, instant: string): string {
  const format = cached(
    `instant:${locale}`,
    () =>
      new Intl.DateTimeFormat(formattingLocale[locale], {
        dateStyle: 'medium',
        timeStyle: 'short',
        timeZone: 'Europe/Luxembourg',
      }),
  );
  return wordsOf(locale, format, new Date(instant));
}

/** A number; `digits` after the decimal sign, always. */
export function formatNumber(locale: Locale, value: number, digits = 0): string {
  const format = cached(
    `number:${locale}:${digits}`,
    () =>
      new Intl.NumberFormat(formattingLocale[locale], { minimumFractionDigits: digits, maximumFractionDigits: digits }),
  );
  return format.format(value);
}

/** A number as it was entered, with up to six decimals. */
export function formatQuantity(locale: Locale, value: number): string {
  const format = cached(
    `quantity:${locale}`,
    () => new Intl.NumberFormat(formattingLocale[locale], { maximumFractionDigits: 6 }),
  );
  return format.format(value);
}

/** Euros to the cent; a price of one unit with up to four decimals. */
export function formatEuros(locale: Locale, euros: number, digits: 2 | 4 = 2): string {
  const format = cached(
    `euros:${locale}:${digits}`,
    () =>
      new Intl.NumberFormat(formattingLocale[locale], {
        style: 'currency',
        currency: 'EUR',
        minimumFractionDigits: 2,
        maximumFractionDigits: digits,
      }),
  );
  return format.format(euros);
}

/** A percentage as it was entered, with up to two decimals. */
export function formatPercent(locale: Locale, percent: number): string {
  const format = cached(
    `percent:${locale}`,
    () => new Intl.NumberFormat(formattingLocale[locale], { style: 'percent', maximumFractionDigits: 2 }),
  );
  return format.format(percent / 100);
}

/** A share from 0 to 1 as a percentage, without decimals unless there are some. */
export function formatShare(locale: Locale, share: number): string {
  const format = cached(
    `share:${locale}`,
    () => new Intl.NumberFormat(formattingLocale[locale], { style: 'percent', maximumFractionDigits: 1 }),
  );
  return format.format(share);
}

const KILOBYTE = 1_000;
const MEGABYTE = 1_000_000;
const GIGABYTE = 1_000_000_000;

/** A size in bytes as people say it: "12 ko", "1,2 Mo". What is more than nothing is at least one kilobyte. */
export function formatBytes(locale: Locale, bytes: number): string {
  const [unit, one] =
    bytes >= GIGABYTE
      ? (['gigabyte', GIGABYTE] as const)
      : bytes >= MEGABYTE
        ? (['megabyte', MEGABYTE] as const)
        : (['kilobyte', KILOBYTE] as const);
  const format = cached(
    `bytes:${locale}:${unit}`,
    () =>
      new Intl.NumberFormat(formattingLocale[locale], {
        style: 'unit',
        unit,
        unitDisplay: 'short',
        maximumFractionDigits: unit === 'kilobyte' ? 0 : 1,
      }),
  );
  return format.format(bytes === 0 ? 0 : Math.max(1, bytes / one));
}

/** How far a day is from today: "demain", "dans dix jours", "il y a 3 jours". */
export function formatDaysAway(locale: Locale, days: number): string {
  const format = cached(
    `relative:${locale}`,
    () => new Intl.RelativeTimeFormat(formattingLocale[locale], { numeric: 'auto' }),
  );
  return format.format(days, 'day');
}

/** Several names in one phrase: "A, B et C". */
export function formatList(locale: Locale, names: readonly string[]): string {
  const format = cached(`list:${locale}`, () => new Intl.ListFormat(formattingLocale[locale], { type: 'conjunction' }));
  return format.format(names);
}
