import type { I18n } from '@zesumme/ui';

/** Points of the four kinds; null where they are not known. */
export interface Points {
  possible: number | null;
  effective: number | null;
  planned: number | null;
  remaining: number | null;
  unknown: number | null;
}

export const pointKinds = ['effective', 'planned', 'remaining', 'unknown'] as const;

/** A bar of points in words: the parts that are there, and the whole. */
export function barInWords(i18n: I18n, parts: Points): string {
  const told = pointKinds
    .filter((kind) => (parts[kind] ?? 0) > 0)
    .map((kind) => i18n.t(`pacteClimat.bar.${kind}`, { points: i18n.points(parts[kind]) }));
  return i18n.t('pacteClimat.bar.of', { parts: told.join(', '), possible: i18n.points(parts.possible) });
}
