import {
  type ActionRow,
  type MeetingRow,
  type WorkingGroupRow,
  actionListQuery,
  meetingListQuery,
  workingGroupListQuery,
} from '@zesumme/domain';
import { firstActions } from '../actions';
import { nextMeetingRows } from '../meetings';
import type { Ctx } from '../platform/database';
import { firstGroups } from '../working-groups';

/** The next meetings that the reader may see and calls their own, the soonest first. */
export function nextMeetings(
  ctx: Ctx,
  size: number,
  filters: Record<string, string | string[]> = { mine: 'true' },
): Promise<MeetingRow[]> {
  const query = meetingListQuery.parse({ state: TO_COME, ...filters, size });
  return nextMeetingRows(ctx, { ...query, period: 'upcoming' });
}

const TO_COME = ['draft', 'open', 'in-progress'];

/** The groups that the list shows under the given filters. */
export function groupsOf(ctx: Ctx, filters: Record<string, string>, size: number): Promise<WorkingGroupRow[]> {
  return firstGroups(ctx, workingGroupListQuery.parse({ ...filters, size }));
}

/** Unfinished actions under the given filters, the first due first. */
export function unfinishedActions(ctx: Ctx, filters: Record<string, string>, size: number): Promise<ActionRow[]> {
  return firstActions(ctx, actionListQuery.parse({ ...filters, unfinished: 'true', sort: 'dueDay', size }));
}

/** An action as a brief: what is not shown of its progress counts as none. */
export const asBrief = <R extends { progress: number | null }>(row: R): R & { progress: number } => ({
  ...row,
  progress: row.progress ?? 0,
});
