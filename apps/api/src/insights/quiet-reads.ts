import { type QuietThresholds, defaultThresholds, heardKinds, luxembourgDay } from '@zesumme/domain';
import { Action } from '../actions/action.entity';
import { ActionResponsible } from '../actions/action-responsible.entity';
import { COMES_FOR, Invitation } from '../meetings/invitation.entity';
import { Meeting } from '../meetings/meeting.entity';
import { ContactRelation } from '../organisations/contact-relation.entity';
import { LogEntry } from '../organisations/log-entry.entity';
import { Organisation } from '../organisations/organisation.entity';
import { type Ctx, columns } from '../platform/database';
import { Membership } from '../working-groups/membership.entity';
import { WorkingGroup } from '../working-groups/working-group.entity';
import { QuietThreshold } from './quiet-threshold.entity';

export type WatchedGroup = Pick<WorkingGroup, 'id' | 'slug' | 'name' | 'isDemo' | 'createdAt' | 'searchText'>;

/** An organisation that takes part in a group today. */
export interface Taking extends Pick<Organisation, 'id' | 'name' | 'kind' | 'searchText'> {
  groupId: string;
  isDemo: boolean;
  membershipIsDemo: boolean;
}

/** How one meeting of a group stands with one organisation that was invited to it. */
export interface Invited {
  groupId: string;
  meetingId: string;
  organisationId: string;
  day: string;
  held: boolean;
  attended: boolean;
  answered: boolean;
  answeredOn: string | null;
}

interface RawInvited {
  groupId: string;
  meetingId: string;
  organisationId: string;
  startsLocal: string;
  state: string;
  attended: number;
  answered: number;
  noted: number;
  answeredAt: string | null;
}

/** Two identifiers as one key. */
export const pairOf = (groupId: string, organisationId: string): string => `${groupId}:${organisationId}`;

/** Active groups that are not put away: the others are not expected to meet. */
export async function activeGroups(ctx: Ctx, groupIds: string[] | 'all'): Promise<WatchedGroup[]> {
  if (groupIds.length === 0) return [];
  const groups = ctx.manager
    .createQueryBuilder(WorkingGroup, 'workingGroup')
    .select(columns('workingGroup', ['id', 'slug', 'name', 'isDemo', 'createdAt', 'searchText']))
    .where("workingGroup.state = 'active' AND workingGroup.archivedAt IS NULL")
    .orderBy('workingGroup.searchText');
  if (groupIds !== 'all') groups.andWhere('workingGroup.id IN (:...groupIds)', { groupIds });
  const rows = await groups.getRawMany<WatchedGroup>();
  return rows.map((row) => ({ ...row, isDemo: Boolean(row.isDemo) }));
}

/** What was set for these groups, by group; the version is null where nobody has set anything. */
export async function thresholdsOf(
  ctx: Ctx,
  groupIds: string[],
): Promise<(groupId: string) => QuietThresholds & { version: number | null }> {
  const rows = await ctx.manager
    .createQueryBuilder(QuietThreshold, 'threshold')
    .select(columns('threshold', ['groupId', 'daysWithoutMeeting', 'silentMeetings', 'version']))
    .where('threshold.groupId IN (:...groupIds)', { groupIds })
    .getRawMany<QuietThreshold>();
  const set = new Map(rows.map(({ groupId, ...threshold }) => [groupId, threshold]));
  return (groupId) => set.get(groupId) ?? { ...defaultThresholds, version: null };
}

export async function takingPartIn(ctx: Ctx, groupIds: string[]): Promise<Taking[]> {
  const rows = await ctx.manager
    .createQueryBuilder(Membership, 'membership')
    .innerJoin(Organisation, 'organisation', 'organisation.id = membership.organisationId')
    .select(columns('organisation', ['id', 'name', 'kind', 'isDemo', 'searchText']))
    .addSelect('membership.groupId', 'groupId')
    .addSelect('membership.isDemo', 'membershipIsDemo')
    .where('membership.groupId IN (:...groupIds)', { groupIds })
    .andWhere('(membership.fromDay IS NULL OR membership.fromDay <= :today)', { today: ctx.clock.today() })
    .andWhere('(membership.toDay IS NULL OR membership.toDay >= :today)')
    .andWhere('organisation.archivedAt IS NULL')
    .getRawMany<Taking>();
  return rows.map((row) => ({
    ...row,
    isDemo: Boolean(row.isDemo),
    membershipIsDemo: Boolean(row.membershipIsDemo),
  }));
}

/**
 * What came of every invitation in these groups, by organisation. A past meeting counts as held once anybody's attendance
 * is noted: before, nobody would have come to it.
 */
