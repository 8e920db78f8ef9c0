import * as z from 'zod';
import { day, timeZone } from '../shared/day';
import { canSchema, organisationLabel } from '../shared/labels';
import { listQuery, pageOf, queryBoolean, queryList } from '../shared/list';
import {
  choice,
  communeCode,
  email,
  id,
  line,
  locale,
  locales,
  name,
  orNull,
  telephone,
  version,
} from '../shared/primitives';
import { startsBeforeEnd } from '../shared/span';
import { relationKinds } from './organisation.rules';

/** A new contact of an organisation; the relation begins today unless a day is given. */
export const contactCreate = z.object({
  givenName: name,
  familyName: name,
  functionTitle: orNull(line(200)).default(null),
  email: orNull(email).default(null),
  telephone: orNull(telephone).default(null),
  locale: locale.default('fr'),
  /** In which zone their mails say when something is; Luxembourg's where nothing is said. */
  timeZone: timeZone.optional(),
  relation: choice(relationKinds).default('main'),
  fromDay: orNull(day).default(null),
  /** The contact whose relation ends the day before this one begins, and whose place in the groups this one takes. */
  succeedsContactId: orNull(id).default(null),
});
export type ContactCreate = z.output<typeof contactCreate>;

/** What a contact is for its organisation, and since when; a last day ends the relation, and with it the access. */
export const contactRelationInput = z
  .object({ kind: choice(relationKinds), fromDay: day, toDay: orNull(day).default(null) })
  .check(startsBeforeEnd('fromDay', 'toDay', true));

/** Absent fields stay as they are, also e-mail and telephone, which not every editor sees. */
export const contactUpdate = z.object({
  version,
  givenName: name.optional(),
  familyName: name.optional(),
  functionTitle: orNull(line(200)).optional(),
  email: orNull(email).optional(),
  telephone: orNull(telephone).optional(),
  locale: locale.optional(),
  timeZone: timeZone.optional(),
  relation: contactRelationInput.optional(),
});
export type ContactUpdate = z.output<typeof contactUpdate>;

const contactFilters = {
  relation: queryList(z.enum(relationKinds)),
  locale: queryList(z.enum(locales)),
  /** Archived contacts instead of the current ones. */
  archived: queryBoolean.default(false),
};

/** Contacts of one organisation. */
export const organisationContactListQuery = listQuery(['familyName', 'givenName'], contactFilters, 'familyName');
export type OrganisationContactListQuery = z.output<typeof organisationContactListQuery>;

export const contactListQuery = listQuery(
  ['familyName', 'givenName', 'organisation'],
  {
    ...contactFilters,
    organisationId: id.optional(),
    groupId: id.optional(),
    /** Those who speak for the commune's administration. */
    communeCode: communeCode.optional(),
  },
  'familyName',
);
export type ContactListQuery = z.output<typeof contactListQuery>;

export const contactRow = z.object({
  id,
  givenName: z.string(),
  familyName: z.string(),
  functionTitle: z.string().nullable(),
  /** Null when not given, and when the reader may not see it: `reachable` tells which. */
  email: z.string().nullable(),
  telephone: z.string().nullable(),
  /** Whether the reader may see e-mail and telephone. */
  reachable: z.boolean(),
  locale: z.enum(locales),
  /** In which zone they read their mails; null when the reader may not see how they are reached. */
  timeZone: z.string().nullable(),
  organisation: organisationLabel.nullable(),
  relation: z.object({ kind: z.enum(relationKinds), fromDay: day, toDay: day.nullable() }).nullable(),
  archived: z.boolean(),
  isDemo: z.boolean(),
  version,
  can: canSchema('edit', 'editRelation', 'archive', 'restore', 'nameSuccessor'),
});
export type ContactRow = z.output<typeof contactRow>;

export const contactPage = pageOf(contactRow);
export type ContactPage = z.output<typeof contactPage>;
