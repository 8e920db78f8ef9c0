import * as z from 'zod';
import { roles } from '../shared/actor';
import { instant } from '../shared/day';
import { canSchema, communeLabel, measureLabel } from '../shared/labels';
import { listQuery, pageOf, queryBoolean } from '../shared/list';
import { count, id, text, version, word } from '../shared/primitives';

/** The most characters of a comment. */
export const LONGEST_COMMENT = 2000;

export const commentListQuery = listQuery(
  ['day', 'measure'],
  {
    /** Only those that are settled, or only those that are not. */
    resolved: queryBoolean.optional(),
    measureId: word(36).optional(),
  },
  '-day',
);
export type CommentListQuery = z.output<typeof commentListQuery>;

/** A comment on a measure, or with `threadId` an answer to one. */
export const commentCreate = z.object({
  measureId: id,
  threadId: id.nullable().default(null),
  text: text(LONGEST_COMMENT),
});
export type CommentCreate = z.output<typeof commentCreate>;

export const commentUpdate = z.object({ text: text(LONGEST_COMMENT), version });
export type CommentUpdate = z.output<typeof commentUpdate>;

export const commentVersion = z.object({ version });
export type CommentVersion = z.output<typeof commentVersion>;

const comment = z.object({
  id,
  /** Null once its author took it away, where answers to it stay. */
  text: z.string().nullable(),
  author: z.object({ name: z.string(), role: z.enum(roles) }),
  createdAt: instant,
  editedAt: instant.nullable(),
  isDemo: z.boolean(),
  version,
});

/** A comment, the answers to it in their order, and whether it is settled. */
export const commentThread = comment.extend({
  commune: communeLabel,
  measure: measureLabel,
  /** The version of the catalogue that the measure is of, where the commune has left it; null in its own. */
  former: z.string().nullable(),
  resolved: z.object({ at: instant, by: z.string() }).nullable(),
  answers: z.array(comment.extend({ can: canSchema('change') })),
  can: canSchema('change', 'resolve', 'answer'),
});
export type CommentThread = z.output<typeof commentThread>;
export type CommentAnswer = CommentThread['answers'][number];

export const commentPage = pageOf(commentThread).extend({ open: count, can: canSchema('write') });
export type CommentPage = z.output<typeof commentPage>;

/** So many comments on a measure are not settled. */
export const openComments = z.array(
  z.object({
    /** Of the commune's own version; of a former one where no measure has come in its place. */
    measureId: id,
    open: count,
    former: z.object({ measure: measureLabel, version: z.string() }).optional(),
  }),
);
