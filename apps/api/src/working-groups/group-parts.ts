import {
  type CommuneLabel,
  type GroupParticipant,
  type GroupTheme as Theme,
  type WorkingGroupDetail,
  byName,
} from '@zesumme/domain';
import { Organisation } from '../organisations/organisation.entity';
import { type Ctx, columns } from '../platform/database';
import { Commune } from '../territory/commune.entity';
import { Theme as ThemeEntity } from '../territory/theme.entity';
import { ZoneCommune } from '../territory/zone-commune.entity';
import { GroupLink } from './group-link.entity';
import { GroupTheme } from './group-theme.entity';
import { Membership } from './membership.entity';

/** Keeps the memberships of a day; the alias is `membership`. */
export const CURRENT =
  '(membership.fromDay IS NULL OR membership.fromDay <= :today) AND (membership.toDay IS NULL OR membership.toDay >= :today)';

interface ThemeRow extends Omit<Theme, 'theme'> {
  groupId: string;
  id: string;
  slug: string;
  nameFr: string;
  nameDe: string;
  nameEn: string;
}

/** The themes of several groups with the phase each has reached, by group. */
export async function themesOf(ctx: Ctx, groupIds: string[]): Promise<Map<string, Theme[]>> {
  if (groupIds.length === 0) return new Map();
  const rows = await ctx.manager
    .createQueryBuilder(GroupTheme, 'groupTheme')
    .innerJoin(ThemeEntity, 'theme', 'theme.id = groupTheme.themeId')
    .select(columns('groupTheme', ['groupId', 'phase', 'sinceDay', 'isDemo']))
    .addSelect(columns('theme', ['id', 'slug', 'nameFr', 'nameDe', 'nameEn']))
    .where('groupTheme.groupId IN (:...groupIds)', { groupIds })
    .orderBy('theme.slug')
    .getRawMany<ThemeRow>();
  const themes = new Map<string, Theme[]>();
  for (const { groupId, phase, sinceDay, isDemo, ...theme } of rows) {
    const known = themes.get(groupId) ?? [];
    themes.set(groupId, [...known, { theme, phase, sinceDay, isDemo: Boolean(isDemo) }]);
  }
  return themes;
}

/** Those who take part in the group today: companies, then public actors, then communes, each by name. */
export async function participantsOf(ctx: Ctx, groupId: string): Promise<GroupParticipant[]> {
  const rows = await ctx.manager
    .createQueryBuilder(Membership, 'membership')
    .innerJoin(Organisation, 'organisation', 'organisation.id = membership.organisationId')
    .select(columns('organisation', ['id', 'name', 'kind', 'isDemo']))
    .addSelect('membership.role', 'role')
    .where('membership.groupId = :groupId', { groupId })
    .andWhere(CURRENT, { today: ctx.clock.today() })
    .orderBy("CASE membership.role WHEN 'member' THEN 1 WHEN 'partner' THEN 2 ELSE 3 END")
    .addOrderBy('organisation.searchText')
    .getRawMany<GroupParticipant>();
  return rows.map((row) => ({ ...row, isDemo: Boolean(row.isDemo) }));
}

/** The addresses that belong to the group, in their order. */
export async function linksOf(ctx: Ctx, groupId: string): Promise<WorkingGroupDetail['links']> {
  return ctx.manager
    .createQueryBuilder(GroupLink, 'link')
    .select(columns('link', ['id', 'label', 'url']))
    .where('link.groupId = :groupId', { groupId })
    .orderBy('link.position')
    .getRawMany<WorkingGroupDetail['links'][number]>();
}

/** The communes of the group's zone and those that take part as communes today, by name. */
export async function communesOf(ctx: Ctx, group: { id: string; zoneId: string | null }): Promise<CommuneLabel[]> {
  const zone = ctx.manager
    .createQueryBuilder(ZoneCommune, 'zoneCommune')
    .select('zoneCommune.communeCode')
    .where('zoneCommune.zoneId = :zoneId');
  const members = ctx.manager
    .createQueryBuilder(Membership, 'membership')
    .innerJoin(Organisation, 'organisation', 'organisation.id = membership.organisationId')
    .select('organisation.communeCode')
    .where("membership.groupId = :groupId AND organisation.kind = 'commune'")
    .andWhere(CURRENT);
  const rows = await ctx.manager
    .createQueryBuilder(Commune, 'commune')
    .select(columns('commune', ['code', 'name', 'isDemo']))
    .where(`commune.code IN (${zone.getQuery()}) OR commune.code IN (${members.getQuery()})`)
    .setParameters({ zoneId: group.zoneId, groupId: group.id, today: ctx.clock.today() })
    .getRawMany<CommuneLabel>();
  return rows.map((row) => ({ ...row, isDemo: Boolean(row.isDemo) })).sort(byName);
}
