import * as z from 'zod';
import { instant } from './day';
import { listQuery, pageOf } from './list';
import { id } from './primitives';

/** One field that changed; both values as they were stored. */
export const historyChange = z.object({ field: z.string(), before: z.unknown(), after: z.unknown() });
export type HistoryChange = z.output<typeof historyChange>;

/** What happened, as people read it. `kind` is subject and act, such as `meeting.created`. */
export const historyEntry = z.object({
  id,
  at: instant,
  actorLabel: z.string(),
  kind: z.string(),
  subject: z.object({ type: z.string(), id: z.string(), label: z.string().nullable() }),
  changes: z.array(historyChange),
  isDemo: z.boolean(),
});
export type HistoryEntry = z.output<typeof historyEntry>;

export const historyQuery = listQuery(['at'], {}, '-at');
export type HistoryQuery = z.output<typeof historyQuery>;

export const historyPage = pageOf(historyEntry);
export type HistoryPage = z.output<typeof historyPage>;
