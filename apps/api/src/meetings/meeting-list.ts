import {
  type Actor,
  type MeetingListQuery,
  type MeetingRow,
  type Page,
  hasAll,
  isRole,
  speaksFor,
} from '@zesumme/domain';
import type { SelectQueryBuilder } from 'typeorm';
import { type Ctx, pageRows, rowsOfPage } from '../platform/database';
import { Invitation } from './invitation.entity';
import type { Meeting } from './meeting.entity';
import { type RawMeetingRow, meetingRows, selectMeetings } from './meeting-rows';
import { onlyConcerned, onlyMine, onlyNear, onlyVisible } from './visible-meetings';

/** One page of the meetings that the reader may see, in three queries; agendas and participants take one or two more. */
export async function listMeetings(ctx: Ctx, query: MeetingListQuery): Promise<Page<MeetingRow>> {
  const { rows, ...page } = await pageRows<RawMeetingRow>(asked(ctx, query), query, how);
  return { ...page, items: await meetingRows(ctx, rows, query.include) };
}

/** The first of the meetings to come that the list shows, in two queries: all the others are neither counted nor looked at. */
export async function nextMeetingRows(
  ctx: Ctx,
  query: MeetingListQuery & { period: 'upcoming' },
): Promise<MeetingRow[]> {
  const isComing = isToCome(query);
  const meetings = asked(ctx, query, isComing);
  if (!query.mine && isComing) onlyNear(meetings, ctx.actor);
  return meetingRows(ctx, await rowsOfPage<RawMeetingRow, Meeting>(meetings, query, how));
}

const how = {
  sorts: {
    startsAt: 'meeting.startsAt',
    title: 'meeting.searchText',
    group: 'workingGroup.searchText',
    state: 'meeting.state',
  },
  searchIn: 'meeting.searchText',
  tieBreak: 'meeting.id',
};

/** Whether meetings alone are asked for that are neither over nor called off; drafts are told to nobody who is invited. */
const isToCome = ({ state }: MeetingListQuery): boolean =>
  Boolean(state?.length) &&
  (state ?? []).every((each) => each === 'draft' || each === 'open' || each === 'in-progress');

function asked(ctx: Ctx, query: MeetingListQuery, isComing = false): SelectQueryBuilder<Meeting> {
  const meetings = onlyVisible(selectMeetings(ctx), ctx.actor, isComing);
  filter(meetings, ctx, query, isComing);
  return meetings;
}

function filter(meetings: SelectQueryBuilder<Meeting>, ctx: Ctx, query: MeetingListQuery, isComing: boolean): void {
  const { groupId, kind, state, period, from, to, organisationId, mine, unanswered } = query;
  const now = ctx.clock.instant();
  if (groupId) meetings.andWhere('meeting.groupId = :groupId', { groupId });
  if (kind?.length) meetings.andWhere('meeting.kind IN (:...kind)', { kind });
  // Left to itself, SQLite would go through everybody's meetings of these states, rather than through those of the reader.
  const stored = period === 'upcoming' ? "(meeting.state || '')" : 'meeting.state';
  if (state?.length) meetings.andWhere(`${stored} IN (:...state)`, { state });
  if (period) meetings.andWhere(`meeting.endsAt ${period === 'upcoming' ? '>' : '<='} :now`, { now });
  if (from) meetings.andWhere('meeting.startsLocal >= :from', { from });
  if (to) meetings.andWhere('meeting.startsLocal <= :to', { to: `${to}T23:59` });
  if (organisationId) onlyInvited(meetings, ctx.actor, organisationId);
  if (mine) onlyMine(meetings, ctx.actor, { isComing });
  if (unanswered) {
    // Open ones alone.
    onlyMine(meetings, ctx.actor, { unanswered: true, isComing: true });
    meetings.andWhere("(meeting.state || '') = :open AND meeting.endsAt > :now", { open: 'open', now });
  }
}

/** Who was invited is told only to those who may see it: the filter must not answer what the page would not. */
function onlyInvited(meetings: SelectQueryBuilder<Meeting>, actor: Actor, organisationId: string): void {
  const seesAll = hasAll(actor) || isRole(actor, 'project-manager') || speaksFor(actor, organisationId);
  if (!seesAll && !isRole(actor, 'contact')) meetings.andWhere('1 = 0');
  if (!seesAll) onlyConcerned(meetings, actor);
  const invited = meetings
    .subQuery()
    .select('1')
    .from(Invitation, 'invited')
    .where('invited.meetingId = meeting.id')
    .andWhere('invited.organisationId = :organisationId');
  meetings.andWhere(`EXISTS ${invited.getQuery()}`, { organisationId });
}