export async function invitationsIn(ctx: Ctx, groupIds: string[]): Promise<Invited[]> {
  const rows = await ctx.manager
    .createQueryBuilder(Invitation, 'invitation')
    .innerJoin(Meeting, 'meeting', 'meeting.id = invitation.meetingId')
    .leftJoin(Invitation, 'replaced', 'replaced.id = invitation.delegatedFromId')
    .innerJoin(Organisation, 'organisation', `organisation.id = ${COMES_FOR}`)
    .select('meeting.groupId', 'groupId')
    .addSelect('meeting.id', 'meetingId')
    .addSelect('meeting.startsLocal', 'startsLocal')
    .addSelect('meeting.state', 'state')
    .addSelect('organisation.id', 'organisationId')
    .addSelect("MAX(CASE WHEN invitation.attendance = 'attended' THEN 1 ELSE 0 END)", 'attended')
    .addSelect(
      "MAX(CASE WHEN invitation.attendance = 'excused' OR invitation.answer <> 'needs-action' THEN 1 ELSE 0 END)",
      'answered',
    )
    .addSelect('MAX(invitation.answeredAt)', 'answeredAt')
    .addSelect('COUNT(invitation.attendance)', 'noted')
    .where('meeting.groupId IN (:...groupIds)', { groupIds })
    .andWhere("meeting.state NOT IN ('draft', 'cancelled')")
    .groupBy('meeting.id')
    .addGroupBy('organisation.id')
    .getRawMany<RawInvited>();
  const noted = new Set(rows.filter((row) => Number(row.noted) > 0).map(({ meetingId }) => meetingId));
  return rows.map(({ groupId, meetingId, organisationId, ...row }) => ({
    groupId,
    meetingId,
    organisationId,
    day: row.startsLocal.slice(0, 10),
    held: ['ended', 'closed'].includes(row.state) && noted.has(meetingId),
    attended: Number(row.attended) === 1,
    answered: Number(row.answered) === 1,
    answeredOn: row.answeredAt === null ? null : luxembourgDay(new Date(row.answeredAt)),
  }));
}

/** The last action that each organisation finished in each group, by `pairOf`. */
export async function lastDoneActions(
  ctx: Ctx,
  groupIds: string[],
): Promise<Map<string, { actionId: string; day: string }>> {
  const rows = await ctx.manager
    .createQueryBuilder(Action, 'action')
    .innerJoin(ActionResponsible, 'responsible', 'responsible.actionId = action.id')
    .select('action.groupId', 'groupId')
    .addSelect('responsible.organisationId', 'organisationId')
    // The day and the action in one value, so that the greatest one names both.
    .addSelect('MAX(action.doneDay || action.id)', 'last')
    .where('action.groupId IN (:...groupIds)', { groupIds })
    .andWhere("action.status = 'done' AND action.doneDay IS NOT NULL")
    .groupBy('action.groupId')
    .addGroupBy('responsible.organisationId')
    .getRawMany<{ groupId: string; organisationId: string; last: string }>();
  return new Map(
    rows.map(({ groupId, organisationId, last }) => [
      pairOf(groupId, organisationId),
      { day: last.slice(0, 10), actionId: last.slice(10) },
    ]),
  );
}

/** The day of the last call, mail or visit with each organisation. */
export async function lastHeard(ctx: Ctx, organisationIds: string[]): Promise<Map<string, string>> {
  const rows = await ctx.manager
    .createQueryBuilder(LogEntry, 'entry')
    .select('entry.organisationId', 'organisationId')
    .addSelect('MAX(entry.day)', 'day')
    .where('entry.organisationId IN (:...organisationIds)', { organisationIds })
    .andWhere('entry.removedAt IS NULL AND entry.kind IN (:...kinds)', { kinds: heardKinds })
    .groupBy('entry.organisationId')
    .getRawMany<{ organisationId: string; day: string }>();
  return new Map(rows.map(({ organisationId, day }) => [organisationId, day]));
}

/** Which of the organisations have a main contact today. */
export async function withMainContact(ctx: Ctx, organisationIds: string[]): Promise<Set<string>> {
  const rows = await ctx.manager
    .createQueryBuilder(ContactRelation, 'relation')
    .select('DISTINCT relation.organisationId', 'id')
    .where('relation.organisationId IN (:...organisationIds)', { organisationIds })
    .andWhere("relation.kind = 'main' AND (relation.toDay IS NULL OR relation.toDay >= :today)", {
      today: ctx.clock.today(),
    })
    .getRawMany<{ id: string }>();
  return new Set(rows.map(({ id }) => id));
}

type GroupMeeting = Pick<Meeting, 'id' | 'groupId' | 'startsLocal' | 'endsAt' | 'state'>;

/** The last meeting of each group and the next one, which may still be a draft. */
export async function meetingsAround(ctx: Ctx, groupIds: string[]) {
  const rows = await ctx.manager
    .createQueryBuilder(Meeting, 'meeting')
    .select(columns('meeting', ['id', 'groupId', 'startsLocal', 'endsAt', 'state']))
    .where('meeting.groupId IN (:...groupIds)', { groupIds })
    .andWhere("meeting.state <> 'cancelled'")
    .orderBy('meeting.startsAt')
    .getRawMany<GroupMeeting>();
  const now = ctx.clock.instant();
  const last = new Map<string, GroupMeeting>();
  const next = new Map<string, GroupMeeting>();
  for (const row of rows) {
    const isOver = row.endsAt <= now || row.state === 'ended' || row.state === 'closed';
    if (isOver && row.state !== 'draft') last.set(row.groupId, row);
    if (!isOver && !next.has(row.groupId)) next.set(row.groupId, row);
  }
  return { last, next };
}
