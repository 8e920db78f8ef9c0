import type { I18n } from '@zesumme/ui';

/** Points as exact as they are: one decimal where that is the whole of it, else the three to which they are rounded. */
export const exactPoints = (i18n: I18n, points: number | null): string => {
  const known = points ?? 0;
  return i18n.number(known, Math.round(known * 1000) % 100 === 0 ? 1 : 3);
};
