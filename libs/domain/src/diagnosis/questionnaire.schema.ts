import * as z from 'zod';
import { day, instant } from '../shared/day';
import { canSchema, groupLabel, organisationLabel, themeLabel } from '../shared/labels';
import { listQuery, pageOf, queryBoolean, queryList } from '../shared/list';
import { choice, count, id, line, locale, locales, orNull, version } from '../shared/primitives';
import { questionAnswer, questionAnswers, questionnaireContent } from './question.schema';
import { issuesOfContent, questionnaireStates, questionnaireWays } from './questionnaire.rules';

const fields = {
  themeId: id,
  way: choice(questionnaireWays),
  /** The first one stands in where a text is missing in another. */
  languages: z.array(locale).min(1).max(locales.length),
  untilDay: orNull(day).default(null),
  content: questionnaireContent,
};
type Fields = z.output<z.ZodObject<typeof fields>>;

function checkQuestionnaire({ languages, content }: Fields, context: z.RefinementCtx): void {
  issuesOfContent(content, languages).forEach(({ path, code }) =>
    context.addIssue({ code: 'custom', path: ['content', ...path], params: { code } }),
  );
  if (new Set(languages).size < languages.length)
    context.addIssue({ code: 'custom', path: ['languages'], params: { code: 'given-twice' } });
}

export const questionnaireCreate = z.object({ groupId: id, ...fields }).superRefine(checkQuestionnaire);
export type QuestionnaireCreate = z.output<typeof questionnaireCreate>;

/** A questionnaire, whole. Once it is open only its last day may change. */
export const questionnairePut = z.object({ version, ...fields }).superRefine(checkQuestionnaire);
export type QuestionnairePut = z.output<typeof questionnairePut>;

/** To begin with what another questionnaire asks. Without a theme that of the other one is meant. */
export const questionnaireCopy = z.object({ groupId: id, themeId: orNull(id).default(null) });
export type QuestionnaireCopy = z.output<typeof questionnaireCopy>;

/** Opens a draft, or closes what is open: then it is decided once what may be told. */
export const questionnaireMove = z.object({ version, state: z.enum(['open', 'closed']) });
export type QuestionnaireMove = z.output<typeof questionnaireMove>;

export const questionnaireListQuery = listQuery(
  ['title', 'group', 'createdAt', 'untilDay'],
  {
    groupId: id.optional(),
    themeId: id.optional(),
    state: queryList(z.enum(questionnaireStates)),
    way: queryList(z.enum(questionnaireWays)),
    /** What the reader is asked by name and can answer now, answered already or not. */
    asked: queryBoolean.optional(),
  },
  '-createdAt',
);
export type QuestionnaireListQuery = z.output<typeof questionnaireListQuery>;

/** That the reader was asked by name: whether they have answered, and whether they still can. */
const ownInvitation = z.object({ answered: z.boolean(), canAnswer: z.boolean() });

/** A title as a reader of each language is told it: where it is missing in one, another stands in. */
export const titleInLanguages = z.object({ fr: z.string(), de: z.string(), en: z.string() });
export type TitleInLanguages = z.output<typeof titleInLanguages>;

export const questionnaireRow = z.object({
  id,
  title: titleInLanguages,
  group: groupLabel,
  theme: themeLabel,
  way: z.enum(questionnaireWays),
  state: z.enum(questionnaireStates),
  untilDay: day.nullable(),
  createdAt: instant,
  removed: z.boolean(),
  isDemo: z.boolean(),
  /** Null for whoever was not asked by name. */
  own: ownInvitation.nullable(),
});
export type QuestionnaireRow = z.output<typeof questionnaireRow>;

export const questionnairePage = pageOf(questionnaireRow);
export type QuestionnairePage = z.output<typeof questionnairePage>;

export const questionnaireDetail = z.object({
  ...questionnaireRow.shape,
  languages: z.array(locale),
  content: questionnaireContent,
  openedAt: instant.nullable(),
  closedAt: instant.nullable(),
  version,
  can: canSchema('edit', 'remove', 'restore', 'open', 'close', 'copy', 'follow', 'answer', 'results'),
});
export type QuestionnaireDetail = z.output<typeof questionnaireDetail>;

/** How one organisation answers, as whoever leads the group follows it. */
export const questionnaireFollowed = z.object({
  organisation: organisationLabel,
  /** Contacts who were asked, or the people of the organisation; null where it is not known. */
  asked: count.nullable(),
  /** Without names it is a step of five: so many at least. */
  answered: count,
  /** Of employees: where they answer. */
  address: z.string().nullable(),
  contacts: z.array(
    z.object({
      name: z.string(),
      hasAddress: z.boolean(),
      askedDay: day,
      remindedDay: day.nullable(),
      answeredDay: day.nullable(),
    }),
  ),
});
export type QuestionnaireFollowed = z.output<typeof questionnaireFollowed>;

export const questionnaireFollow = z.object({
  way: z.enum(questionnaireWays),
  organisations: z.array(questionnaireFollowed),
  /** How many could be reminded now. */
  remindable: count,
  can: canSchema('remind', 'edit'),
});
export type QuestionnaireFollow = z.output<typeof questionnaireFollow>;

/** How many people work at an organisation; null where nobody knows. */
export const questionnaireStaffPut = z.object({ staff: z.int().min(1).max(1_000_000).nullable() });
export type QuestionnaireStaffPut = z.output<typeof questionnaireStaffPut>;

/** Words beside the open answers to a question, each by the place of the text. */
export const questionnaireTagsPut = z.object({
  version,
  questionId: id,
  at: count,
  tags: z.array(line(40)).max(8),
  /** Takes the text itself out for good, where it names somebody; that there was one stays. */
  withdrawn: z.boolean().default(false),
});
export type QuestionnaireTagsPut = z.output<typeof questionnaireTagsPut>;

/** What an address of a questionnaire says, and nothing else. */
export const answerAsk = z.object({ token: z.string().min(20).max(200), code: z.string().max(64).default('') });

/** What is sent by an address: `code` is made by the browser, and tells one from another. */
export const answerSend = z.object({
  token: z.string().min(20).max(200),
  code: z.string().regex(/^[A-Za-z0-9_-]{20,64}$/),
  answers: questionAnswers,
});
export type AnswerSend = z.output<typeof answerSend>;

/** The same of a contact who has signed in. */
export const answerPut = z.object({ answers: questionAnswers });

/** What somebody answers: the questions, who asks, and what they have answered already. */
export const answerForm = z.object({
  way: z.enum(questionnaireWays),
  languages: z.array(locale),
  content: questionnaireContent,
  group: z.string(),
  organisation: z.string(),
  untilDay: day.nullable(),
  isOpen: z.boolean(),
  /** Null until something was sent. */
  answers: z.array(questionAnswer).nullable(),
  /** LAU2 codes of the communes in which the group's zone lies: where a map begins that asks for a point. */
  communes: z.array(z.string()),
  isDemo: z.boolean(),
});
export type AnswerForm = z.output<typeof answerForm>;

export const reportQuery = z.object({ language: locale.optional() });
