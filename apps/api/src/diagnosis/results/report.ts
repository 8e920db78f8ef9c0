import { type QuestionnaireTold, classLabel, questionsOf, textIn } from '@zesumme/domain';
import { formatDay, formatNumber, formatShare } from '@zesumme/i18n';
import type { Ctx } from '../../platform/database';
import type { DocumentFacts } from '../../platform/documents';
import { type Words, wordsFor } from '../../platform/spreadsheets';
import { Problem } from '../problems/problem.entity';
import type { Questionnaire } from '../questionnaires/questionnaire.entity';
import { findQuestionnaire } from '../questionnaires/seen-questionnaires';
import { toldOfQuestionnaire } from './read-results';
import { classWords, partName } from './result-lines';

/** What the report shows, and what is said of it as a whole. */
interface Report {
  data: object;
  facts: DocumentFacts;
  name: string;
}

/**
 * What a diagnosis found, to print: who answered, what was answered as far as it may be told, and the problems to solve.
 *
 * @throws DomainError 404, 409 `questionnaire-not-closed`
 */
export async function questionnaireReport(ctx: Ctx, id: string, language?: 'fr' | 'de' | 'en'): Promise<Report> {
  const { questionnaire, group } = await findQuestionnaire(ctx, id);
  const told = await toldOfQuestionnaire(ctx, questionnaire);
  const problems = await ctx.manager
    .createQueryBuilder(Problem, 'problem')
    .where('problem.questionnaireId = :id AND problem.removedAt IS NULL', { id })
    .orderBy('problem.createdAt')
    .addOrderBy('problem.id')
    .getMany();
  const words = wordsFor(ctx.actor, language);
  const { t, locale } = words;
  const title = textIn(questionnaire.content.title, locale, questionnaire.languages);
  return {
    data: {
      facts: [
        { label: t('problems.group'), value: group.name },
        { label: t('questionnaires.wayLabel'), value: t(`questionnaires.way.${questionnaire.way}`) },
        { label: t('questionnaires.results.closed'), value: formatDay(locale, told.closedDay, 'full') },
        {
          label: t('questionnaires.results.people'),
          value: told.people === null ? t('questionnaires.results.fewPeople') : formatNumber(locale, told.people, 0),
        },
      ],
      lead: t('questionnaires.report.lead', { title, group: group.name }),
      sections: [
        ...(told.parts.length > 0 ? [ratesOf(words, told)] : []),
        ...sectionsOf(words, questionnaire, told),
        problemsOf(words, problems),
        { title: t('questionnaires.report.method'), note: t('questionnaires.results.rule') },
      ],
    },
    facts: {
      locale,
      title: `${t('questionnaires.report.title')} – ${title}`,
      foot: group.name,
      isDemo: Boolean(questionnaire.isDemo),
    },
    name: `${t('questionnaires.report.title')} ${title}`,
  };
}

const ratesOf = ({ t, locale }: Words, { parts }: QuestionnaireTold) => ({
  title: t('questionnaires.results.rates'),
  table: {
    columns: [
      { label: t('problems.group'), width: 3 },
      { label: t('questionnaires.results.people'), width: 1, isNumber: true },
      { label: t('questionnaires.results.rate'), width: 1, isNumber: true },
    ],
    rows: parts.map((part) => [
      partName(part),
      formatNumber(locale, part.people, 0),
      part.asked ? formatShare(locale, part.people / part.asked) : t('questionnaires.results.unknown'),
    ]),
  },
});

function sectionsOf(words: Words, { content, languages }: Questionnaire, told: QuestionnaireTold): object[] {
  const { t, locale } = words;
  return questionsOf(content).map((question) => {
    const result = told.questions.find(({ questionId }) => questionId === question.id);
    const title = textIn(question.text, locale, languages);
    const label = (keys: readonly string[]): string => classLabel(question, keys, languages, classWords(words));
    if (result?.ranks)
      return {
        title,
        table: {
          columns: [
            { label: t('questionnaires.results.answer'), width: 3 },
            { label: t('questionnaires.results.meanRank'), width: 1, isNumber: true },
          ],
          rows: result.ranks.map(({ optionId, mean }) => [label([optionId]), formatNumber(locale, mean, 1)]),
        },
      };
    if (result?.texts)
      return {
        title,
        table: {
          columns: [
            { label: t('questionnaires.results.answer'), width: 3 },
            { label: t('questionnaires.results.tags'), width: 1 },
          ],
          rows: result.texts.map(({ text, tags }) => [text || t('questionnaires.results.withdrawn'), tags.join(', ')]),
        },
      };
    if (!result?.classes) return { title, note: t('questionnaires.results.hidden') };
    return {
      title,
      table: {
        columns: [
          { label: t('questionnaires.results.answer'), width: 3 },
          { label: t('questionnaires.results.people'), width: 1, isNumber: true },
        ],
        rows: result.classes.map(({ keys, people }) => [label(keys), formatNumber(locale, people, 0)]),
      },
    };
  });
}

const problemsOf = ({ t }: Words, problems: readonly Problem[]) => ({
  title: t('problems.ofGroup'),
  ...(problems.length === 0
    ? { note: t('problems.noneOfGroup') }
    : {
        table: {
          columns: [
            { label: t('problems.one'), width: 3 },
            { label: t('problems.effortLabel'), width: 1 },
            { label: t('problems.stateLabel'), width: 1 },
          ],
          rows: problems.map(({ title, effort, state }) => [
            title,
            effort === null ? t('problems.noEffort') : t(`problems.effort.${effort}`),
            t(`problems.state.${state}`),
          ]),
        },
      }),
});
