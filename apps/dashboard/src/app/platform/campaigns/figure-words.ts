import type { CampaignFigure, CampaignPeriod } from '@zesumme/domain';
import { formatPeriod } from '@zesumme/i18n';
import type { I18n } from '@zesumme/ui';

/** A figure of a campaign with its unit, as it is read aloud: "more than 320 users". */
export const figureWords = (
  i18n: I18n,
  { kind, value, unit }: Pick<CampaignFigure, 'kind' | 'value' | 'unit'>,
): string => i18n.t(`campaigns.figure.${kind}`, { value, unit: unit ?? '' }).trim();

/** When a campaign was, as far as it is known. */
export const periodWords = (i18n: I18n, period: CampaignPeriod): string => formatPeriod(i18n.locale(), period, i18n.t);
