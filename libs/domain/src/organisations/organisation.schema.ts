import * as z from 'zod';
import { organisationKinds } from '../shared/actor';
import { day, instant } from '../shared/day';
import { canSchema, communeLabel, groupLabel, organisationLabel, zoneLabel } from '../shared/labels';
import { listQuery, pageOf, queryBoolean, queryList } from '../shared/list';
import {
  choice,
  choiceOrNull,
  communeCode,
  count,
  httpUrl,
  id,
  line,
  naceCode,
  name,
  orNull,
  text,
  version,
  word,
} from '../shared/primitives';
import { membershipRoles } from '../working-groups/working-group.rules';
import { contactRow } from './contact.schema';
import { sizeClasses } from './organisation.rules';

/** A place where the organisation works; with the id of a stored site it changes that one, without it is new. */
export const siteInput = z.object({
  id: id.optional(),
  label: name,
  address: orNull(line(300)).default(null),
  zoneId: orNull(id).default(null),
  communeCode: orNull(line(10)).default(null),
});

const sites = z.array(siteInput).max(50);

export const organisationCreate = z.object({
  kind: choice(organisationKinds),
  name,
  shortName: orNull(line(60)).default(null),
  naceCode: orNull(line(10)).default(null),
  sizeClass: choiceOrNull(sizeClasses).default(null),
  website: orNull(httpUrl).default(null),
  /** The seat, or for a commune the commune itself. */
  communeCode: orNull(line(10)).default(null),
  note: orNull(text()).default(null),
  sourceUrl: orNull(httpUrl).default(null),
  sites: sites.default([]),
});
export type OrganisationCreate = z.output<typeof organisationCreate>;

/** Absent fields stay as they are; sites that are given replace the stored ones. */
export const organisationUpdate = z.object({
  version,
  kind: choice(organisationKinds).optional(),
  name: name.optional(),
  shortName: orNull(line(60)).optional(),
  naceCode: orNull(line(10)).optional(),
  sizeClass: choiceOrNull(sizeClasses).optional(),
  website: orNull(httpUrl).optional(),
  communeCode: orNull(line(10)).optional(),
  note: orNull(text()).optional(),
  sourceUrl: orNull(httpUrl).optional(),
  sites: sites.optional(),
});
export type OrganisationUpdate = z.output<typeof organisationUpdate>;

export const organisationListQuery = listQuery(
  ['name', 'kind', 'sector', 'sizeClass', 'groups', 'createdAt'],
  {
    kind: queryList(z.enum(organisationKinds)),
    groupId: id.optional(),
    zoneId: id.optional(),
    /** Those that take part in a group of the zone, wherever they have their sites. */
    groupZoneId: id.optional(),
    communeCode: communeCode.optional(),
    /** A code of any level: what stands below it is found too. */
    naceCode: naceCode.optional(),
    sizeClass: queryList(z.enum(sizeClasses)),
    /** Only organisations with a current group, or only those without. */
    inGroup: queryBoolean.optional(),
    /** Archived organisations instead of the current ones. */
    archived: queryBoolean.default(false),
  },
  'name',
);
export type OrganisationListQuery = z.output<typeof organisationListQuery>;

export const naceLabel = z.object({
  code: z.string(),
  nameFr: z.string(),
  nameDe: z.string(),
  nameEn: z.string(),
});
export type NaceLabel = z.output<typeof naceLabel>;

export const organisationRow = organisationLabel.extend({
  shortName: z.string().nullable(),
  sector: naceLabel.nullable(),
  sizeClass: z.enum(sizeClasses).nullable(),
  website: z.string().nullable(),
  commune: communeLabel.nullable(),
  groups: z.array(groupLabel),
  archived: z.boolean(),
});
export type OrganisationRow = z.output<typeof organisationRow>;

export const organisationPage = pageOf(organisationRow);
export type OrganisationPage = z.output<typeof organisationPage>;

export const siteDetail = z.object({
  id,
  label: z.string(),
  address: z.string().nullable(),
  zone: zoneLabel.nullable(),
  commune: communeLabel.nullable(),
});

export const organisationMembership = z.object({
  id,
  group: groupLabel,
  role: z.enum(membershipRoles),
  fromDay: day.nullable(),
  toDay: day.nullable(),
  current: z.boolean(),
});

export const organisationDetail = organisationRow.omit({ groups: true }).extend({
  /** The broker's own note; null for everybody else. */
  note: z.string().nullable(),
  sourceUrl: z.string().nullable(),
  sites: z.array(siteDetail),
  contacts: z.array(contactRow),
  /** Only of groups that the reader may know of. */
  memberships: z.array(organisationMembership),
  /** Unfinished actions it is responsible for, in groups that the reader sees from inside. */
  unfinishedActions: count,
  /** Meetings of the last twelve months it was invited to, and those it came to; null where that is not shown. */
  attendance: z.object({ attended: count, invited: count }).nullable(),
  createdAt: instant,
  archivedAt: instant.nullable(),
  version,
  can: canSchema('edit', 'editAll', 'archive', 'restore', 'addContact', 'readHistory'),
});
export type OrganisationDetail = z.output<typeof organisationDetail>;

/** What has been typed of a new organisation so far. */
export const likelyDuplicatesQuery = z.object({
  name: word(200).default(''),
  website: word(2000).default(''),
  /** The organisation being edited, which is no duplicate of itself. */
  exceptId: id.optional(),
});
export type LikelyDuplicatesQuery = z.output<typeof likelyDuplicatesQuery>;

export const likelyDuplicatesList = z.object({
  items: z.array(organisationLabel.extend({ similarity: z.number(), archived: z.boolean() })),
});
export type LikelyDuplicatesList = z.output<typeof likelyDuplicatesList>;
