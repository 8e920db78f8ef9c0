import type { PilotRow } from '@zesumme/domain';
import type { I18n } from '@zesumme/ui';

/** When a pilot runs or ran, as far as it is known. */
export function pilotPeriod(i18n: I18n, { fromDay, toDay }: Pick<PilotRow, 'fromDay' | 'toDay'>): string {
  const [from, to] = [fromDay, toDay].map((day) => (day === null ? '' : i18n.day(day, 'medium')));
  if (fromDay !== null && toDay !== null) return i18n.t('pilots.period.between', { from: from ?? '', to: to ?? '' });
  if (fromDay !== null) return i18n.t('pilots.period.since', { from: from ?? '' });
  return toDay === null ? i18n.t('pilots.period.unknown') : i18n.t('pilots.period.until', { to: to ?? '' });
}

/** What became of a pilot, in a few words. */
export function pilotVerdictWords(
  i18n: I18n,
  { verdict, verdictDay }: Pick<PilotRow, 'verdict' | 'verdictDay'>,
): string {
  if (verdict === null || verdictDay === null) return i18n.t('pilots.noVerdict');
  return i18n.t('pilots.verdictOf', { verdict, day: i18n.day(verdictDay, 'medium') });
}
