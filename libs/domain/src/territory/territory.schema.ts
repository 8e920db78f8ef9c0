import * as z from 'zod';
import { day } from '../shared/day';
import { canSchema, communeLabel, groupLabel, themeLabel, zoneLabel } from '../shared/labels';
import { listQuery, pageOf, queryBoolean, queryInteger } from '../shared/list';
import {
  communeCode,
  count,
  httpUrl,
  latitude,
  line,
  longitude,
  naceCode,
  name,
  orNull,
  text,
  version,
  word,
} from '../shared/primitives';
import { slug } from '../shared/slug';
import { phases } from '../working-groups/working-group.rules';

/** A corner of an outline: longitude and latitude, in the order of GeoJSON. Source: RFC 7946, 3.1.1. */
export const position = z.tuple([longitude, latitude]);

/** The outer ring of a polygon: at least three corners, the first repeated at the end. Source: RFC 7946, 3.1.6. */
export const ring = z
  .array(position)
  .min(4)
  .max(2000)
  .refine(
    (corners) => {
      const [first, last] = [corners[0], corners[corners.length - 1]];
      return first !== undefined && last !== undefined && first[0] === last[0] && first[1] === last[1];
    },
    { params: { code: 'outline-not-closed' } },
  );
export type Ring = z.output<typeof ring>;

const communeCodes = z.array(line(10)).max(105);

export const zoneCreate = z.object({
  name,
  communeCodes: communeCodes.min(1),
  lon: longitude.nullable().default(null),
  lat: latitude.nullable().default(null),
  outline: ring.nullable().default(null),
  note: orNull(text()).default(null),
  sourceUrl: orNull(httpUrl).default(null),
});
export type ZoneCreate = z.output<typeof zoneCreate>;

/** Absent fields stay as they are. */
export const zoneUpdate = z.object({
  version,
  name: name.optional(),
  communeCodes: communeCodes.min(1).optional(),
  lon: longitude.nullable().optional(),
  lat: latitude.nullable().optional(),
  outline: ring.nullable().optional(),
  note: orNull(text()).optional(),
  sourceUrl: orNull(httpUrl).optional(),
});
export type ZoneUpdate = z.output<typeof zoneUpdate>;

export const zoneListQuery = listQuery(
  ['name', 'organisations', 'groups', 'participants', 'campaigns', 'exchanges', 'pilots'],
  {
    communeCode: communeCode.optional(),
    /** Archived zones instead of the current ones. */
    archived: queryBoolean.default(false),
  },
  'name',
);
export type ZoneListQuery = z.output<typeof zoneListQuery>;

export const zoneFigureNames = ['participants', 'campaigns', 'exchanges', 'pilots'] as const;
/** What is counted in a zone: each is the length of a list that the reader may open. */
export type ZoneFigureName = (typeof zoneFigureNames)[number];

/** What happens in a zone, as far as the reader may read each: null where the reader has no such list. */
export const zoneFigures = z.object({
  /** Organisations that take part today in a group of the zone. */
  participants: count.nullable(),
  /** Campaigns of its groups that are running. */
  campaigns: count.nullable(),
  /** Exchanges that were put into practice and of which one side lies here. */
  exchanges: count.nullable(),
  pilots: count.nullable(),
});
export type ZoneFigures = z.output<typeof zoneFigures>;

/** Rows carry point and outline, so that a page of the list can be drawn. */
export const zoneRow = zoneLabel.extend({
  communes: z.array(communeLabel),
  lon: longitude.nullable(),
  lat: latitude.nullable(),
  outline: z.array(position).nullable(),
  /** Organisations with a site here. */
  organisations: count,
  /** Groups that the reader may know of. */
  groups: z.array(groupLabel),
  figures: zoneFigures,
  archived: z.boolean(),
});
export type ZoneRow = z.output<typeof zoneRow>;

export const zonePage = pageOf(zoneRow);
export type ZonePage = z.output<typeof zonePage>;

export const zoneDetail = zoneRow.extend({
  note: z.string().nullable(),
  sourceUrl: z.string().nullable(),
  version,
  can: canSchema('edit', 'archive', 'restore'),
});
export type ZoneDetail = z.output<typeof zoneDetail>;

export const themeCreate = z.object({
  slug: slug.optional(),
  nameFr: name,
  nameDe: name,
  nameEn: name,
});
export type ThemeCreate = z.output<typeof themeCreate>;

/** Absent fields stay as they are. `archived` puts a theme away, or brings it back. */
export const themeUpdate = z.object({
  version,
  nameFr: name.optional(),
  nameDe: name.optional(),
  nameEn: name.optional(),
  archived: z.boolean().optional(),
});
export type ThemeUpdate = z.output<typeof themeUpdate>;

export const themeListQuery = listQuery(
  ['nameFr', 'nameDe', 'nameEn', 'groups'],
  { archived: queryBoolean.default(false) },
  'nameFr',
);
export type ThemeListQuery = z.output<typeof themeListQuery>;

export const themeRow = themeLabel.extend({
  /** Groups that the reader may know of and that work on it. */
  groups: count,
  archived: z.boolean(),
  version,
  can: canSchema('edit'),
});
export type ThemeRow = z.output<typeof themeRow>;

export const themePage = pageOf(themeRow);
export type ThemePage = z.output<typeof themePage>;

/** One theme, with how many of the groups that the reader may know of stand in each phase. */
export const themeDetail = themeRow.omit({ can: true }).extend({
  phases: z.array(z.object({ phase: z.enum(phases), groups: count })),
  can: canSchema('edit', 'announce'),
});
export type ThemeDetail = z.output<typeof themeDetail>;

export const communeListQuery = listQuery(
  ['name', 'canton', 'population', 'areaKm2'],
  { canton: word(60).optional(), isDemo: queryBoolean.optional() },
  'name',
);
export type CommuneListQuery = z.output<typeof communeListQuery>;

/** A commune that merged into another, and the first day of that one. */
export const formerCommune = z.object({ code: z.string(), name: z.string(), mergedOn: day });
export type FormerCommune = z.output<typeof formerCommune>;

export const communeRow = communeLabel.extend({
  canton: z.string().nullable(),
  areaKm2: z.number().nullable(),
  population: count.nullable(),
  populationOn: day.nullable(),
  /** The communes that merged into it. */
  formedFrom: z.array(formerCommune),
  lon: longitude.nullable(),
  lat: latitude.nullable(),
});
export type CommuneRow = z.output<typeof communeRow>;

export const communePage = pageOf(communeRow);
export type CommunePage = z.output<typeof communePage>;

export const naceListQuery = listQuery(
  ['code'],
  { level: queryInteger.min(1).max(4).optional(), parent: naceCode.optional() },
  'code',
);
export type NaceListQuery = z.output<typeof naceListQuery>;

export const naceRow = z.object({
  code: z.string(),
  level: z.int(),
  parent: z.string().nullable(),
  nameFr: z.string(),
  nameDe: z.string(),
  nameEn: z.string(),
});
export type NaceRow = z.output<typeof naceRow>;

export const nacePage = pageOf(naceRow);
export type NacePage = z.output<typeof nacePage>;

/** The public holidays of one year, as the law of the time gives them. */
export const holidayQuery = z.object({ year: queryInteger.pipe(z.int().min(2019).max(2100)) });
export type HolidayQuery = z.output<typeof holidayQuery>;

/** A public holiday of Luxembourg. */
export const holiday = z.object({ day, nameFr: z.string(), nameDe: z.string(), nameEn: z.string() });
export type Holiday = z.output<typeof holiday>;

export const holidayList = z.object({ items: z.array(holiday) });
