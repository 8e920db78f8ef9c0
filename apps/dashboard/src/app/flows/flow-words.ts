import type { FlowRow, WasteCodeLabel } from '@zesumme/domain';
import { printedWasteCode } from '@zesumme/domain';
import type { I18n } from '@zesumme/ui';

/** The quantity of a flow with its unit and how often, or that it is not known. */
export function quantityWords(i18n: I18n, { quantity, unit, per }: FlowRow): string {
  if (quantity === null || unit === null) return i18n.t('flows.unknown');
  return `${i18n.quantity(quantity)} ${i18n.t(`flows.unit.${unit}`)}, ${i18n.t(`flows.per.${per}`)}`;
}

/** Where a flow is, as far as the reader may know it. */
export const placeWords = ({ zone, commune }: FlowRow): string =>
  [zone?.name, commune?.name].filter(Boolean).join(' · ') || '–';

/** The title of a code in the reader's language. */
export const wasteTitle = (i18n: I18n, { titleFr, titleDe, titleEn }: WasteCodeLabel): string =>
  ({ fr: titleFr, de: titleDe, en: titleEn })[i18n.locale()];

/** A code and its title in the reader's language. */
export const wasteWords = (i18n: I18n, code: WasteCodeLabel): string =>
  `${printedWasteCode(code.code, code.hazardous)} ${wasteTitle(i18n, code)}`;

/** Whether the title in the reader's language is a translation of ours. */
export const isTranslated = (i18n: I18n, { translated }: WasteCodeLabel): boolean =>
  translated.some((locale) => locale === i18n.locale());

/** A distance, to a tenth of a kilometre. */
export const distanceWords = (i18n: I18n, km: number | null): string =>
  km === null ? i18n.t('flows.distanceUnknown') : i18n.t('flows.km', { km: Math.round(km * 10) / 10 });

/** A score as points of a hundred. */
export const scoreWords = (i18n: I18n, score: number): string =>
  i18n.t('flows.match.scoreOf', { score: Math.round(score * 100) });
