import type { CommuneLabel, GroupLabel, ZoneFigures, ZoneRow } from '@zesumme/domain';
import { Organisation } from '../organisations/organisation.entity';
import { Site } from '../organisations/site.entity';
import { type Ctx, columns } from '../platform/database';
import { keepKnownGroups } from '../working-groups';
import { WorkingGroup } from '../working-groups/working-group.entity';
import { Commune } from './commune.entity';
import { zoneFiguresOf } from './zone-figures';
import { Zone } from './zone.entity';
import { ZoneCommune } from './zone-commune.entity';

/** What is read of each zone itself; the rest of a row is added by `zoneRows`. Raw reads bring the outline as text. */
export interface StoredZoneRow {
  id: string;
  name: string;
  lon: number | null;
  lat: number | null;
  outline: string | null;
  isDemo: boolean;
  archivedAt: string | null;
}

/** A query over zones that selects what a row shows; the alias is `zone`. The caller says which zones. */
export const selectZones = (ctx: Ctx) =>
  ctx.manager
    .createQueryBuilder(Zone, 'zone')
    .select(columns('zone', ['id', 'name', 'lon', 'lat', 'outline', 'isDemo', 'archivedAt']));

/** Completes rows of zones in four queries, however many there are. */
export async function zoneRows(ctx: Ctx, stored: StoredZoneRow[]): Promise<ZoneRow[]> {
  const ids = stored.map(({ id }) => id);
  if (ids.length === 0) return [];
  const communes = await communesOf(ctx, ids);
  const groups = await groupsOf(ctx, ids);
  const organisations = await organisationsIn(ctx, ids);
  const figures = await zoneFiguresOf(ctx, ids);
  return stored.map(({ archivedAt, outline, ...zone }) => ({
    ...zone,
    isDemo: Boolean(zone.isDemo),
    outline: outline === null ? null : (JSON.parse(outline) as ZoneRow['outline']),
    communes: communes.get(zone.id) ?? [],
    groups: groups.get(zone.id) ?? [],
    organisations: organisations.get(zone.id) ?? 0,
    figures: figures.get(zone.id) ?? NOTHING_TOLD,
    archived: archivedAt !== null,
  }));
}

const NOTHING_TOLD: ZoneFigures = { participants: null, campaigns: null, exchanges: null, pilots: null };

async function communesOf(ctx: Ctx, zoneIds: string[]): Promise<Map<string, CommuneLabel[]>> {
  const rows = await ctx.manager
    .createQueryBuilder(ZoneCommune, 'zoneCommune')
    .innerJoin(Commune, 'commune', 'commune.code = zoneCommune.communeCode')
    .select('zoneCommune.zoneId', 'zoneId')
    .addSelect(columns('commune', ['code', 'name', 'isDemo']))
    .where('zoneCommune.zoneId IN (:...zoneIds)', { zoneIds })
    .orderBy('commune.name')
    .getRawMany<CommuneLabel & { zoneId: string }>();
  return byZone(rows.map((row) => ({ ...row, isDemo: Boolean(row.isDemo) })));
}

async function groupsOf(ctx: Ctx, zoneIds: string[]): Promise<Map<string, GroupLabel[]>> {
  const groups = ctx.manager
    .createQueryBuilder(WorkingGroup, 'workingGroup')
    .select(columns('workingGroup', ['zoneId', 'id', 'slug', 'name', 'isDemo']))
    .where('workingGroup.zoneId IN (:...zoneIds)', { zoneIds })
    .orderBy('workingGroup.name');
  const rows = await keepKnownGroups(groups, ctx.actor).getRawMany<GroupLabel & { zoneId: string }>();
  return byZone(rows.map((row) => ({ ...row, isDemo: Boolean(row.isDemo) })));
}

async function organisationsIn(ctx: Ctx, zoneIds: string[]): Promise<Map<string, number>> {
  const rows = await ctx.manager
    .createQueryBuilder(Site, 'site')
    .innerJoin(Organisation, 'organisation', 'organisation.id = site.organisationId')
    .select('site.zoneId', 'zoneId')
    .addSelect('COUNT(DISTINCT site.organisationId)', 'count')
    .where('site.zoneId IN (:...zoneIds)', { zoneIds })
    .andWhere('organisation.archivedAt IS NULL')
    .groupBy('site.zoneId')
    .getRawMany<{ zoneId: string; count: number }>();
  return new Map(rows.map(({ zoneId, count }) => [zoneId, Number(count)]));
}

function byZone<T extends { zoneId: string }>(rows: T[]): Map<string, Omit<T, 'zoneId'>[]> {
  const zones = new Map<string, Omit<T, 'zoneId'>[]>();
  for (const { zoneId, ...row } of rows) zones.set(zoneId, [...(zones.get(zoneId) ?? []), row]);
  return zones;
}
