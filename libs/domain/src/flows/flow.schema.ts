import * as z from 'zod';
import { day, instant } from '../shared/day';
import { canSchema, communeLabel, organisationLabel, zoneLabel } from '../shared/labels';
import { listQuery, pageOf, queryBoolean, queryList } from '../shared/list';
import {
  choice,
  choiceOrNull,
  communeCode,
  count,
  id,
  latitude,
  longitude,
  naceCode,
  orNull,
  text,
  title,
  version,
} from '../shared/primitives';
import { naceLabel } from '../organisations/organisation.schema';
import { confidentialities, flowDirections, flowKinds, flowPeriods, flowStandings, flowUnits } from './flow.rules';

/** A code of the European List of Waste, six digits without spaces. Source: Decision 2000/532/EC. */
export const wasteCode = z.stringFormat('waste-code', /^\d{6}$/, { error: 'required' });

export const wasteCodeListQuery = listQuery(
  ['code'],
  { level: z.coerce.number().int().min(1).max(3).optional(), hazardous: queryBoolean.optional() },
  'code',
);
export type WasteCodeListQuery = z.output<typeof wasteCodeListQuery>;

/** A code with its titles. The English one is that of the source; `translated` says which are translations of ours. */
export const wasteCodeLabel = z.object({
  code: z.string(),
  hazardous: z.boolean(),
  titleFr: z.string(),
  titleDe: z.string(),
  titleEn: z.string(),
  translated: z.array(z.enum(['fr', 'de'])),
});
export type WasteCodeLabel = z.output<typeof wasteCodeLabel>;

export const wasteCodeRow = wasteCodeLabel.extend({ level: z.int(), parent: z.string().nullable() });
export type WasteCodeRow = z.output<typeof wasteCodeRow>;

export const wasteCodePage = pageOf(wasteCodeRow);
export type WasteCodePage = z.output<typeof wasteCodePage>;

const fields = {
  direction: choice(flowDirections),
  kind: choice(flowKinds),
  label: title,
  description: orNull(text(2000)).default(null),
  /** What is in it that should not be. */
  contaminants: orNull(text(1000)).default(null),
  wasteCode: orNull(wasteCode).default(null),
  /** The activity of the site; without it that of the organisation. */
  naceCode: orNull(naceCode).default(null),
  quantity: z.number().min(0).max(1_000_000_000).nullable().default(null),
  unit: choiceOrNull(flowUnits).default(null),
  per: choice(flowPeriods).default('once'),
  fromDay: day.nullable().default(null),
  toDay: day.nullable().default(null),
  /** A site of the organisation; else the zone or the commune. */
  siteId: orNull(id).default(null),
  zoneId: orNull(id).default(null),
  communeCode: orNull(communeCode).default(null),
  /** The very point, where it is known; it is told to nobody who does not read the name. */
  lon: longitude.nullable().default(null),
  lat: latitude.nullable().default(null),
  confidentiality: choice(confidentialities).default('zone'),
  /** The last day; without it so many days from now as a flow usually stays open. */
  expiresOn: day.nullable().default(null),
};

type Fields = z.output<z.ZodObject<typeof fields>>;

function checkFlow(flow: Fields, context: z.RefinementCtx): void {
  const wrong = (path: keyof Fields, params: Record<string, unknown>): void =>
    context.addIssue({ code: 'custom', path: [path], params });
  if (flow.quantity !== null && flow.unit === null) wrong('unit', { code: 'required' });
  if (flow.fromDay !== null && flow.toDay !== null && flow.toDay < flow.fromDay) {
    wrong('toDay', { code: 'ends-before-start', start: flow.fromDay });
  }
  if (flow.lon !== null && flow.lat === null) wrong('lat', { code: 'required' });
  if (flow.lat !== null && flow.lon === null) wrong('lon', { code: 'required' });
  if (flow.siteId === null && flow.zoneId === null && flow.communeCode === null) wrong('siteId', { code: 'required' });
}

/** A new flow; without `organisationId` of the reader's own organisation. */
export const flowCreate = z.object({ organisationId: orNull(id).default(null), ...fields }).superRefine(checkFlow);
export type FlowCreate = z.output<typeof flowCreate>;

/** A flow, whole; its organisation stays. */
export const flowPut = z.object({ version, ...fields }).superRefine(checkFlow);
export type FlowPut = z.output<typeof flowPut>;

