import {
  type ClassWords,
  type Question,
  type QuestionnaireTold,
  classLabel,
  questionsOf,
  textIn,
} from '@zesumme/domain';
import { formatNumber } from '@zesumme/i18n';
import type { ListFile, Words } from '../../platform/spreadsheets';
import type { Questionnaire } from '../questionnaires/questionnaire.entity';

type Asked = Pick<Questionnaire, 'content' | 'languages'>;
type Result = QuestionnaireTold['questions'][number];

/** One line of the results, as the page tells it and no more. */
export interface ResultLine {
  question: (words: Words) => string;
  label: (words: Words) => string;
  /** Null of all together. */
  part: string | null;
  people: number | null;
  mean: number | null;
  tags: string[];
}

/** The words that classes of answers are said with. */
export const classWords = ({ t, locale }: Words): ClassWords => ({
  locale,
  none: t('questionnaires.results.none'),
  notAsked: t('questionnaires.results.notAsked'),
  answered: t('questionnaires.results.answered'),
  elsewhere: t('questionnaires.results.elsewhere'),
  number: (value) => formatNumber(locale, value, Number.isInteger(value) ? 0 : 2),
  span: (from, below) => t('questionnaires.results.span', { from, below }),
  cell: (longitude, latitude) => t('questionnaires.results.cell', { longitude, latitude }),
  or: (labels) => labels.join(t('questionnaires.results.or')),
});

/** The names of organisations that are told together. */
export const partName = ({ organisations }: QuestionnaireTold['parts'][number]): string =>
  organisations.map(({ name }) => name).join(', ');

/** The results as lines: every class, with all and by part, the ranks, and open answers. */
export function questionnaireLines(
  { content, languages }: Asked,
  { questions, parts }: QuestionnaireTold,
): ResultLine[] {
  const asked = questionsOf(content);
  return questions.flatMap((result) => {
    const question = asked.find(({ id }) => id === result.questionId);
    return question ? linesOf(question, result, languages, parts.map(partName)) : [];
  });
}

function linesOf(question: Question, result: Result, languages: Asked['languages'], parts: string[]): ResultLine[] {
  const nothing = { part: null, people: null, mean: null, tags: [] };
  const about = { ...nothing, question: ({ locale }: Words) => textIn(question.text, locale, languages) };
  const hidden = !result.classes && !result.texts;
  return [
    ...(hidden ? [{ ...about, label: ({ t }: Words) => t('questionnaires.results.hidden') }] : []),
    ...(result.classes ?? []).flatMap(({ keys, people, byPart }) => {
      const label = (words: Words): string => classLabel(question, keys, languages, classWords(words));
      return [
        { ...about, label, people },
        ...(byPart ?? []).map((each, at) => ({ ...about, label, people: each, part: parts[at] ?? null })),
      ];
    }),
    ...(result.ranks ?? []).map(({ optionId, mean }) => ({
      ...about,
      label: (words: Words) => classLabel(question, [optionId], languages, classWords(words)),
      mean,
    })),
    ...(result.texts ?? []).map(({ text, tags }) => ({
      ...about,
      label: ({ t }: Words) => text || t('questionnaires.results.withdrawn'),
      tags,
    })),
  ];
}

/** How they are written. */
export const questionnaireFile: ListFile<ResultLine> = {
  name: 'questionnaireResults',
  columns: [
    { label: 'question', of: ({ question }, words) => question(words) },
    { label: 'answer', of: ({ label }, words) => label(words) },
    { label: 'organisation', of: ({ part }) => part },
    { label: 'campaignPeople', kind: 'number', of: ({ people }) => people },
    { label: 'meanRank', kind: 'number', of: ({ mean }) => mean },
    { label: 'tags', of: ({ tags }) => tags },
  ],
};
