import type { I18n } from '@zesumme/ui';

/** The key of the four fills in the reader's language. */
export const pointKeys = (i18n: I18n) => [
  { kind: 'e', label: i18n.t('insights.key.effective') },
  { kind: 'p_', label: i18n.t('insights.key.planned') },
  { kind: 'r', label: i18n.t('insights.key.remaining') },
  { kind: 'u', label: i18n.t('insights.key.unknown') },
];
