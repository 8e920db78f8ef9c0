import * as z from 'zod';
import { day } from '../shared/day';
import { canSchema, contactLabel, organisationLabel } from '../shared/labels';
import { listQuery, pageOf, queryBoolean, queryList } from '../shared/list';
import { choice, count, id, orNull, version } from '../shared/primitives';
import { startsBeforeEnd } from '../shared/span';
import { membershipRoles } from './working-group.rules';

const contactIds = z.array(id).max(50);

/** Without a first day the membership has held since before anybody noted it. */
export const membershipCreate = z
  .object({
    organisationId: id,
    role: choice(membershipRoles),
    fromDay: orNull(day).default(null),
    toDay: orNull(day).default(null),
    contactIds: contactIds.default([]),
  })
  .check(startsBeforeEnd('fromDay', 'toDay', true));
export type MembershipCreate = z.output<typeof membershipCreate>;

/** Absent fields stay as they are. A last day ends the membership: it is never deleted. */
export const membershipUpdate = z
  .object({
    version,
    role: choice(membershipRoles).optional(),
    fromDay: orNull(day).optional(),
    toDay: orNull(day).optional(),
    contactIds: contactIds.optional(),
  })
  .check(startsBeforeEnd('fromDay', 'toDay', true));
export type MembershipUpdate = z.output<typeof membershipUpdate>;

export const membershipListQuery = listQuery(
  ['organisation', 'role', 'fromDay'],
  {
    role: queryList(z.enum(membershipRoles)),
    /** Memberships of today, or only former and future ones; all without it. */
    current: queryBoolean.optional(),
  },
  'organisation',
);
export type MembershipListQuery = z.output<typeof membershipListQuery>;

export const membershipRow = z.object({
  id,
  organisation: organisationLabel,
  role: z.enum(membershipRoles),
  fromDay: day.nullable(),
  toDay: day.nullable(),
  current: z.boolean(),
  contacts: z.array(contactLabel),
  /** Past meetings of the group the organisation was invited to, and at how many it was; null where that is not shown. */
  attendance: z.object({ attended: count, invited: count }).nullable(),
  isDemo: z.boolean(),
  version,
  can: canSchema('edit'),
});
export type MembershipRow = z.output<typeof membershipRow>;

export const membershipPage = pageOf(membershipRow);
export type MembershipPage = z.output<typeof membershipPage>;
