import * as z from 'zod';
import { day } from '../shared/day';
import { accountLabel, canSchema, communeLabel } from '../shared/labels';
import { email } from '../shared/primitives';

/**
 * An adviser whom a commune lets read and comment, and until the end of which day; it may be over. Without a day an
 * administrator named them, and they read nothing before the commune gives one.
 */
export const communeAdviser = z.object({ account: accountLabel, untilDay: day.nullable(), isCurrent: z.boolean() });
export type CommuneAdviser = z.output<typeof communeAdviser>;

/** Those who were named for the commune or whom it chose itself: first those who wait for a day, then the current ones. */
export const communeAdvisers = z.object({
  commune: communeLabel,
  advisers: z.array(communeAdviser),
  can: canSchema('change'),
});
export type CommuneAdvisers = z.output<typeof communeAdvisers>;

/** Until which day the adviser reads; `was` is the day that the commune saw when it decided. */
export const adviserUntil = z.object({ untilDay: day, was: day.nullable() });
export type AdviserUntil = z.output<typeof adviserUntil>;

/** An adviser whom the commune chooses itself, by the mail address of their account, and until which day they read. */
export const adviserChosen = z.object({ email, untilDay: day });
export type AdviserChosen = z.output<typeof adviserChosen>;
