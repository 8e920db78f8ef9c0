import {
  type Question,
  type QuestionnaireTold,
  classLabel,
  questionsOf,
  quartileClasses,
  textIn,
} from '@zesumme/domain';
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

const PERCENT = 1.2;

function ratesOf({ t, locale }: Words, { parts, people }: QuestionnaireTold) {
  const asked = parts.map((part) => part.asked);
  const all = asked.reduce<number | null>((sum, each) => (sum === null || each === null ? null : sum + each), 0);
  const row = (name: string, answered: number, of: number | null): string[] => [
    name,
    formatNumber(locale, answered, 0),
    of ? formatShare(locale, answered / of) : t('questionnaires.results.unknown'),
  ];
  return {
    title: t('questionnaires.results.rates'),
    table: {
      columns: [
        { label: t('questionnaires.results.part'), width: 3 },
        { label: t('questionnaires.results.people'), width: 1, isNumber: true },
        { label: t('questionnaires.results.rate'), width: PERCENT, isNumber: true },
      ],
      rows: [
        ...parts.map((part) => row(partName(part), part.people, part.asked)),
        ...(parts.length > 1 && people !== null ? [row(t('questionnaires.results.allParts'), people, all)] : []),
      ],
    },
  };
}

/** The questions in their sections, numbered as on the page. */
function sectionsOf(words: Words, questionnaire: Questionnaire, told: QuestionnaireTold): object[] {
  const { content, languages } = questionnaire;
  const numbers = new Map(questionsOf(content).map(({ id }, at) => [id, at + 1]));
  return content.sections.flatMap((section) => {
    const title = textIn(section.title, words.locale, languages);
    return [
      ...(title && section.questions.length > 0 ? [{ title }] : []),
      ...section.questions.map((question) => ({
        title: `${numbers.get(question.id)}. ${textIn(question.text, words.locale, languages)}`,
        ...answersOf(words, question, languages, told),
      })),
    ];
  });
}

/** What is told of a question: as a table, and of what has an order where the middle of the answers lies. */
function answersOf(
  words: Words,
  question: Question,
  languages: Questionnaire['languages'],
  { questions, people: all }: QuestionnaireTold,
): object {
  const { t, locale } = words;
  const result = questions.find(({ questionId }) => questionId === question.id);
  const label = (keys: readonly string[]): string => classLabel(question, keys, languages, classWords(words));
  const answer = { label: t('questionnaires.results.answer'), width: 3 };
  if (result?.ranks) {
    const rows = result.ranks.map(({ optionId, mean }) => [label([optionId]), formatNumber(locale, mean, 1)]);
    return {
      table: { columns: [answer, { label: t('questionnaires.results.meanRank'), width: 1, isNumber: true }], rows },
    };
  }
  if (result?.texts) {
    const said = (text: string): string => text || t('questionnaires.results.withdrawn');
    const rows = result.texts.map(({ text, tags }) => [said(text), tags.join(', ')]);
    return { table: { columns: [answer, { label: t('questionnaires.results.tags'), width: 1 }], rows } };
  }
  if (!result?.classes) return { note: t('questionnaires.results.hidden') };
  const quartiles = question.kind === 'scale' || question.kind === 'number' ? quartileClasses(result.classes) : null;
  const [low = '', middle = '', high = ''] = (quartiles ?? []).map((at) => label(result.classes?.[at]?.keys ?? []));
  return {
    table: {
      columns: [
        answer,
        { label: t('questionnaires.results.people'), width: 1, isNumber: true },
        { label: t('questionnaires.results.shareOfAll'), width: PERCENT, isNumber: true },
      ],
      rows: result.classes.map(({ keys, people }) => [
        label(keys),
        formatNumber(locale, people, 0),
        all ? formatShare(locale, people / all) : '–',
      ]),
    },
    ...(quartiles ? { note: t('questionnaires.results.quartiles', { low, middle, high }) } : {}),
  };
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
