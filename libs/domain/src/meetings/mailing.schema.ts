import * as z from 'zod';
import { instant } from '../shared/day';
import { listQuery, pageOf, queryList } from '../shared/list';
import { canSchema } from '../shared/labels';
import { count } from '../shared/primitives';

/**
 * What became of the last mail to somebody about a meeting: it waits, was sent, or could not be; or none was made, because
 * there is no address or they do without.
 */
export const mailingStates = ['sent', 'waiting', 'failed', 'no-address', 'unwanted'] as const;
export type MailingState = (typeof mailingStates)[number];

/** How far the sending is: of all that were to be written to, who was. */
export const mailingProgress = z.object({
  total: count,
  sent: count,
  waiting: count,
  failed: count,
  noAddress: count,
  unwanted: count,
  can: canSchema('retry'),
});
export type MailingProgress = z.output<typeof mailingProgress>;

export const mailingListQuery = listQuery(
  ['name', 'state', 'sentAt'],
  { state: queryList(z.enum(mailingStates)) },
  'name',
);
export type MailingListQuery = z.output<typeof mailingListQuery>;

/** Why a mail did not arrive, as far as it is known. */
export const mailingFailures = ['refused', 'unreachable', 'unexpected'] as const;

export const mailingRow = z.object({
  /** Tells the rows apart. */
  key: z.string(),
  name: z.string(),
  /** Null where there is none. */
  email: z.string().nullable(),
  state: z.enum(mailingStates),
  sentAt: instant.nullable(),
  failure: z.enum(mailingFailures).nullable(),
  /** What the mail server answered, in its own words. */
  answer: z.string().nullable(),
});
export type MailingRow = z.output<typeof mailingRow>;

export const mailingPage = pageOf(mailingRow);
export type MailingPage = z.output<typeof mailingPage>;
