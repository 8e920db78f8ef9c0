import * as z from 'zod';
import { day } from '../shared/day';
import { organisationLabel } from '../shared/labels';
import { count, id, line } from '../shared/primitives';
import { questionKinds } from './question.schema';

/**
 * Answers that are told as one, of five people or more, or of nobody. Its keys are options, steps of a scale, spans of numbers
 * (`from|below`, without the edge to which a span is open, or twice the one number that it holds), cells of the map (their middle,
 * `longitude|latitude`), `elsewhere`, or `none` for whoever gave no answer.
 */
export const answerClass = z.object({
  keys: z.array(z.string()),
  people: count,
  /** In each part of the organisations; null where that would tell too much. */
  byPart: z.array(count).nullable(),
});
export type AnswerClass = z.output<typeof answerClass>;

export const questionResult = z.object({
  questionId: id,
  kind: z.enum(questionKinds),
  /** Null where too few answered, or where it would tell of too few. */
  classes: z.array(answerClass).nullable(),
  /** How high each option was ranked on average, 1 being the first. */
  ranks: z.array(z.object({ optionId: id, mean: z.number() })).nullable(),
  /** Open answers in no order, without whose they are. */
  texts: z.array(z.string()).nullable(),
});
export type QuestionResult = z.output<typeof questionResult>;

/** What may be told of a closed questionnaire, as it is kept. Null people are fewer than may be told. */
export const questionnaireResults = z.object({
  closedDay: day,
  people: count.nullable(),
  /** Organisations that are told together, and how many of their people answered. */
  parts: z.array(z.object({ organisationIds: z.array(id), people: count, asked: count.nullable() })),
  questions: z.array(questionResult),
});
export type QuestionnaireResults = z.output<typeof questionnaireResults>;

/** Words written beside open answers by hand: of a question, of its text by its place, these. */
export const questionnaireTags = z.array(
  z.object({ questionId: id, at: count, tags: z.array(line(40)).min(1).max(8) }),
);
export type QuestionnaireTags = z.output<typeof questionnaireTags>;

/** The same as a reader is told it: with the names of organisations, and with what was written beside open answers. */
export const questionnaireTold = z.object({
  closedDay: day,
  people: count.nullable(),
  parts: z.array(z.object({ organisations: z.array(organisationLabel), people: count, asked: count.nullable() })),
  questions: z.array(
    questionResult.extend({
      texts: z.array(z.object({ text: z.string(), tags: z.array(z.string()) })).nullable(),
    }),
  ),
});
export type QuestionnaireTold = z.output<typeof questionnaireTold>;
