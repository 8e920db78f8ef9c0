import { type QuietThresholds, defaultThresholds, heardKinds } from '@zesumme/domain';
import type { Meeting } from '../meetings/meeting.entity';
import type { Organisation } from '../organisations/organisation.entity';
import { type Ctx, SameQuery, columns, jsonRow, jsonRowSql, jsonRows } from '../platform/database';
import { LAST_DONE, STANDING } from '../platform/kept';
import { WorkingGroup } from '../working-groups/working-group.entity';
import { QuietThreshold } from './quiet-threshold.entity';

export type WatchedGroup = Pick<WorkingGroup, 'id' | 'slug' | 'name' | 'isDemo' | 'createdAt' | 'searchText'>;

/** An organisation that takes part in a group today. */
export interface Taking extends Pick<Organisation, 'id' | 'name' | 'kind' | 'searchText'> {
  groupId: string;
  isDemo: boolean;
  membershipIsDemo: boolean;
}

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
  if (groupIds.length === 0) return () => ({ ...defaultThresholds, version: null });
  const rows = await ctx.manager
    .createQueryBuilder(QuietThreshold, 'threshold')
    .select(columns('threshold', ['groupId', 'daysWithoutMeeting', 'silentMeetings', 'version']))
    .where('threshold.groupId IN (:...groupIds)', { groupIds })
    .getRawMany<QuietThreshold>();
  const set = new Map(rows.map(({ groupId, ...threshold }) => [groupId, threshold]));
  return (groupId) => set.get(groupId) ?? { ...defaultThresholds, version: null };
}

/** How an organisation that takes part in a group today stands in it. */
export interface Standing extends Taking {
  lastAttended: { meetingId: string; day: string } | null;
  /** The meetings that were held since, the latest first. A meeting counts as held once anybody's attendance at it is noted. */
  missed: { meetingId: string; day: string; answered: boolean }[];
  lastAnswer: { meetingId: string; at: string } | null;
  lastDone: { actionId: string; day: string } | null;
  /** The day of the last call, mail or visit. */
  heardOn: string | null;
  hasMainContact: boolean;
}

interface StandingRow extends Taking {
  lastAttended: string | null;
  missed: string | null;
  lastAnswer: string | null;
  lastDone: string | null;
  heardOn: string | null;
  hasMainContact: number;
}

/** Everybody who takes part in these groups today. */
export const standingsIn = async (ctx: Ctx, groupIds: string[]): Promise<Standing[]> =>
  (await ALL.rows(ctx, { groupIds, today: ctx.clock.today() })).map(standingOf);

/** Those alone of whom at least so many meetings in a row passed without a word about them: nobody else can have gone quiet. */
export const unheardIn = async (ctx: Ctx, groupIds: string[], meetings: number): Promise<Standing[]> =>
  (await UNHEARD.rows(ctx, { groupIds, today: ctx.clock.today(), meetings })).map(standingOf);

const standings = (from: string, condition: string) =>
  new SameQuery<StandingRow>(
    () => `
      SELECT membership.group_id AS "groupId", organisation.id AS id, organisation.name AS name, organisation.kind AS kind,
        organisation.search_text AS "searchText", organisation.is_demo AS "isDemo", membership.is_demo AS "membershipIsDemo",
        standing.last_attended AS "lastAttended", standing.missed AS missed, standing.last_answer AS "lastAnswer",
        (SELECT done.last FROM ${LAST_DONE} done
          WHERE done.group_id = membership.group_id AND done.organisation_id = organisation.id) AS "lastDone",
        (SELECT entry.day FROM log_entry entry WHERE entry.organisation_id = organisation.id AND entry.removed_at IS NULL
          AND entry.kind IN (${heardKinds.map((kind) => `'${kind}'`).join(', ')}) ORDER BY entry.day DESC LIMIT 1) AS "heardOn",
        CASE WHEN EXISTS (SELECT 1 FROM contact_relation relation WHERE relation.organisation_id = organisation.id
          AND relation.kind = 'main' AND (relation.to_day IS NULL OR relation.to_day >= :today)) THEN 1 ELSE 0 END AS "hasMainContact"
      FROM ${from} JOIN organisation ON organisation.id = membership.organisation_id AND organisation.archived_at IS NULL
      WHERE ${condition} AND (membership.from_day IS NULL OR membership.from_day <= :today)
        AND (membership.to_day IS NULL OR membership.to_day >= :today)
      ORDER BY membership.group_id, membership.id`,
  );

const isIts = 'standing.group_id = membership.group_id AND standing.organisation_id = membership.organisation_id';

const ALL = standings(`membership LEFT JOIN ${STANDING} standing ON ${isIts}`, 'membership.group_id IN (:...groupIds)');

const UNHEARD = standings(
  `${STANDING} standing JOIN membership ON ${isIts}`,
  'standing.group_id IN (:...groupIds) AND standing.unheard >= :meetings',
);

/** Instants, times on the wall and days are as long as they are; what was put together with them comes apart again. */
const [INSTANT, WALL_TIME, DAY] = [24, 16, 10];

function standingOf(row: StandingRow): Standing {
  const { lastAttended, lastAnswer, lastDone } = row;
  const missed = jsonRows<[meetingId: string, day: string, answered: number]>(row.missed);
  return {
    ...row,
    isDemo: Boolean(row.isDemo),
    membershipIsDemo: Boolean(row.membershipIsDemo),
    hasMainContact: Number(row.hasMainContact) === 1,
    lastAttended: lastAttended
      ? { meetingId: lastAttended.slice(INSTANT + WALL_TIME), day: lastAttended.slice(INSTANT, INSTANT + DAY) }
      : null,
    missed: missed.map(([meetingId, day, answered]) => ({ meetingId, day, answered: answered === 1 })),
    lastAnswer: lastAnswer ? { meetingId: lastAnswer.slice(INSTANT), at: lastAnswer.slice(0, INSTANT) } : null,
    lastDone: lastDone ? { actionId: lastDone.slice(DAY), day: lastDone.slice(0, DAY) } : null,
  };
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
