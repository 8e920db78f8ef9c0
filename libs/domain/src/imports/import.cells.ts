import { fold } from '../shared/fold';
import { day } from '../shared/day';
import { type SizeClass, sizeClasses } from '../organisations/organisation.rules';

/** A day as people write it (`2026-03-01`, `1.3.2026`, `01/03/26`), as `YYYY-MM-DD`; null when it is none. */
export function dayIn(text: string): string | null {
  const trimmed = text.trim();
  const [, isoDay] = /^(\d{4}-\d{2}-\d{2})(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?Z?)?$/.exec(trimmed) ?? [];
  if (isoDay) return real(isoDay);
  const [, dayOfMonth, month, year] = /^(\d{1,2})[./-](\d{1,2})[./-](\d{4}|\d{2})$/.exec(trimmed) ?? [];
  if (!dayOfMonth || !month || !year) return null;
  const fullYear = year.length === 2 ? `20${year}` : year;
  return real(`${fullYear}-${month.padStart(2, '0')}-${dayOfMonth.padStart(2, '0')}`);
}

const real = (text: string): string | null => (day.safeParse(text).success ? text : null);

/** The size class that a cell names, or that its number of staff falls into; null when it is neither. */
export function sizeIn(text: string): SizeClass | null {
  const bare = text.replace(/[\s\u00a0\u202f'’]/g, '').replace(/[–—]|à|bis|to/gi, '-');
  const named = sizeClasses.find((size) => size === bare);
  if (named) return named;
  if (/^([>≥]=?)1000$|^1000(-|etplus|undmehr|ormore)$/i.test(bare)) return '1000+';
  if (!/^\d{1,7}$/.test(bare) || Number(bare) < 1) return null;
  const staff = Number(bare);
  if (staff >= 1000) return '1000+';
  return sizeClasses.find((size) => staff <= Number(size.split('-')[1] ?? 0)) ?? null;
}

/** A web address as people write it: `www.example.lu` is one. */
export const websiteIn = (text: string): string => (/^[a-z][a-z\d+.-]*:/i.test(text) ? text : `https://${text}`);

/** Words by which a value is meant, folded; the first of equal words counts. */
export type ChoiceWords<V extends string> = ReadonlyMap<string, V>;

/** Words for each value: the value itself and those given. */
export function choiceWords<V extends string>(
  values: readonly V[],
  of: (value: V) => readonly string[],
): ChoiceWords<V> {
  const words = new Map<string, V>();
  for (const value of values) {
    for (const word of [value, ...of(value)]) if (!words.has(fold(word))) words.set(fold(word), value);
  }
  return words;
}

/** The value that a cell names; null when it names none. */
export const choiceIn = <V extends string>(text: string, words: ChoiceWords<V>): V | null =>
  words.get(fold(text)) ?? null;
