import { type Phase, type WorkingGroupRow, furthestPhase, unfinishedStatuses } from '@zesumme/domain';
import { seesWholeAction } from '../actions';
import { Action } from '../actions/action.entity';
import { type Ctx, SameQuery, columns, jsonRow, jsonRowSql } from '../platform/database';
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
    return {
      ...shown(row),
      themes: themes.get(row.id) ?? [],
      phase: furthestPhase(themes.get(row.id) ?? []),
      counts: counts.get(row.id) ?? nobody,
      nextMeeting: next.get(row.id)?.[inner ? 'soonest' : 'shown'] ?? null,
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

type Next = WorkingGroupRow['nextMeeting'];
type Cells = [id: string, startsLocal: string, isDemo: boolean | number];

/** Of each group the next meeting, and the next one that everybody may see. Drafts are not told of. */
async function nextMeetings(ctx: Ctx, groupIds: string[]): Promise<Map<string, { soonest: Next; shown: Next }>> {
  const rows = await NEXT.rows(ctx, { groupIds, now: ctx.clock.instant() });
  return new Map(
    rows.map(({ groupId, soonest, shown }) => [groupId, { soonest: nextOf(soonest), shown: nextOf(shown) }]),
  );
}

function nextOf(json: string | Cells | null): Next {
  const [id, startsLocal, isDemo] = jsonRow<Cells>(json) ?? [];
  return id && startsLocal ? { id, startsLocal, isDemo: Boolean(isDemo) } : null;
}

/** Two look-ups for each group among what is to come. By the bare column SQLite would sort by an index of all there ever were. */
const NEXT = new SameQuery<{ groupId: string; soonest: string | Cells | null; shown: string | Cells | null }>(
  (unit) => {
    const first = (condition: string): string =>
      `(SELECT ${jsonRowSql(unit, ['coming.id', 'coming.starts_local', 'coming.is_demo'])} FROM meeting coming
        WHERE coming.group_id = held.id AND coming.ends_at > :now AND coming.state IN ('open', 'in-progress')${condition}
        ORDER BY coming.starts_at || '', coming.id LIMIT 1)`;
    return `SELECT held.id AS "groupId", ${first('')} AS soonest, ${first(' AND coming.is_public = TRUE')} AS shown
    FROM working_group held WHERE held.id IN (:...groupIds)`;
  },
);

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
