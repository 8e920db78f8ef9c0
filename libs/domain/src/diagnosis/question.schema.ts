import * as z from 'zod';
import { choice, id, latitude, line, longitude, orNull, text } from '../shared/primitives';

export const questionKinds = ['single', 'multiple', 'scale', 'number', 'text', 'ranking', 'map'] as const;
/** How a question is answered: one option, several, a step on a scale, a number, words, an order of the options, or a point. */
export type QuestionKind = (typeof questionKinds)[number];

/** A text in each language that it is written in. */
const inLanguages = (max: number) =>
  z.object({
    fr: orNull(line(max)).default(null),
    de: orNull(line(max)).default(null),
    en: orNull(line(max)).default(null),
  });
const NOTHING = { fr: null, de: null, en: null };
export type TextInLanguages = z.output<ReturnType<typeof inLanguages>>;

export const questionOption = z.object({ id, text: inLanguages(200) });
export type QuestionOption = z.output<typeof questionOption>;

/** Asked only of whoever chose one of these options of an earlier question. */
export const questionCondition = z.object({ questionId: id, optionIds: z.array(id).min(1).max(10) });
export type QuestionCondition = z.output<typeof questionCondition>;

export const question = z.object({
  id,
  kind: choice(questionKinds),
  text: inLanguages(300),
  hint: inLanguages(300).default(NOTHING),
  required: z.boolean().default(false),
  /** Of what is chosen or ranked. */
  options: z.array(questionOption).max(10).default([]),
  /** The last step of a scale, which begins with one, and what its ends mean. */
  steps: z.int().min(3).max(10).default(5),
  lowest: inLanguages(100).default(NOTHING),
  highest: inLanguages(100).default(NOTHING),
  /** Of a number. */
  unit: orNull(line(40)).default(null),
  condition: questionCondition.nullable().default(null),
});
export type Question = z.output<typeof question>;

export const questionSection = z.object({
  id,
  title: inLanguages(200).default(NOTHING),
  questions: z.array(question).max(40).default([]),
});
export type QuestionSection = z.output<typeof questionSection>;

export const questionnaireContent = z.object({
  title: inLanguages(200),
  introduction: inLanguages(1000).default(NOTHING),
  sections: z.array(questionSection).min(1).max(10),
});
export type QuestionnaireContent = z.output<typeof questionnaireContent>;

/** What somebody answered to one question: as its kind is answered, the rest is left out. */
export const questionAnswer = z.object({
  questionId: id,
  /** The options chosen, or all of them in their order. */
  optionIds: z.array(id).max(10).default([]),
  number: z.number().min(-1_000_000_000).max(1_000_000_000).nullable().default(null),
  text: orNull(text(2000)).default(null),
  point: z.object({ longitude, latitude }).nullable().default(null),
});
export type QuestionAnswer = z.output<typeof questionAnswer>;

export const questionAnswers = z.array(questionAnswer).max(200);
