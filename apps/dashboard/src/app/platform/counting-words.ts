import type { CountingAction } from '@zesumme/domain';
import type { I18n } from '@zesumme/ui';
import { exactPoints } from './exact-points';

/**
 * How the points of an action under a measure come about: the share that the commune states of what is possible, and where
 * that is less, what is still open to one that is to be done, or effective of one that is done.
 */
export function reckoned(i18n: I18n, { action, possible, share, stated, open, gain }: CountingAction): string {
  const told = (points: number | null): string => exactPoints(i18n, points);
  const shown = { possible: told(possible), share: i18n.share(share ?? 0) };
  if (gain === null || stated === null || gain >= stated) return i18n.t('counting.reckoned', shown);
  return action.status === 'done'
    ? i18n.t('counting.reckonedDone', { ...shown, stated: told(stated), effective: told(gain) })
    : i18n.t('counting.reckonedCapped', { ...shown, stated: told(stated), open: told(open) });
}
