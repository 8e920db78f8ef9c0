import { addDays, daysBetween } from '../shared/calendar';

/** Whether an organisation has something, or looks for it. */
export const flowDirections = ['offer', 'need'] as const;
export type FlowDirection = (typeof flowDirections)[number];

/** What flows: a resource in the wide sense. Source: CWA 17354. */
export const flowKinds = ['material', 'energy', 'water', 'logistics', 'capacity', 'expertise', 'equipment'] as const;
export type FlowKind = (typeof flowKinds)[number];

/** Who reads of a flow, without the name of its organisation: all companies, those of its zone, or the broker alone. */
export const confidentialities = ['public', 'zone', 'ims'] as const;
export type Confidentiality = (typeof confidentialities)[number];

/** How often the quantity is there: once, or again in each period. */
export const flowPeriods = ['once', 'week', 'month', 'year'] as const;
export type FlowPeriod = (typeof flowPeriods)[number];

export const flowUnits = ['kg', 't', 'l', 'm3', 'm2', 'kwh', 'mwh', 'piece', 'hour'] as const;
export type FlowUnit = (typeof flowUnits)[number];

/** How a flow stands on a day: open (`current`, or `ending` within `ENDING_SOON_DAYS`), expired, or withdrawn. Never stored. */
export const flowStandings = ['current', 'ending', 'expired', 'withdrawn'] as const;
export type FlowStanding = (typeof flowStandings)[number];

/** So many days a flow stays open unless it says otherwise, and again when it is renewed. */
export const OPEN_DAYS = 180;

/** So many days before its end a flow says that it ends. */
export const ENDING_SOON_DAYS = 21;

/** The longest that a flow stays open without somebody saying that it still holds. */
export const LONGEST_OPEN_DAYS = 731;

/** What of a stored flow says how it stands. */
export interface DatedFlow {
  expiresOn: string;
  withdrawnAt: string | null;
}

/** How the flow stands on this day; its last day still counts. */
export function flowStanding({ expiresOn, withdrawnAt }: DatedFlow, today: string): FlowStanding {
  if (withdrawnAt !== null) return 'withdrawn';
  if (expiresOn < today) return 'expired';
  return expiresOn <= addDays(today, ENDING_SOON_DAYS) ? 'ending' : 'current';
}

/** Whether the flow is open on this day: only such flows are matched, and seen by others. */
export function isOpenFlow(flow: DatedFlow, today: string): boolean {
  const standing = flowStanding(flow, today);
  return standing === 'current' || standing === 'ending';
}

/** The last day of a flow that is entered or renewed today. */
export const openUntil = (today: string): string => addDays(today, OPEN_DAYS);

/** What is measured: only quantities of one dimension can be compared. */
export type Dimension = 'mass' | 'volume' | 'area' | 'energy' | 'count' | 'time';

const measures: Record<FlowUnit, [Dimension, number]> = {
  kg: ['mass', 0.001],
  t: ['mass', 1],
  l: ['volume', 0.001],
  m3: ['volume', 1],
  m2: ['area', 1],
  kwh: ['energy', 0.001],
  mwh: ['energy', 1],
  piece: ['count', 1],
  hour: ['time', 1],
};

const timesAYear: Record<Exclude<FlowPeriod, 'once'>, number> = { week: 52, month: 12, year: 1 };

/** A quantity as people state it; null where they do not. */
export interface StatedQuantity {
  quantity: number | null;
  unit: FlowUnit | null;
  per: FlowPeriod;
}

/** A quantity that can be compared with others of its dimension: at once, or in a year. */
export interface Amount {
  value: number;
  dimension: Dimension;
  isOnce: boolean;
}

/** The quantity in the main unit of its dimension (t, m³, MWh …), in a year where it comes again; null where it is not known. */
export function amountOf({ quantity, unit, per }: StatedQuantity): Amount | null {
  if (quantity === null || unit === null) return null;
  const [dimension, factor] = measures[unit];
  const times = per === 'once' ? 1 : timesAYear[per];
  return { value: quantity * factor * times, dimension, isOnce: per === 'once' };
}

/** Whether one can be compared with the other: of one dimension, and both at once or both in a year. */
export const isComparable = (a: Amount, b: Amount): boolean => a.dimension === b.dimension && a.isOnce === b.isOnce;

/** From when until when something is there, both days included; null where it is open. */
export interface Window {
  fromDay: string | null;
  toDay: string | null;
}

/**
 * The share of the shorter of two windows in which both are there: 1 where one lies within the other or both are open, 0 where
 * they do not meet.
 */
export function windowOverlap(a: Window, b: Window): number {
  const from = later(a.fromDay, b.fromDay);
  const to = earlier(a.toDay, b.toDay);
  if (from !== null && to !== null && to < from) return 0;
  const shorter = Math.min(length(a), length(b));
  if (shorter === Infinity) return 1;
  if (from === null || to === null) return 1;
  return Math.min(1, (daysBetween(from, to) + 1) / shorter);
}

const length = ({ fromDay, toDay }: Window): number =>
  fromDay === null || toDay === null ? Infinity : daysBetween(fromDay, toDay) + 1;
const later = (a: string | null, b: string | null): string | null => (a === null || (b !== null && b > a) ? b : a);
const earlier = (a: string | null, b: string | null): string | null => (a === null || (b !== null && b < a) ? b : a);

/** A place on earth; null where it is not known. */
export interface Place {
  lon: number | null;
  lat: number | null;
}

const EARTH_RADIUS_KM = 6371;
const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/** Kilometres as the crow flies; null where a place is not known. */
export function distanceKm(a: Place, b: Place): number | null {
  if (a.lon === null || a.lat === null || b.lon === null || b.lat === null) return null;
  const half = (degrees: number): number => Math.sin(radians(degrees) / 2) ** 2;
  const cosines = Math.cos(radians(a.lat)) * Math.cos(radians(b.lat));
  const chord = half(b.lat - a.lat) + cosines * half(b.lon - a.lon);
  return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(chord)));
}