export const flowVersion = z.object({ version });
export type FlowVersion = z.output<typeof flowVersion>;

export const flowListQuery = listQuery(
  ['createdAt', 'label', 'expiresOn', 'distance', 'quantity'],
  {
    direction: queryList(z.enum(flowDirections)),
    kind: queryList(z.enum(flowKinds)),
    /** `withdrawn` finds those of the reader alone, as `expired` does. */
    standing: queryList(z.enum(flowStandings)),
    confidentiality: queryList(z.enum(confidentialities)),
    /** Two, four or six digits: what stands below it is found too. */
    wasteCode: z
      .string()
      .regex(/^\d{2}(\d{2}){0,2}$/)
      .optional(),
    zoneId: id.optional(),
    communeCode: communeCode.optional(),
    /** Only flows whose organisation the reader may know. */
    organisationId: id.optional(),
    /** Only those of the reader's own organisation, or only those of others. */
    own: queryBoolean.optional(),
    /** From where the distance is told, sorted and limited. */
    nearZoneId: id.optional(),
    maxKm: z.coerce.number().min(0).max(500).optional(),
  },
  '-createdAt',
);
export type FlowListQuery = z.output<typeof flowListQuery>;

/** A flow as the reader may see it. */
export const flowRow = z.object({
  id,
  direction: z.enum(flowDirections),
  kind: z.enum(flowKinds),
  label: z.string(),
  wasteCode: wasteCodeLabel.nullable(),
  quantity: z.number().nullable(),
  unit: z.enum(flowUnits).nullable(),
  per: z.enum(flowPeriods),
  fromDay: day.nullable(),
  toDay: day.nullable(),
  /** Null, as the commune is, also for the other side of an introduction where the broker alone reads the flow. */
  zone: zoneLabel.nullable(),
  commune: communeLabel.nullable(),
  /** The middle of the zone or of the commune, never the site itself; null where it is not known. */
  lon: z.number().nullable(),
  lat: z.number().nullable(),
  /** From the zone that was asked for. */
  distanceKm: z.number().nullable(),
  confidentiality: z.enum(confidentialities),
  standing: z.enum(flowStandings),
  expiresOn: day,
  /** Null where the reader may not know whose it is. */
  organisation: organisationLabel.nullable(),
  isOwn: z.boolean(),
  isDemo: z.boolean(),
  createdAt: instant,
});
export type FlowRow = z.output<typeof flowRow>;

export const flowPage = pageOf(flowRow);
export type FlowPage = z.output<typeof flowPage>;

/** One flow. What tells whose it is, is null for whoever may not know it. */
export const flowDetail = flowRow.extend({
  description: z.string().nullable(),
  contaminants: z.string().nullable(),
  /** For whoever may not know the organisation, its division alone, and null where few of it are at the place. */
  sector: naceLabel.nullable(),
  naceCode: z.string().nullable(),
  site: z.object({ id, label: z.string() }).nullable(),
  point: z.object({ lon: z.number(), lat: z.number() }).nullable(),
  version,
  can: canSchema('edit', 'withdraw', 'restore', 'renew', 'readMatches'),
});
export type FlowDetail = z.output<typeof flowDetail>;

/** How many flows there are on a commune's territory. Null where so few organisations stand behind that it would tell of one. */
export const flowCounts = z.object({
  offers: count.nullable(),
  needs: count.nullable(),
  exchanges: count.nullable(),
});
export type FlowCounts = z.output<typeof flowCounts>;

/** So few organisations behind a count could be told from it. */
export const FEWEST_BEHIND_COUNT = 5;

/** A count as it may be told: null where it is of fewer than `FEWEST_BEHIND_COUNT` organisations, unless there is nothing. */
export const countShown = (rows: number, organisations: number): number | null =>
  rows === 0 || organisations >= FEWEST_BEHIND_COUNT ? rows : null;

/** Sites, zones and communes that a flow of an organisation can be at. */
export const flowPlaces = z.object({
  organisation: organisationLabel,
  sector: naceLabel.nullable(),
  sites: z.array(z.object({ id, label: z.string(), zone: zoneLabel.nullable(), commune: communeLabel.nullable() })),
});
export type FlowPlaces = z.output<typeof flowPlaces>;

export const flowPlacesQuery = z.object({ organisationId: id.optional() });
export type FlowPlacesQuery = z.output<typeof flowPlacesQuery>;
