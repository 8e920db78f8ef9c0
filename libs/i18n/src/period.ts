import { formatDay } from './formats';
import type { MessageKey, MessageParams } from './keys';
import type { Locale } from './locale';

interface Period {
  startDay: string | null;
  endDay: string | null;
  year: number | null;
}

/** When something was, as far as it is known: its days, or its year, or that nobody says it. */
export function formatPeriod(
  locale: Locale,
  { startDay, endDay, year }: Period,
  t: (key: MessageKey, params?: MessageParams) => string,
): string {
  const day = (value: string): string => formatDay(locale, value, 'medium');
  if (startDay && endDay) return t('campaigns.period.both', { start: day(startDay), end: day(endDay) });
  if (startDay) return t('campaigns.period.start', { start: day(startDay) });
  if (endDay) return t('campaigns.period.end', { end: day(endDay) });
  return year === null ? t('campaigns.period.unknown') : t('campaigns.period.year', { year: String(year) });
}
