import {
  type FlowRef,
  type FlowRow,
  type WasteCodeLabel,
  distanceKm,
  flowPolicy,
  flowStanding,
  isRole,
} from '@zesumme/domain';
import type { SelectQueryBuilder } from 'typeorm';
import { Organisation } from '../organisations/organisation.entity';
import { type Ctx, columns } from '../platform/database';
import { Commune } from '../territory/commune.entity';
import { Zone } from '../territory/zone.entity';
import { Flow } from './flow.entity';
import { tellsCommune, tellsZone } from './flow-place';
import { refsOf } from './seen-flows';
import { WasteCode } from './waste-code.entity';

const own = [
  'id',
  'organisationId',
  'direction',
  'kind',
  'label',
  'description',
  'contaminants',
  'wasteCode',
  'naceCode',
  'quantity',
  'unit',
  'per',
  'fromDay',
  'toDay',
  'siteId',
  'zoneId',
  'communeCode',
  'lon',
  'lat',
  'confidentiality',
  'expiresOn',
  'withdrawnAt',
  'isDemo',
  'version',
  'createdAt',
] as const;

/** A flow as it is stored, with what stands around it. */
export interface StoredFlow extends Pick<Flow, (typeof own)[number]> {
  organisationName: string;
  organisationKind: Organisation['kind'];
  organisationIsDemo: boolean;
  organisationNace: string | null;
  zoneName: string | null;
  zoneIsDemo: boolean;
  communeName: string | null;
  communeIsDemo: boolean;
  /** The middle of the zone, else of the commune. */
  areaLon: number | null;
  areaLat: number | null;
  communeLon: number | null;
  communeLat: number | null;
  /** Whether the reader is told the zone, and the commune, where nothing else tells them whose it is. */
  tellsZone: number;
  tellsCommune: number;
  hazardous: boolean | null;
  titleFr: string | null;
  titleDe: string | null;
  titleEn: string | null;
  translated: string | null;
}

/** The longitude and latitude at which a flow is shown: never those of the site. */
export const AREA_LON = 'COALESCE(zone.lon, commune.lon)';
export const AREA_LAT = 'COALESCE(zone.lat, commune.lat)';

/** Flows with what is shown of them; the aliases are `flow`, `organisation`, `zone`, `commune` and `waste`. */
export function selectFlows(ctx: Ctx): SelectQueryBuilder<Flow> {
  const [zone, commune] = [tellsZone(ctx), tellsCommune(ctx)];
  return ctx.manager
    .createQueryBuilder(Flow, 'flow')
    .innerJoin(Organisation, 'organisation', 'organisation.id = flow.organisationId')
    .leftJoin(Zone, 'zone', 'zone.id = flow.zoneId')
    .leftJoin(Commune, 'commune', 'commune.code = flow.communeCode')
    .leftJoin(WasteCode, 'waste', 'waste.code = flow.wasteCode')
    .select(columns('flow', own))
    .addSelect('organisation.name', 'organisationName')
    .addSelect('organisation.kind', 'organisationKind')
    .addSelect('organisation.isDemo', 'organisationIsDemo')
    .addSelect('organisation.naceCode', 'organisationNace')
    .addSelect('zone.name', 'zoneName')
    .addSelect('zone.isDemo', 'zoneIsDemo')
    .addSelect('commune.name', 'communeName')
    .addSelect('commune.isDemo', 'communeIsDemo')
    .addSelect(AREA_LON, 'areaLon')
    .addSelect(AREA_LAT, 'areaLat')
    .addSelect('commune.lon', 'communeLon')
    .addSelect('commune.lat', 'communeLat')
    .addSelect(`CASE WHEN ${zone.sql} THEN 1 ELSE 0 END`, 'tellsZone')
    .addSelect(`CASE WHEN ${commune.sql} THEN 1 ELSE 0 END`, 'tellsCommune')
    .setParameters({ ...zone.parameters, ...commune.parameters })
    .addSelect(columns('waste', ['hazardous', 'titleFr', 'titleDe', 'titleEn', 'translated']));
}

