import { type OrganisationListQuery, type OrganisationRow, type Page, sizeClasses } from '@zesumme/domain';
import type { SelectQueryBuilder } from 'typeorm';
import { type Ctx, pageRows } from '../platform/database';
import { seesInner } from '../working-groups';
import type { Organisation } from './organisation.entity';
import { type StoredOrganisationRow, organisationRows, selectOrganisations } from './organisation-rows';
import { holdsToday, seesOrganisation } from './seen-organisations';

type Organisations = SelectQueryBuilder<Organisation>;

/** One page of the organisations that the reader sees. */
export async function listOrganisations(ctx: Ctx, query: OrganisationListQuery): Promise<Page<OrganisationRow>> {
  const organisations = selectOrganisations(ctx);
  const seen = seesOrganisation(ctx, 'organisation');
  organisations.where(seen.sql, seen.parameters);
  filter(ctx, organisations, query);
  filterByGroup(ctx, organisations, query);
  const { rows, ...page } = await pageRows<StoredOrganisationRow>(organisations, query, {
    sorts: {
      // Folded text, which begins with the name, sorts as a dictionary does, and the same on both databases.
      name: 'organisation.searchText',
      kind: 'organisation.kind',
      sector: 'organisation.naceCode',
      sizeClass: SIZE_RANK,
      groups: `(SELECT COUNT(*) FROM ${knownMembership(ctx, organisations)})`,
      createdAt: 'organisation.createdAt',
    },
    searchIn: 'organisation.searchText',
    tieBreak: 'organisation.id',
  });
  return { ...page, items: await organisationRows(ctx, rows) };
}

function filter(ctx: Ctx, organisations: Organisations, query: OrganisationListQuery): void {
  organisations.andWhere(`organisation.archivedAt IS ${query.archived ? 'NOT NULL' : 'NULL'}`);
  if (query.kind) organisations.andWhere('organisation.kind IN (:...kinds)', { kinds: query.kind });
  if (query.sizeClass) organisations.andWhere('organisation.sizeClass IN (:...sizes)', { sizes: query.sizeClass });
  if (query.zoneId) {
    organisations.andWhere(
      'EXISTS (SELECT 1 FROM site place WHERE place.organisation_id = organisation.id AND place.zone_id = :zoneId)',
      { zoneId: query.zoneId },
    );
  }
  if (query.communeCode) {
    organisations.andWhere(
      '(organisation.communeCode = :communeCode OR EXISTS (SELECT 1 FROM site place ' +
        'WHERE place.organisation_id = organisation.id AND place.commune_code = :communeCode))',
      { communeCode: query.communeCode },
    );
  }
  if (query.naceCode) {
    // Below a section, which is a letter, stand the divisions that name it; below all others, what begins as they do.
    organisations.andWhere(
      '(organisation.naceCode = :naceCode OR organisation.naceCode LIKE :naceBelow OR EXISTS (SELECT 1 FROM nace division ' +
        "WHERE division.level = 2 AND division.parent = :naceCode AND organisation.naceCode LIKE division.code || '%'))",
      { naceCode: query.naceCode, naceBelow: `${query.naceCode.replace(/[\\%_]/g, '')}%` },
    );
  }
}

function filterByGroup(ctx: Ctx, organisations: Organisations, query: OrganisationListQuery): void {
  const { groupId, groupZoneId, inGroup } = query;
  if (groupId === undefined && groupZoneId === undefined && inGroup === undefined) return;
  const known = knownMembership(ctx, organisations);
  if (groupId) organisations.andWhere(`EXISTS (SELECT 1 FROM ${known} AND known.id = :groupId)`, { groupId });
  if (groupZoneId) {
    organisations.andWhere(`EXISTS (SELECT 1 FROM ${known} AND known.zone_id = :groupZoneId)`, { groupZoneId });
  }
  if (inGroup !== undefined) {
    organisations.andWhere(`${inGroup ? '' : 'NOT '}EXISTS (SELECT 1 FROM ${known})`);
  }
}

/** The memberships of today in groups that the reader may know of, to be counted or looked for in a subquery. */
function knownMembership(ctx: Ctx, organisations: Organisations): string {
  const inner = seesInner(ctx.actor, 'known');
  organisations.setParameters({ ...inner.parameters, today: ctx.clock.today() });
  return (
    'membership taking JOIN working_group known ON known.id = taking.group_id ' +
    `WHERE taking.organisation_id = organisation.id AND ${holdsToday('taking')} ` +
    `AND known.archived_at IS NULL AND (known.published_at IS NOT NULL OR ${inner.sql})`
  );
}

const SIZE_RANK = `(CASE organisation.sizeClass ${sizeClasses.map((size, rank) => `WHEN '${size}' THEN ${rank}`).join(' ')} END)`;
