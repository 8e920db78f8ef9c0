import type { GroupLabel, OrganisationRow } from '@zesumme/domain';
import { type Ctx, columns } from '../platform/database';
import { Commune } from '../territory/commune.entity';
import { Nace } from '../territory/nace.entity';
import { keepKnownGroups } from '../working-groups';
import { Membership } from '../working-groups/membership.entity';
import { WorkingGroup } from '../working-groups/working-group.entity';
import { Organisation } from './organisation.entity';
import { holdsToday } from './seen-organisations';

/** What is read of each organisation itself; its groups are added by `organisationRows`. */
export interface StoredOrganisationRow extends Pick<
  Organisation,
  'id' | 'name' | 'kind' | 'shortName' | 'sizeClass' | 'website' | 'isDemo' | 'archivedAt'
> {
  naceCode: string | null;
  naceFr: string;
  naceDe: string;
  naceEn: string;
  communeCode: string | null;
  communeName: string;
  communeIsDemo: boolean;
}

const read = [
  'id',
  'name',
  'kind',
  'shortName',
  'sizeClass',
  'website',
  'isDemo',
  'archivedAt',
  'naceCode',
  'communeCode',
];

/** A query over organisations that selects what a row shows; the alias is `organisation`. The caller says which. */
export const selectOrganisations = (ctx: Ctx) =>
  ctx.manager
    .createQueryBuilder(Organisation, 'organisation')
    .leftJoin(Nace, 'nace', 'nace.code = organisation.naceCode')
    .leftJoin(Commune, 'commune', 'commune.code = organisation.communeCode')
    .select(columns('organisation', read))
    .addSelect('nace.nameFr', 'naceFr')
    .addSelect('nace.nameDe', 'naceDe')
    .addSelect('nace.nameEn', 'naceEn')
    .addSelect('commune.name', 'communeName')
    .addSelect('commune.isDemo', 'communeIsDemo');

/** Completes rows of organisations with their groups in one query, however many there are. */
export async function organisationRows(ctx: Ctx, stored: StoredOrganisationRow[]): Promise<OrganisationRow[]> {
  const groups = await knownGroups(
    ctx,
    stored.map(({ id }) => id),
  );
  return stored.map((row) => ({ ...shown(row), groups: groups.get(row.id) ?? [] }));
}

const shown = (row: StoredOrganisationRow) => ({
  id: row.id,
  name: row.name,
  kind: row.kind,
  isDemo: Boolean(row.isDemo),
  shortName: row.shortName,
  sector:
    row.naceCode === null ? null : { code: row.naceCode, nameFr: row.naceFr, nameDe: row.naceDe, nameEn: row.naceEn },
  sizeClass: row.sizeClass,
  website: row.website,
  commune:
    row.communeCode === null
      ? null
      : { code: row.communeCode, name: row.communeName, isDemo: Boolean(row.communeIsDemo) },
  archived: row.archivedAt !== null,
});

/** The groups in which each organisation takes part today, as far as the reader may know of them. */
async function knownGroups(ctx: Ctx, organisationIds: string[]): Promise<Map<string, GroupLabel[]>> {
  if (organisationIds.length === 0) return new Map();
  const memberships = ctx.manager
    .createQueryBuilder(Membership, 'membership')
    .innerJoin(WorkingGroup, 'workingGroup', 'workingGroup.id = membership.groupId')
    .select('membership.organisationId', 'organisationId')
    .addSelect(columns('workingGroup', ['id', 'slug', 'name', 'isDemo']))
    .where('membership.organisationId IN (:...organisationIds)', { organisationIds })
    .andWhere(holdsToday('membership'), { today: ctx.clock.today() })
    .orderBy('workingGroup.name');
  const rows = await keepKnownGroups(memberships, ctx.actor).getRawMany<GroupLabel & { organisationId: string }>();
  const groups = new Map<string, GroupLabel[]>();
  for (const { organisationId, ...group } of rows) {
    const known = groups.get(organisationId) ?? [];
    groups.set(organisationId, [...known, { ...group, isDemo: Boolean(group.isDemo) }]);
  }
  return groups;
}
