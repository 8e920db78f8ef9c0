import { formatDay } from './formats';
import type { MessageKey, MessageParams } from './keys';
import type { Locale } from './locale';

type Translate = (key: MessageKey, params?: MessageParams) => string;

interface Source {
  source: string;
  day: string | null;
  toConfirm: boolean;
}

/** A source with the day on which it was read, and that somebody still has to confirm it where that is so. */
export function formatSource(locale: Locale, { source, day, toConfirm }: Source, t: Translate): string {
  const told = day
    ? t('sources.dated', { source, day: formatDay(locale, day, 'medium') })
    : t('sources.undated', { source });
  return toConfirm ? `${told} · ${t('catalogues.toConfirm')}` : told;
}

interface Valid {
  validFrom?: string | null | undefined;
  validUntil?: string | null | undefined;
}

/** From when until when something holds; null where no bound is known. */
export function formatValidity(locale: Locale, { validFrom, validUntil }: Valid, t: Translate): string | null {
  const day = (value: string): string => formatDay(locale, value, 'medium');
  if (validFrom && validUntil) return t('sources.valid.between', { from: day(validFrom), until: day(validUntil) });
  if (validFrom) return t('sources.valid.from', { day: day(validFrom) });
  return validUntil ? t('sources.valid.until', { day: day(validUntil) }) : null;
}
