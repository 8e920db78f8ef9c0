import { type Page, type WorkingGroupListQuery, type WorkingGroupRow, unfinishedStatuses } from '@zesumme/domain';
import type { SelectQueryBuilder } from 'typeorm';
import { seesWholeAction } from '../actions';
import { type Ctx, pageRows, rowsOfPage } from '../platform/database';
import { PHASE_RANK, type StoredGroupRow, THEME_PHASE_RANK, groupRows, rankOfPhase, selectGroups } from './group-rows';
import { ownGroupIds, seesGroup, seesInner } from './seen-groups';
import type { WorkingGroup } from './working-group.entity';

type Groups = SelectQueryBuilder<WorkingGroup>;

const CURRENT_MEMBERSHIP =
  'taking.group_id = workingGroup.id AND (taking.from_day IS NULL OR taking.from_day <= :today) ' +
  'AND (taking.to_day IS NULL OR taking.to_day >= :today)';

/** One page of the groups that the reader may know of. */
export async function listGroups(ctx: Ctx, query: WorkingGroupListQuery): Promise<Page<WorkingGroupRow>> {
  const groups = asked(ctx, query);
  const { rows, ...page } = await pageRows<StoredGroupRow>(groups, query, how(ctx, groups, query));
  return { ...page, items: await groupRows(ctx, rows) };
}

/** The page alone, without a search: how many there are is not counted. */
export async function firstGroups(ctx: Ctx, query: WorkingGroupListQuery): Promise<WorkingGroupRow[]> {
  const groups = asked(ctx, query);
  return groupRows(ctx, await rowsOfPage<StoredGroupRow, WorkingGroup>(groups, query, how(ctx, groups, query)));
}

const how = (ctx: Ctx, groups: Groups, query: WorkingGroupListQuery) => ({
  sorts: sorts(ctx, groups, query),
  searchIn: 'workingGroup.searchText',
  tieBreak: 'workingGroup.id',
});

function asked(ctx: Ctx, query: WorkingGroupListQuery): Groups {
  const groups = selectGroups(ctx);
  keepSeen(ctx, groups);
  filter(ctx, groups, query);
  return groups;
}

function keepSeen({ actor }: Ctx, groups: Groups): void {
  const seen = seesGroup(actor);
  groups.andWhere(seen.sql, seen.parameters);
}

function filter(ctx: Ctx, groups: Groups, query: WorkingGroupListQuery): void {
  const today = ctx.clock.today();
  groups.andWhere(`workingGroup.archivedAt IS ${query.archived ? 'NOT NULL' : 'NULL'}`);
  if (query.published !== undefined)
    groups.andWhere(`workingGroup.publishedAt IS ${query.published ? 'NOT NULL' : 'NULL'}`);
  if (query.zoneId) groups.andWhere('workingGroup.zoneId = :zoneId', { zoneId: query.zoneId });
  if (query.state) groups.andWhere('workingGroup.state IN (:...states)', { states: query.state });
  if (query.phase)
    groups.andWhere(`${PHASE_RANK} IN (:...ranks)`, { ranks: query.phase.map((phase) => rankOfPhase[phase]) });
  if (query.themePhase) {
    groups.andWhere(`${rankOfTheme(query)} IN (:...themeRanks)`, {
      themeRanks: query.themePhase.map((phase) => rankOfPhase[phase]),
    });
  }
  if (query.themeId) {
    groups.andWhere(
      'EXISTS (SELECT 1 FROM group_theme about WHERE about.group_id = workingGroup.id AND about.theme_id = :themeId)',
      { themeId: query.themeId },
    );
  }
  if (query.organisationId) {
    groups.andWhere(
      `EXISTS (SELECT 1 FROM membership taking WHERE ${CURRENT_MEMBERSHIP} AND taking.organisation_id = :organisationId)`,
      {
        today,
        organisationId: query.organisationId,
      },
    );
  }
  if (query.communeCode) {
    groups.andWhere(
      '(EXISTS (SELECT 1 FROM zone_commune ground WHERE ground.zone_id = workingGroup.zoneId AND ground.commune_code = :communeCode) ' +
        'OR EXISTS (SELECT 1 FROM membership taking JOIN organisation body ON body.id = taking.organisation_id ' +
        `WHERE ${CURRENT_MEMBERSHIP} AND body.kind = 'commune' AND body.commune_code = :communeCode))`,
      { today, communeCode: query.communeCode },
    );
  }
  if (query.leadAccountId) {
    // Who leads a group is not part of what the public knows.
    const inner = seesInner(ctx.actor, 'workingGroup');
    groups.andWhere(`workingGroup.leadAccountId = :leadAccountId AND ${inner.sql}`, {
      leadAccountId: query.leadAccountId,
    });
  }
  if (query.own !== undefined) keepOwn(ctx, groups, query.own);
}

function keepOwn(ctx: Ctx, groups: Groups, own: boolean): void {
  const ids = ownGroupIds(ctx.actor);
  if (ids.length === 0) groups.andWhere(own ? '1 = 0' : '1 = 1');
  else groups.andWhere(`workingGroup.id ${own ? 'IN' : 'NOT IN'} (:...ownIds)`, { ownIds: ids });
}

const rankOfTheme = ({ themeId }: WorkingGroupListQuery): string => (themeId ? THEME_PHASE_RANK : PHASE_RANK);

function sorts(ctx: Ctx, groups: Groups, query: WorkingGroupListQuery): Record<string, string> {
  const inner = seesInner(ctx.actor, 'workingGroup');
  const whole = seesWholeAction(ctx.actor, 'waiting');
  groups.setParameters({
    today: ctx.clock.today(),
    now: ctx.clock.instant(),
    unfinished: unfinishedStatuses,
    ...whole.parameters,
  });
  return {
    name: 'workingGroup.searchText',
    sinceDay: 'workingGroup.sinceDay',
    phase: PHASE_RANK,
    themePhase: rankOfTheme(query),
    // The number that a source states stands in the list where there is one.
    members: `COALESCE(workingGroup.statedCompanies, (SELECT COUNT(DISTINCT taking.organisation_id) FROM membership taking WHERE ${CURRENT_MEMBERSHIP} AND taking.role = 'member'))`,
    nextMeeting:
      '(SELECT MIN(coming.starts_at) FROM meeting coming WHERE coming.group_id = workingGroup.id ' +
      `AND coming.state IN ('open', 'in-progress') AND coming.ends_at > :now AND (coming.is_public = TRUE OR ${inner.sql}))`,
    lateActions:
      '(SELECT COUNT(*) FROM action waiting WHERE waiting.group_id = workingGroup.id AND waiting.due_day < :today ' +
      `AND waiting.status IN (:...unfinished) AND ${whole.sql})`,
  };
}
