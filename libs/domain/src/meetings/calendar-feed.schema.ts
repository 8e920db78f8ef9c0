import * as z from 'zod';
import { instant } from '../shared/day';
import { groupLabel } from '../shared/labels';
import { choice, id } from '../shared/primitives';

/** All of one's own meetings, or those of one group. */
export const calendarFeedKinds = ['mine', 'group'] as const;
export type CalendarFeedKind = (typeof calendarFeedKinds)[number];

/** How many calendars one account may have: one for each device and group, and some to spare. */
export const MOST_FEEDS = 30;

export const calendarFeedCreate = z
  .object({ kind: choice(calendarFeedKinds), groupId: id.nullable().default(null) })
  .refine(({ kind, groupId }) => kind !== 'group' || groupId !== null, { path: ['groupId'], message: 'required' })
  .transform(({ kind, groupId }) => ({ kind, groupId: kind === 'group' ? groupId : null }));
export type CalendarFeedCreate = z.output<typeof calendarFeedCreate>;

/** A calendar that somebody subscribes to. Its address is told once, when it is made. */
export const calendarFeedRow = z.object({
  id,
  kind: z.enum(calendarFeedKinds),
  group: groupLabel.nullable(),
  createdAt: instant,
  /** When a program last asked for it, to the day; null as long as none has. */
  lastUsedAt: instant.nullable(),
});
export type CalendarFeedRow = z.output<typeof calendarFeedRow>;

export const calendarFeedList = z.object({ items: z.array(calendarFeedRow) });
export type CalendarFeedList = z.output<typeof calendarFeedList>;

export const calendarFeedMade = z.object({ feed: calendarFeedRow, url: z.string() });
export type CalendarFeedMade = z.output<typeof calendarFeedMade>;
