import {
  type ActionRow,
  type MeetingRow,
  type WorkingGroupRow,
  actionListQuery,
  meetingListQuery,
  workingGroupListQuery,
} from '@zesumme/domain';
import { listActions } from '../actions';
import { listMeetings } from '../meetings';
import type { Ctx } from '../platform/database';
import { listGroups } from '../working-groups';

/** The next meetings that the reader may see and calls their own, the soonest first. */
export async function nextMeetings(ctx: Ctx, size: number, mine: boolean): Promise<MeetingRow[]> {
  const states = ['draft', 'open', 'in-progress'];
  const query = meetingListQuery.parse({ period: 'upcoming', state: states, size, ...(mine ? { mine: 'true' } : {}) });
  return (await listMeetings(ctx, query)).items;
}

/** The groups that the list shows under the given filters. */
export async function groupsOf(ctx: Ctx, filters: Record<string, string>, size: number): Promise<WorkingGroupRow[]> {
  return (await listGroups(ctx, workingGroupListQuery.parse({ ...filters, size }))).items;
}

/** Unfinished actions under the given filters, the first due first. */
export async function unfinishedActions(ctx: Ctx, filters: Record<string, string>, size: number): Promise<ActionRow[]> {
  return (await listActions(ctx, actionListQuery.parse({ ...filters, unfinished: 'true', sort: 'dueDay', size })))
    .items;
}

/** An action as a brief: what is not shown of its progress counts as none. */
export const asBrief = <R extends { progress: number | null }>(row: R): R & { progress: number } => ({
  ...row,
  progress: row.progress ?? 0,
});
