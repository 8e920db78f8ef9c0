import { dayOf, type Holiday } from '@zesumme/domain';

const LANGUAGES = { nameFr: 'fr', nameDe: 'de', nameEn: 'en' } as const;

const known = new Map<number, Holiday[]>();

/**
 * The public holidays of Luxembourg in a year, in the order of their days.
 *
 * Source: Code du travail, article L. 232-2, as the library `date-holidays` keeps it; Europe Day since 2019.
 */
export async function holidaysOf(year: number): Promise<Holiday[]> {
  const before = known.get(year);
  if (before) return before;
  // Loaded when it is needed: it brings the calendars of the whole world.
  const { default: Holidays } = await import('date-holidays');
  const names = new Map<string, Holiday>();
  for (const [field, language] of Object.entries(LANGUAGES)) {
    const calendar = new Holidays('LU', { languages: [language], types: ['public'] });
    for (const { date, name } of calendar.getHolidays(year)) {
      const day = dayOf(date);
      names.set(day, { ...(names.get(day) ?? { day, nameFr: name, nameDe: name, nameEn: name }), [field]: name });
    }
  }
  const holidays = [...names.values()].sort((one, other) => one.day.localeCompare(other.day));
  known.set(year, holidays);
  return holidays;
}
