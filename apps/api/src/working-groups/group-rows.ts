import { type Phase, type WorkingGroupRow, furthestPhase, unfinishedStatuses } from '@zesumme/domain';
import { seesWholeAction } from '../actions';
import { Action } from '../actions/action.entity';
import { Meeting } from '../meetings/meeting.entity';
import { type Ctx, columns } from '../platform/database';
import { Zone } from '../territory/zone.entity';
import { CURRENT, themesOf } from './group-parts';
import { Membership } from './membership.entity';
import { seesInner } from './seen-groups';
import { WorkingGroup } from './working-group.entity';

/** What is read of each group itself; the rest of a row is added by `groupRows`. */
export interface StoredGroupRow {
  id: string;
  slug: string;
  name: string;
  isDemo: boolean;
  sinceDay: string | null;
  sincePrecision: 'year' | 'month' | 'day' | null;
  state: WorkingGroupRow['state'];
  publishedAt: string | null;
  archivedAt: string | null;
  statedCompanies: number | null;
  zoneId: string | null;
  zoneName: string | null;
  zoneIsDemo: boolean | null;
  inner: number;
}

const read = [
  'id',
  'slug',
  'name',
  'isDemo',
  'sinceDay',
  'sincePrecision',
  'state',
  'publishedAt',
  'archivedAt',
] as const;

/** A query over groups that selects what a row shows; the alias is `workingGroup`. The caller says which groups. */
export function selectGroups(ctx: Ctx) {
  const inner = seesInner(ctx.actor, 'workingGroup');
  return ctx.manager
    .createQueryBuilder(WorkingGroup, 'workingGroup')
    .leftJoin(Zone, 'zone', 'zone.id = workingGroup.zoneId')
    .select(columns('workingGroup', [...read, 'statedCompanies', 'zoneId']))
    .addSelect('zone.name', 'zoneName')
    .addSelect('zone.isDemo', 'zoneIsDemo')
    .addSelect(`CASE WHEN ${inner.sql} THEN 1 ELSE 0 END`, 'inner')
    .setParameters(inner.parameters);
}

/** Completes rows of groups in four queries, however many there are. */
export async function groupRows(ctx: Ctx, stored: StoredGroupRow[]): Promise<WorkingGroupRow[]> {
  const ids = stored.map(({ id }) => id);
  if (ids.length === 0) return [];
  const themes = await themesOf(ctx, ids);
  const counts = await takingPart(ctx, ids);
  const next = await nextMeetings(ctx, ids);
  const late = await lateActions(ctx, ids);
  return stored.map((row) => {
    const inner = Boolean(row.inner);
    const upcoming = (next.get(row.id) ?? []).find(({ isPublic }) => inner || isPublic);
    return {
      ...shown(row),
      themes: themes.get(row.id) ?? [],
      phase: furthestPhase(themes.get(row.id) ?? []),
      counts: counts.get(row.id) ?? nobody,
      nextMeeting: upcoming ? { id: upcoming.id, startsLocal: upcoming.startsLocal, isDemo: upcoming.isDemo } : null,
      lateActions: inner ? (late.get(row.id) ?? 0) : null,
    };
  });
}

const shown = (row: StoredGroupRow) => ({
  id: row.id,
  slug: row.slug,
  name: row.name,
  isDemo: Boolean(row.isDemo),
  zone: row.zoneId === null ? null : { id: row.zoneId, name: row.zoneName ?? '', isDemo: Boolean(row.zoneIsDemo) },
  sinceDay: row.sinceDay,
  sincePrecision: row.sincePrecision ?? ('day' as const),
  state: row.state,
  published: row.publishedAt !== null,
  archived: row.archivedAt !== null,
  statedCompanies: row.statedCompanies,
});

const nobody: WorkingGroupRow['counts'] = { members: 0, partners: 0, communes: 0, demoMembers: 0 };

