import type { ClassWords } from '@zesumme/domain';
import type { I18n } from '@zesumme/ui';

/** The words that classes of answers are said with. */
export const classWords = (i18n: I18n): ClassWords => ({
  locale: i18n.locale(),
  none: i18n.t('questionnaires.results.none'),
  notAsked: i18n.t('questionnaires.results.notAsked'),
  answered: i18n.t('questionnaires.results.answered'),
  elsewhere: i18n.t('questionnaires.results.elsewhere'),
  number: (value) => i18n.number(value, Number.isInteger(value) ? 0 : 2),
  span: (from, below) => i18n.t('questionnaires.results.span', { from, below }),
  cell: (longitude, latitude) => i18n.t('questionnaires.results.cell', { longitude, latitude }),
  or: (labels) => labels.join(i18n.t('questionnaires.results.or')),
});