/** Stored flows by their ids, in one query. */
export async function storedFlows(ctx: Ctx, ids: readonly string[]): Promise<Map<string, StoredFlow>> {
  if (ids.length === 0) return new Map();
  const rows = await selectFlows(ctx)
    .where('flow.id IN (:...ids)', { ids: [...new Set(ids)] })
    .getRawMany<StoredFlow>();
  return new Map(rows.map((row) => [row.id, row]));
}

export interface At {
  lon: number | null;
  lat: number | null;
}

interface How {
  /** From where the distance is told. */
  from?: At | null;
  /** Those whose names the reader learns by an introduction. */
  known?: ReadonlySet<string>;
}

/** Flows as the reader may see them, in a number of queries that does not depend on how many there are. */
export async function shownFlows(
  ctx: Ctx,
  stored: readonly StoredFlow[],
  { from = null, known = new Set() }: How = {},
): Promise<FlowRow[]> {
  const refs = await refsOf(ctx, stored);
  return stored.map((flow) => shownFlow(ctx, flow, refs(flow), { from, isKnown: known.has(flow.id) }));
}

/** One flow as the reader may see it. */
export function shownFlow(
  ctx: Ctx,
  flow: StoredFlow,
  ref: FlowRef,
  { from, isKnown }: { from: At | null; isKnown: boolean },
): FlowRow {
  const { actor } = ctx;
  const isNamed = isKnown || flowPolicy.readName(actor, ref).allowed;
  const isOwn = isRole(actor, 'contact') && actor.organisationId === flow.organisationId;
  // Whoever is asked over a flow that the broker alone reads, learns nothing of where it is.
  const isPlaced = isNamed || flow.confidentiality !== 'ims';
  // A place where few organisations are would name one of them.
  const tellsItsZone = isNamed || (isPlaced && Number(flow.tellsZone) === 1);
  const tellsItsCommune = isNamed || (isPlaced && Number(flow.tellsCommune) === 1);
  const area = tellsItsZone
    ? { lon: numberOf(flow.areaLon), lat: numberOf(flow.areaLat) }
    : tellsItsCommune
      ? { lon: numberOf(flow.communeLon), lat: numberOf(flow.communeLat) }
      : { lon: null, lat: null };
  return {
    id: flow.id,
    direction: flow.direction,
    kind: flow.kind,
    label: flow.label,
    wasteCode: wasteLabel(flow),
    quantity: numberOf(flow.quantity),
    unit: flow.unit,
    per: flow.per,
    fromDay: flow.fromDay,
    toDay: flow.toDay,
    zone:
      flow.zoneId === null || !tellsItsZone
        ? null
        : { id: flow.zoneId, name: flow.zoneName ?? '', isDemo: Boolean(flow.zoneIsDemo) },
    commune:
      flow.communeCode === null || !tellsItsCommune
        ? null
        : { code: flow.communeCode, name: flow.communeName ?? '', isDemo: Boolean(flow.communeIsDemo) },
    ...area,
    distanceKm: from === null ? null : distanceKm(from, area),
    confidentiality: flow.confidentiality,
    standing: flowStanding(flow, ctx.clock.today()),
    expiresOn: flow.expiresOn,
    organisation: isNamed
      ? {
          id: flow.organisationId,
          name: flow.organisationName,
          kind: flow.organisationKind,
          isDemo: Boolean(flow.organisationIsDemo),
        }
      : null,
    isOwn,
    isDemo: Boolean(flow.isDemo),
    createdAt: flow.createdAt,
  };
}

const numberOf = (value: number | null): number | null => (value === null ? null : Number(value));

function wasteLabel(flow: StoredFlow): WasteCodeLabel | null {
  const { wasteCode, titleFr, titleDe, titleEn } = flow;
  if (wasteCode === null || titleFr === null || titleDe === null || titleEn === null) return null;
  return {
    code: wasteCode,
    hazardous: Boolean(flow.hazardous),
    titleFr,
    titleDe,
    titleEn,
    translated: JSON.parse(flow.translated ?? '[]') as WasteCodeLabel['translated'],
  };
}
