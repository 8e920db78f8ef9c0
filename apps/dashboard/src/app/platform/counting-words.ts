import type { CountingAction } from '@zesumme/domain';
import type { I18n } from '@zesumme/ui';
import { exactPoints } from './exact-points';

/**
 * How the points of an action under a measure come about: the share that the commune states of what is possible, and what is
 * still open where that is less.
 */
export function reckoned(i18n: I18n, { possible, share, stated, open, gain }: CountingAction): string {
  const told = (points: number | null): string => exactPoints(i18n, points);
  const shown = { possible: told(possible), share: i18n.share(share ?? 0) };
  return gain !== null && stated !== null && gain < stated
    ? i18n.t('counting.reckonedCapped', { ...shown, stated: told(stated), open: told(open) })
    : i18n.t('counting.reckoned', shown);
}
