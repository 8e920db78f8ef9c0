import { type ClassWords, type Locale, type Question, type QuestionAnswer, classLabel } from '@zesumme/domain';
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

/** What one contact answered to a question. */
export function answerInWords(
  i18n: I18n,
  question: Question,
  { optionIds, number, text, point }: QuestionAnswer,
  languages: readonly Locale[],
): string {
  const words = classWords(i18n);
  if (text !== null) return text;
  if (number !== null)
    return [i18n.number(number, Number.isInteger(number) ? 0 : 2), question.unit ?? ''].join(' ').trim();
  if (point !== null) return words.cell(point.longitude.toFixed(3), point.latitude.toFixed(3));
  const labels = optionIds.map((id) => classLabel(question, [id], languages, words));
  return question.kind === 'ranking' ? labels.map((label, at) => `${at + 1}. ${label}`).join(', ') : i18n.list(labels);
}
