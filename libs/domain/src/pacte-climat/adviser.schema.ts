import * as z from 'zod';
import { day } from '../shared/day';
import { accountLabel, canSchema, communeLabel } from '../shared/labels';

/** An adviser whom a commune lets read and comment, and until the end of which day; it may be over. */
export const communeAdviser = z.object({ account: accountLabel, untilDay: day, isCurrent: z.boolean() });
export type CommuneAdviser = z.output<typeof communeAdviser>;

/** Those whom an administrator named for the commune, the current ones first. */
export const communeAdvisers = z.object({
  commune: communeLabel,
  advisers: z.array(communeAdviser),
  can: canSchema('change'),
});
export type CommuneAdvisers = z.output<typeof communeAdvisers>;

/** Until which day the adviser reads; `was` is the day that the commune saw when it decided. */
export const adviserUntil = z.object({ untilDay: day, was: day });
export type AdviserUntil = z.output<typeof adviserUntil>;
