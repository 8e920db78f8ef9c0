import type { PooledFigure, ServiceOffer, SharedServiceDetail } from '@zesumme/domain';
import type { I18n } from '@zesumme/ui';

type Counted = Pick<SharedServiceDetail, 'unit' | 'per'>;

/** In what a volume is counted, such as "t par mois". */
export const unitWords = ({ t }: I18n, { unit, per }: Counted): string =>
  `${t(`sharedServices.unit.${unit}`)} ${t(`sharedServices.per.${per}`)}`;

/** A volume with what it is counted in. */
export const volumeWords = (i18n: I18n, service: Counted, value: number): string =>
  i18n.t('sharedServices.amount', {
    value: i18n.quantity(value),
    unit: i18n.t(`sharedServices.unit.${service.unit}`),
    per: i18n.t(`sharedServices.per.${service.per}`),
  });

/** The rule in a few words, with its floor. */
export function ruleWords(i18n: I18n, { rule, floor }: Pick<SharedServiceDetail, 'rule' | 'floor'>): string {
  const words = i18n.t(`sharedServices.rule.${rule}`);
  return floor === null ? words : `${words}, ${i18n.t('sharedServices.floorOf', { euros: i18n.euros(floor) })}`;
}

/** What an offer asks, as it is made of. */
export function priceWords(i18n: I18n, { fixed, unitPrice }: Pick<ServiceOffer, 'fixed' | 'unitPrice'>): string {
  const [yearly, unit] = [i18n.euros(fixed), i18n.euros(unitPrice, 4)];
  if (unitPrice === 0) return i18n.t('sharedServices.offers.priceFixed', { fixed: yearly });
  if (fixed === 0) return i18n.t('sharedServices.offers.priceUnit', { unit });
  return i18n.t('sharedServices.offers.priceOf', { fixed: yearly, unit });
}

/** The day as of which a sum is told; nothing for whoever reads it as it is. */
export const asOfWords = (i18n: I18n, { asOf }: PooledFigure): string =>
  asOf === null ? '' : i18n.t('sharedServices.pooled.asOf', { day: i18n.day(asOf, 'medium') });

/** What was typed as a number; nothing typed is null, and never zero. */
export const typedNumber = (typed: number | null): number | null =>
  typed === null || `${typed}` === '' ? null : Number(typed);