async function takingPart(ctx: Ctx, groupIds: string[]): Promise<Map<string, WorkingGroupRow['counts']>> {
  const rows = await ctx.manager
    .createQueryBuilder(Membership, 'membership')
    .select(columns('membership', ['groupId', 'role']))
    .addSelect('COUNT(DISTINCT membership.organisationId)', 'count')
    .addSelect('COUNT(DISTINCT CASE WHEN membership.isDemo THEN membership.organisationId END)', 'demoCount')
    .where('membership.groupId IN (:...groupIds)', { groupIds })
    .andWhere(CURRENT, { today: ctx.clock.today() })
    .groupBy('membership.groupId')
    .addGroupBy('membership.role')
    .getRawMany<{ groupId: string; role: Membership['role']; count: number; demoCount: number }>();
  const names = { member: 'members', partner: 'partners', commune: 'communes' } as const;
  const counts = new Map<string, WorkingGroupRow['counts']>();
  for (const { groupId, role, count, demoCount } of rows) {
    const known = counts.get(groupId) ?? nobody;
    const demoMembers = role === 'member' ? Number(demoCount) : known.demoMembers;
    counts.set(groupId, { ...known, [names[role]]: Number(count), demoMembers });
  }
  return counts;
}

type Upcoming = Pick<Meeting, 'id' | 'groupId' | 'startsLocal' | 'isPublic' | 'isDemo'>;

/** The meetings to come, the next one first. Drafts are not told of. */
async function nextMeetings(ctx: Ctx, groupIds: string[]): Promise<Map<string, Upcoming[]>> {
  const rows = await ctx.manager
    .createQueryBuilder(Meeting, 'meeting')
    .select(columns('meeting', ['id', 'groupId', 'startsLocal', 'isPublic', 'isDemo']))
    .where('meeting.groupId IN (:...groupIds)', { groupIds })
    .andWhere("meeting.state IN ('open', 'in-progress') AND meeting.endsAt > :now", { now: ctx.clock.instant() })
    .orderBy('meeting.startsAt')
    .getRawMany<Upcoming>();
  const meetings = new Map<string, Upcoming[]>();
  for (const row of rows) {
    const meeting = { ...row, isPublic: Boolean(row.isPublic), isDemo: Boolean(row.isDemo) };
    meetings.set(row.groupId, [...(meetings.get(row.groupId) ?? []), meeting]);
  }
  return meetings;
}

async function lateActions(ctx: Ctx, groupIds: string[]): Promise<Map<string, number>> {
  const whole = seesWholeAction(ctx.actor, 'action');
  const rows = await ctx.manager
    .createQueryBuilder(Action, 'action')
    .select('action.groupId', 'groupId')
    .addSelect('COUNT(*)', 'count')
    .where('action.groupId IN (:...groupIds)', { groupIds })
    .andWhere(whole.sql, whole.parameters)
    .andWhere('action.dueDay < :today AND action.status IN (:...unfinished)', {
      today: ctx.clock.today(),
      unfinished: unfinishedStatuses,
    })
    .groupBy('action.groupId')
    .getRawMany<{ groupId: string; count: number }>();
  return new Map(rows.map(({ groupId, count }) => [groupId, Number(count)]));
}

const rankAmong = (condition: string): string =>
  "(SELECT MAX(CASE reached.phase WHEN 'diagnosis' THEN 0 WHEN 'solutions' THEN 1 WHEN 'pilot' THEN 2 ELSE 3 END) " +
  `FROM group_theme reached WHERE reached.group_id = workingGroup.id${condition})`;

/** The place of a phase in the method, in SQL, for sorting and filtering by the furthest. */
export const PHASE_RANK = rankAmong('');

/** The same of one theme, which the query calls `:themeId`. */
export const THEME_PHASE_RANK = rankAmong(' AND reached.theme_id = :themeId');

/** The same place, for a value of the filter. */
export const rankOfPhase: Record<Phase, number> = { diagnosis: 0, solutions: 1, pilot: 2, scaling: 3 };
