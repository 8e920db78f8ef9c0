import { type QuietThresholds, defaultThresholds, heardKinds } from '@zesumme/domain';
import { Action } from '../actions/action.entity';
import { ActionResponsible } from '../actions/action-responsible.entity';
import { Meeting } from '../meetings/meeting.entity';
import { ContactRelation } from '../organisations/contact-relation.entity';
import { LogEntry } from '../organisations/log-entry.entity';
import type { Organisation } from '../organisations/organisation.entity';
import { type Ctx, SameQuery, columns, jsonRow, jsonRowSql, jsonRows, jsonRowsSql } from '../platform/database';
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
  const groups = await TAKING.rows(ctx, { groupIds, today: ctx.clock.today() });
  return groups.flatMap(({ groupId, taking }) =>
    jsonRows<TakingCells>(taking).map(([id, name, kind, searchText, isDemo, membershipIsDemo]) => ({
      ...{ groupId, id, name, kind, searchText },
      ...{ isDemo: Boolean(isDemo), membershipIsDemo: Boolean(membershipIsDemo) },
    })),
  );
}

type TakingCells = [string, string, Organisation['kind'], string, boolean | number, boolean | number];

const TAKING = new SameQuery<{ groupId: string; taking: string | TakingCells[] }>((unit) => {
  const cells = ['id', 'name', 'kind', 'search_text', 'is_demo'].map((column) => `organisation.${column}`);
  return `SELECT membership.group_id AS "groupId",
      ${jsonRowsSql(unit, [...cells, 'membership.is_demo'], 'membership.id')} AS taking
    FROM membership JOIN organisation ON organisation.id = membership.organisation_id
    WHERE membership.group_id IN (:...groupIds)
      AND (membership.from_day IS NULL OR membership.from_day <= :today)
      AND (membership.to_day IS NULL OR membership.to_day >= :today)
      AND organisation.archived_at IS NULL
    GROUP BY membership.group_id`;
});

/**
 * What came of every invitation in these groups, by organisation. A past meeting counts as held once anybody's attendance
 * is noted: before, nobody would have come to it.
 */
export async function invitationsIn(ctx: Ctx, groupIds: string[]): Promise<Invited[]> {
  const meetings = await INVITED.rows(ctx, { groupIds });
  return meetings.flatMap(({ groupId, meetingId, startsLocal, state, invited }) => {
    const came = jsonRows<CameCells>(invited);
    const held = ['ended', 'closed'].includes(state) && came.some(([, , , , noted]) => noted > 0);
    const day = startsLocal.slice(0, 10);
    return came.map(([organisationId, attended, answered, answeredAt]) => ({
      ...{ groupId, meetingId, organisationId, day, held, answeredAt },
      ...{ attended: attended === 1, answered: answered === 1 },
    }));
  });
}

/** Organisation, whether it came, whether it gave a sign, when it answered last, and how many presences were noted. */
type CameCells = [string, number, number, string | null, number];

/** One row for each meeting: there are too many invitations to hand over each. */
const INVITED = new SameQuery<{
  groupId: string;
  meetingId: string;
  startsLocal: string;
  state: string;
  invited: string | CameCells[] | null;
}>((unit) => {
  const cells = ['organisation_id', 'attended', 'answered', 'answered_at', 'noted'].map((column) => `came.${column}`);
  return `SELECT meeting.group_id AS "groupId", meeting.id AS "meetingId", meeting.starts_local AS "startsLocal", meeting.state AS state,
      (SELECT ${jsonRowsSql(unit, cells, 'came.organisation_id')}
        FROM (SELECT COALESCE(invitation.organisation_id, replaced.organisation_id) AS organisation_id,
            MAX(CASE WHEN invitation.attendance = 'attended' THEN 1 ELSE 0 END) AS attended,
            MAX(CASE WHEN invitation.attendance = 'excused' OR invitation.answer <> 'needs-action' THEN 1 ELSE 0 END) AS answered,
            MAX(invitation.answered_at) AS answered_at, COUNT(invitation.attendance) AS noted
          FROM invitation LEFT JOIN invitation replaced ON replaced.id = invitation.delegated_from_id
          WHERE invitation.meeting_id = meeting.id
          GROUP BY COALESCE(invitation.organisation_id, replaced.organisation_id)) came
        WHERE came.organisation_id IS NOT NULL) AS invited
    FROM meeting
    WHERE meeting.group_id IN (:...groupIds) AND meeting.state NOT IN ('draft', 'cancelled')`;
});

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

type GroupMeeting = Pick<Meeting, 'id' | 'groupId' | 'startsLocal' | 'state'>;

/** The last meeting of each group and the next one, which may still be a draft. */
export async function meetingsAround(ctx: Ctx, groupIds: string[]) {
  const now = ctx.clock.instant();
  return {
    last: byGroup(await LAST.rows(ctx, { groupIds, now })),
    next: byGroup(await NEXT.rows(ctx, { groupIds, now })),
  };
}

function byGroup(rows: { groupId: string; meeting: string | null }[]): Map<string, GroupMeeting> {
  const meetings = new Map<string, GroupMeeting>();
  for (const { groupId, meeting } of rows) {
    const [id, startsLocal, state] = jsonRow<[string, string, Meeting['state']]>(meeting) ?? [];
    if (id && startsLocal && state) meetings.set(groupId, { id, groupId, startsLocal, state });
  }
  return meetings;
}

/** One look-up for each group, however many meetings it had. */
const LAST = new SameQuery<{ groupId: string; meeting: string | null }>(
  (unit) =>
    `SELECT held.id AS "groupId", (SELECT ${jsonRowSql(unit, ['meeting.id', 'meeting.starts_local', 'meeting.state'])}
        FROM meeting WHERE meeting.group_id = held.id AND meeting.state NOT IN ('draft', 'cancelled')
          AND (meeting.ends_at <= :now OR meeting.state IN ('ended', 'closed'))
        ORDER BY meeting.starts_at DESC LIMIT 1) AS meeting
      FROM working_group held WHERE held.id IN (:...groupIds)`,
);

/** The same among what is to come: by the bare column SQLite would sort by an index of all that there ever were. */
const NEXT = new SameQuery<{ groupId: string; meeting: string | null }>(
  (unit) =>
    `SELECT held.id AS "groupId", (SELECT ${jsonRowSql(unit, ['meeting.id', 'meeting.starts_local', 'meeting.state'])}
        FROM meeting WHERE meeting.group_id = held.id AND meeting.ends_at > :now
          AND meeting.state NOT IN ('cancelled', 'ended', 'closed')
        ORDER BY meeting.starts_at || '', meeting.id LIMIT 1) AS meeting
      FROM working_group held WHERE held.id IN (:...groupIds)`,
);
