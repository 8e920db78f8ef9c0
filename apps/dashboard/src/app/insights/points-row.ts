import type { ScoreTotal } from '@zesumme/domain';
import type { I18n } from '@zesumme/ui';

/** The points of a bar in one sentence, for those who do not see it. */
export const pointsLabel = (
  i18n: I18n,
  {
    effective,
    planned,
    remaining,
    unknown,
    possible,
  }: Pick<ScoreTotal, 'effective' | 'planned' | 'remaining' | 'unknown' | 'possible'>,
): string =>
  i18n.t('insights.points', {
    effective: i18n.points(effective),
    planned: i18n.points(planned),
    remaining: i18n.points(remaining),
    unknown: i18n.points(unknown),
    possible: i18n.points(possible),
  });

/** The key of the four fills in the reader's language. */
export const pointKeys = (i18n: I18n) => [
  { kind: 'e', label: i18n.t('insights.key.effective') },
  { kind: 'p_', label: i18n.t('insights.key.planned') },
  { kind: 'r', label: i18n.t('insights.key.remaining') },
  { kind: 'u', label: i18n.t('insights.key.unknown') },
];
