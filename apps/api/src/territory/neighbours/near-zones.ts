import { type ZoneLabel, isRole } from '@zesumme/domain';
import { Site } from '../../organisations/site.entity';
import { type Condition, type Ctx, columns } from '../../platform/database';
import { ownGroupIds } from '../../working-groups';
import { Zone } from '../zone.entity';

/** Distances from more zones than these would say nothing. */
const MOST = 20;
const KM_PER_DEGREE = 111.195;
/** The country is so small that a degree of longitude is as long everywhere. */
const LATITUDE = 49.75;

/** Where distances are measured from: the zone that is asked for, else those of the reader's own sites and groups. */
export async function originsFor(ctx: Ctx, nearZoneId: string | undefined): Promise<ZoneLabel[]> {
  const zones = ctx.manager
    .createQueryBuilder(Zone, 'zone')
    .select(columns('zone', ['id', 'name', 'isDemo']))
    .where('zone.archivedAt IS NULL')
    .orderBy('zone.searchText')
    .limit(MOST);
  if (nearZoneId) zones.andWhere('zone.id = :nearZoneId', { nearZoneId });
  else {
    const { actor } = ctx;
    const organisationId = isRole(actor, 'contact') || isRole(actor, 'commune-user') ? actor.organisationId : null;
    const sites = ctx.manager
      .createQueryBuilder(Site, 'place')
      .select('place.zoneId')
      .where('place.organisationId = :organisationId AND place.zoneId IS NOT NULL');
    const ids = ownGroupIds(actor);
    const ofGroups = ids.length > 0 ? 'SELECT own.zone_id FROM working_group own WHERE own.id IN (:...ids)' : null;
    zones.andWhere(`(zone.id IN (${sites.getQuery()})${ofGroups ? ` OR zone.id IN (${ofGroups})` : ''})`, {
      organisationId,
      ids,
    });
  }
  const rows = await zones.getRawMany<ZoneLabel>();
  return rows.map((row) => ({ ...row, isDemo: Boolean(row.isDemo) }));
}

/**
 * The square of the distance in kilometres between the middle of a zone and the nearest of the origins, flat as the country is small:
 * SQLite knows no sines. NULL where a middle is not known, or nothing is measured from.
 *
 * @param alias the alias of the zone in the query
 */
export function squareKmFrom(origins: readonly ZoneLabel[], alias: string): Condition {
  if (origins.length === 0) return { sql: 'CAST(NULL AS INTEGER)', parameters: {} };
  const square = (one: string): string => `(${one}) * (${one})`;
  const apart = `${square(`(${alias}.lon - origin.lon) * :kmLon`)} + ${square(`(${alias}.lat - origin.lat) * :kmLat`)}`;
  return {
    sql:
      `(CASE WHEN ${alias}.id IN (:...originIds) THEN 0 ELSE ` +
      `(SELECT MIN(${apart}) FROM zone origin WHERE origin.id IN (:...originIds)) END)`,
    parameters: {
      originIds: origins.map(({ id }) => id),
      kmLon: KM_PER_DEGREE * Math.cos((LATITUDE * Math.PI) / 180),
      kmLat: KM_PER_DEGREE,
    },
  };
}
