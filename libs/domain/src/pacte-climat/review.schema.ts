import * as z from 'zod';
import { day, instant } from '../shared/day';
import { canSchema, communeLabel, measureLabel } from '../shared/labels';
import { id, text, version } from '../shared/primitives';
import { reviewStates } from './review.rules';

/** Something that somebody did, and when. */
const said = z.object({ at: instant, by: z.string() });

/** The version of the review that the act is about; null while nobody has begun it. */
export const reviewVersion = z.object({ version: version.nullable() });
export type ReviewVersion = z.output<typeof reviewVersion>;

export const reviewUnlock = z.object({ version, reason: text(2000) });
export type ReviewUnlock = z.output<typeof reviewUnlock>;

/** The review of one year. */
export const reviewRow = z.object({
  year: z.int(),
  state: z.enum(reviewStates),
  reviewed: said.nullable(),
  seen: said.nullable(),
  /** The last change since the review or the audit, which are overtaken by it. */
  changed: said.extend({ measure: measureLabel.nullable() }).nullable(),
  audit: said.extend({ id, day, percent: z.number() }).nullable(),
  locked: said.nullable(),
  /** How it was unlocked last; also once it has been locked again. */
  unlocked: said.extend({ reason: z.string() }).nullable(),
  isDemo: z.boolean(),
  version: version.nullable(),
});
export type ReviewRow = z.output<typeof reviewRow>;

/** The review of the year that a commune is at, and those of the years before, latest first. */
export const reviewDetail = z.object({
  commune: communeLabel,
  current: reviewRow,
  earlier: z.array(reviewRow),
  /** The year that would be begun next. */
  nextYear: z.int().nullable(),
  /** What the reader may do now, in the state that the review is in. */
  can: canSchema('review', 'see', 'unlock', 'lock', 'beginNext'),
});
export type ReviewDetail = z.output<typeof reviewDetail>;
