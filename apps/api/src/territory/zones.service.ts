import { Injectable } from '@nestjs/common';
import {
  type Page,
  type ZoneCreate,
  type ZoneDetail,
  type ZoneListQuery,
  type ZoneRow,
  type ZoneUpdate,
  canOf,
  searchTextOf,
  zonePolicy,
} from '@zesumme/domain';
import { type Ctx, newId, pageRows } from '../platform/database';
import { allowOrHide, invalidField, notFound, stale } from '../platform/errors';
import { seesInner } from '../working-groups';
import { type NamedCommune, refuseUnknownCommunes } from '../reference';
import { Zone } from './zone.entity';
import { ZoneCommune } from './zone-commune.entity';
import { zoneFigureSql } from './zone-figures';
import { type StoredZoneRow, selectZones, zoneRows } from './zone-rows';

const namedIn = (codes: readonly string[]): NamedCommune[] =>
  codes.map((code, index) => ({ field: `communeCodes.${index}`, code }));

const stateOf = (zone: Zone): { archived: boolean } => ({ archived: zone.archivedAt !== null });

/** Activity zones: read by everybody, entered by project managers. */
@Injectable()
export class ZonesService {
  /** One page of zones. @throws DomainError 403 when archived ones are asked for by somebody who does not manage them */
  async list(ctx: Ctx, query: ZoneListQuery): Promise<Page<ZoneRow>> {
    ctx.allow(zonePolicy.read(ctx.actor, { archived: query.archived }));
    const zones = selectZones(ctx).where(`zone.archivedAt IS ${query.archived ? 'NOT NULL' : 'NULL'}`);
    if (query.communeCode) {
      zones.andWhere(
        'EXISTS (SELECT 1 FROM zone_commune ground WHERE ground.zone_id = zone.id AND ground.commune_code = :communeCode)',
        { communeCode: query.communeCode },
      );
    }
    const inner = seesInner(ctx.actor, 'known');
    zones.setParameters(inner.parameters);
    const figures = zoneFigureSql(ctx);
    for (const { parameters } of Object.values(figures)) zones.setParameters(parameters);
    const { rows, ...page } = await pageRows<StoredZoneRow>(zones, query, {
      sorts: {
        // Folded text sorts as a dictionary does, and the same on both databases.
        name: 'zone.searchText',
        organisations:
          '(SELECT COUNT(DISTINCT place.organisation_id) FROM site place JOIN organisation body ON body.id = place.organisation_id ' +
          'WHERE place.zone_id = zone.id AND body.archived_at IS NULL)',
        groups:
          '(SELECT COUNT(*) FROM working_group known WHERE known.zone_id = zone.id AND known.archived_at IS NULL ' +
          `AND (known.published_at IS NOT NULL OR ${inner.sql}))`,
        participants: figures.participants.sql,
        campaigns: figures.campaigns.sql,
        exchanges: figures.exchanges.sql,
        pilots: figures.pilots.sql,
      },
      searchIn: 'zone.searchText',
      tieBreak: 'zone.id',
    });
    return { ...page, items: await zoneRows(ctx, rows) };
  }

  /** @throws DomainError 404 */
  async get(ctx: Ctx, id: string): Promise<ZoneDetail> {
    return this.detail(ctx, await this.find(ctx, id));
  }

  /** @throws DomainError 403, 422 */
  async create(ctx: Ctx, { communeCodes, ...fields }: ZoneCreate): Promise<ZoneDetail> {
    ctx.allow(zonePolicy.create(ctx.actor));
    refuseHalfPoint(fields);
    await refuseUnknownCommunes(ctx, namedIn(communeCodes));
    const zone: Zone = {
      ...fields,
      id: newId(),
      isDemo: false,
      archivedAt: null,
      searchText: searchTextOf(fields.name),
      version: 1,
    };
    await ctx.insert(Zone, [zone]);
    await this.setCommunes(ctx, zone.id, communeCodes);
    await this.record(ctx, 'zone.created', zone, undefined, { ...fields, communeCodes });
    return this.detail(ctx, zone);
  }

