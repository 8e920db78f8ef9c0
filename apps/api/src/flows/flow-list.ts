import { type FlowListQuery, type FlowPage, type FlowStanding, ENDING_SOON_DAYS, addDays } from '@zesumme/domain';
import type { SelectQueryBuilder } from 'typeorm';
import { type Condition, type Ctx, allOf, anyOf, pageRows } from '../platform/database';
import { Zone } from '../territory/zone.entity';
import { tellsCommune, tellsZone, toldArea } from './flow-place';
import { type At, type StoredFlow, selectFlows, shownFlows } from './flow-rows';
import type { Flow } from './flow.entity';
import { isOpenSql, namesFlow, ownFlows, seesFlow } from './seen-flows';

const KM_PER_DEGREE = 111.195;

/** One page of the flows that the reader may see; six queries, however many there are. */
export async function listFlows(ctx: Ctx, query: FlowListQuery): Promise<FlowPage> {
  const flows = selectFlows(ctx);
  keep(flows, seesFlow(ctx));
  filter(ctx, flows, query);
  const from = query.nearZoneId ? await middleOf(ctx, query.nearZoneId) : null;
  const distance = squareKm(ctx, flows, from);
  if (query.maxKm !== undefined && from !== null) flows.andWhere(`${distance} <= :most`, { most: query.maxKm ** 2 });
  const { rows, ...page } = await pageRows<StoredFlow>(flows, query, {
    sorts: {
      createdAt: 'flow.createdAt',
      label: 'flow.searchText',
      expiresOn: 'flow.expiresOn',
      quantity: 'flow.quantity',
      distance,
    },
    searchIn: 'flow.searchText',
    tieBreak: 'flow.id',
  });
  return { ...page, items: await shownFlows(ctx, rows, { from }) };
}

/** The middle of a zone; null where it is not known. */
async function middleOf(ctx: Ctx, zoneId: string): Promise<At | null> {
  const zone = await ctx.manager.findOneBy(Zone, { id: zoneId });
  return zone === null || zone.lon === null || zone.lat === null ? null : { lon: zone.lon, lat: zone.lat };
}

/** The square of the distance in kilometres, flat as the country is small: SQLite knows no sines. */
function squareKm(ctx: Ctx, flows: SelectQueryBuilder<Flow>, from: At | null): string {
  if (from === null || from.lon === null || from.lat === null) return 'flow.createdAt';
  const area = toldArea(ctx);
  flows.setParameters({
    ...area.parameters,
    fromLon: from.lon,
    fromLat: from.lat,
    kmLon: KM_PER_DEGREE * Math.cos((from.lat * Math.PI) / 180),
    kmLat: KM_PER_DEGREE,
  });
  const square = (one: string): string => `(${one}) * (${one})`;
  return `(${square(`(${area.lon} - :fromLon) * :kmLon`)} + ${square(`(${area.lat} - :fromLat) * :kmLat`)})`;
}

const keep = (flows: SelectQueryBuilder<Flow>, { sql, parameters }: Condition): void =>
  void flows.andWhere(sql, parameters);

function filter(ctx: Ctx, flows: SelectQueryBuilder<Flow>, query: FlowListQuery): void {
  const { direction, kind, standing, confidentiality, wasteCode, zoneId, communeCode, organisationId, own } = query;
  if (direction) flows.andWhere('flow.direction IN (:...directions)', { directions: direction });
  if (kind) flows.andWhere('flow.kind IN (:...kinds)', { kinds: kind });
  if (confidentiality) {
    flows.andWhere('flow.confidentiality IN (:...confidentialities)', { confidentialities: confidentiality });
  }
  keep(flows, standing ? anyOf(...standing.map((each) => standingSql(each, ctx.clock.today()))) : notWithdrawn);
  if (wasteCode) flows.andWhere('flow.wasteCode LIKE :codes', { codes: `${wasteCode}%` });
  // Whoever is not told where a flow is, must not find it by asking for the place.
  if (zoneId) keep(flows, allOf(tellsZone(ctx), { sql: 'flow.zone_id = :zoneId', parameters: { zoneId } }));
  if (communeCode) {
    keep(flows, allOf(tellsCommune(ctx), { sql: 'flow.commune_code = :communeCode', parameters: { communeCode } }));
  }
  if (organisationId) {
    // Whoever may not know whose a flow is, must not find it by asking for the organisation.
    keep(
      flows,
      allOf(namesFlow(ctx), { sql: 'flow.organisation_id = :organisationId', parameters: { organisationId } }),
    );
  }
  if (own === undefined) return;
  const { sql, parameters } = ownFlows(ctx.actor);
  flows.andWhere(own ? sql : `NOT (${sql})`, parameters);
}

const notWithdrawn: Condition = { sql: 'flow.withdrawn_at IS NULL', parameters: {} };

/** The same rule as `flowStanding`, as a condition. */
function standingSql(standing: FlowStanding, today: string): Condition {
  const soon = { sql: 'flow.expires_on <= :soon', parameters: { soon: addDays(today, ENDING_SOON_DAYS) } };
  const later = { sql: 'flow.expires_on > :soon', parameters: soon.parameters };
  if (standing === 'withdrawn') return { sql: 'flow.withdrawn_at IS NOT NULL', parameters: {} };
  if (standing === 'expired') {
    return { sql: '(flow.withdrawn_at IS NULL AND flow.expires_on < :today)', parameters: { today } };
  }
  return allOf(isOpenSql(today), standing === 'ending' ? soon : later);
}
