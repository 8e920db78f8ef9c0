import * as z from 'zod';
import { instant } from '../shared/day';
import { canSchema, groupLabel, themeLabel } from '../shared/labels';
import { listQuery, pageOf, queryList } from '../shared/list';
import { choice, choiceOrNull, id, orNull, text, title, version } from '../shared/primitives';
import { titleInLanguages } from './questionnaire.schema';

export const problemStates = ['open', 'solved', 'set-aside'] as const;
/** What has become of a problem: it waits for a solution, has one, or is not pursued. */
export type ProblemState = (typeof problemStates)[number];

export const problemEfforts = ['small', 'medium', 'large'] as const;
/** How much it takes to solve it, as whoever leads the group sees it; null until somebody says so. */
export type ProblemEffort = (typeof problemEfforts)[number];

const fields = {
  themeId: id,
  title,
  description: orNull(text(5000)).default(null),
  effort: choiceOrNull(problemEfforts).default(null),
  state: choice(problemStates).default('open'),
  /** What shows it: a questionnaire of the group, and one of its questions. */
  questionnaireId: orNull(id).default(null),
  questionId: orNull(id).default(null),
};

export const problemCreate = z.object({ groupId: id, ...fields });
export type ProblemCreate = z.output<typeof problemCreate>;

/** A problem, whole; its group never changes. */
export const problemPut = z.object({ version, ...fields });
export type ProblemPut = z.output<typeof problemPut>;

export const problemListQuery = listQuery(
  ['title', 'group', 'createdAt'],
  {
    groupId: id.optional(),
    themeId: id.optional(),
    questionnaireId: id.optional(),
    state: queryList(z.enum(problemStates)),
  },
  '-createdAt',
);
export type ProblemListQuery = z.output<typeof problemListQuery>;

export const problemRow = z.object({
  id,
  title: z.string(),
  group: groupLabel,
  theme: themeLabel,
  state: z.enum(problemStates),
  effort: z.enum(problemEfforts).nullable(),
  /** Whether the answers to a questionnaire show it. */
  isShown: z.boolean(),
  createdAt: instant,
  removed: z.boolean(),
  isDemo: z.boolean(),
});
export type ProblemRow = z.output<typeof problemRow>;

export const problemPage = pageOf(problemRow);
export type ProblemPage = z.output<typeof problemPage>;

export const problemDetail = z.object({
  ...problemRow.shape,
  description: z.string().nullable(),
  /** What shows it, as far as the reader may know of it. */
  source: z.object({ id, title: titleInLanguages, questionId: id.nullable() }).nullable(),
  version,
  can: canSchema('edit', 'remove', 'restore'),
});
export type ProblemDetail = z.output<typeof problemDetail>;