  /** @throws DomainError 404, 403, 409 `stale`, 422 */
  async update(ctx: Ctx, id: string, { version, communeCodes, ...fields }: ZoneUpdate): Promise<ZoneDetail> {
    const zone = await this.find(ctx, id);
    ctx.allow(zonePolicy.edit(ctx.actor, stateOf(zone)));
    if (zone.version !== version) throw stale(await this.detail(ctx, zone));
    const after = { ...zone, ...fields };
    refuseHalfPoint(after);
    const before = { ...zone, communeCodes: await this.communeCodes(ctx, id) };
    if (communeCodes) await refuseUnknownCommunes(ctx, namedIn(communeCodes), before.communeCodes);
    await ctx.manager.update(Zone, { id }, { ...fields, searchText: searchTextOf(after.name), version: version + 1 });
    if (communeCodes) await this.setCommunes(ctx, id, communeCodes);
    await this.record(ctx, 'zone.edited', zone, before, {
      ...fields,
      ...(communeCodes && { communeCodes: [...new Set(communeCodes)].sort() }),
    });
    return this.get(ctx, id);
  }

  /** Puts the zone away; what refers to it keeps doing so. @throws DomainError 404, 403 */
  async archive(ctx: Ctx, id: string): Promise<ZoneDetail> {
    const zone = await this.find(ctx, id);
    ctx.allow(zonePolicy.archive(ctx.actor, stateOf(zone)));
    return this.setArchived(ctx, zone, ctx.clock.instant());
  }

  /** @throws DomainError 404, 403 */
  async restore(ctx: Ctx, id: string): Promise<ZoneDetail> {
    const zone = await this.find(ctx, id);
    ctx.allow(zonePolicy.restore(ctx.actor, stateOf(zone)));
    return this.setArchived(ctx, zone, null);
  }

  private async setArchived(ctx: Ctx, zone: Zone, archivedAt: string | null): Promise<ZoneDetail> {
    await ctx.manager.update(Zone, { id: zone.id }, { archivedAt, version: zone.version + 1 });
    await this.record(ctx, archivedAt ? 'zone.archived' : 'zone.restored', zone);
    return this.get(ctx, zone.id);
  }

  private async find(ctx: Ctx, id: string): Promise<Zone> {
    const zone = await ctx.manager.findOneBy(Zone, { id });
    if (!zone) throw notFound('zone');
    allowOrHide(zonePolicy.read(ctx.actor, stateOf(zone)), 'zone');
    return zone;
  }

  private async detail(ctx: Ctx, zone: Zone): Promise<ZoneDetail> {
    const [row] = await zoneRows(ctx, [{ ...zone, outline: zone.outline && JSON.stringify(zone.outline) }]);
    if (!row) throw notFound('zone');
    const { searchText: _, archivedAt: __, ...shown } = zone;
    const can = canOf({
      edit: zonePolicy.edit(ctx.actor, stateOf(zone)),
      archive: zonePolicy.archive(ctx.actor, stateOf(zone)),
      restore: zonePolicy.restore(ctx.actor, stateOf(zone)),
    });
    return { ...shown, ...row, can };
  }

  private async communeCodes(ctx: Ctx, zoneId: string): Promise<string[]> {
    const rows = await ctx.manager.findBy(ZoneCommune, { zoneId });
    return rows.map(({ communeCode }) => communeCode).sort();
  }

  private async setCommunes(ctx: Ctx, zoneId: string, codes: string[]): Promise<void> {
    await ctx.manager.delete(ZoneCommune, { zoneId });
    await ctx.insert(
      ZoneCommune,
      [...new Set(codes)].map((communeCode) => ({ zoneId, communeCode })),
    );
  }

  private record(
    ctx: Ctx,
    kind: string,
    { id, isDemo }: Zone,
    before?: Record<string, unknown>,
    after?: Record<string, unknown>,
  ): Promise<string> {
    return ctx.record({ kind, subject: { type: 'zone', id }, before, after, isDemo });
  }
}

/** A point is a longitude with a latitude. */
function refuseHalfPoint({ lon, lat }: Pick<Zone, 'lon' | 'lat'>): void {
  if (lon === null && lat !== null) throw invalidField('lon', 'required');
  if (lat === null && lon !== null) throw invalidField('lat', 'required');
}
