import {
  type GroupRef,
  type MembershipListQuery,
  type MembershipRow,
  type Page,
  holdsOn,
  workingGroupPolicy,
} from '@zesumme/domain';
import { Invitation } from '../meetings/invitation.entity';
import { Meeting } from '../meetings/meeting.entity';
import { Contact } from '../organisations/contact.entity';
import { Organisation } from '../organisations/organisation.entity';
import { type Ctx, columns, pageRows } from '../platform/database';
import { CURRENT } from './group-parts';
import { MembershipContact } from './membership-contact.entity';
import { Membership } from './membership.entity';

interface Stored extends Pick<Membership, 'id' | 'role' | 'fromDay' | 'toDay' | 'isDemo' | 'version'> {
  organisationId: string;
  name: string;
  kind: Organisation['kind'];
  organisationIsDemo: boolean;
}

const selectMemberships = (ctx: Ctx) =>
  ctx.manager
    .createQueryBuilder(Membership, 'membership')
    .innerJoin(Organisation, 'organisation', 'organisation.id = membership.organisationId')
    .select(columns('membership', ['id', 'role', 'fromDay', 'toDay', 'isDemo', 'version', 'organisationId']))
    .addSelect(columns('organisation', ['name', 'kind']))
    .addSelect('organisation.isDemo', 'organisationIsDemo');

/** One page of who takes part in the group, took part, or will. */
export async function listMemberships(
  ctx: Ctx,
  ref: GroupRef,
  query: MembershipListQuery,
): Promise<Page<MembershipRow>> {
  const memberships = selectMemberships(ctx).where('membership.groupId = :groupId', { groupId: ref.id });
  if (query.role) memberships.andWhere('membership.role IN (:...roles)', { roles: query.role });
  if (query.current !== undefined) {
    memberships.andWhere(query.current ? `(${CURRENT})` : `NOT (${CURRENT})`, { today: ctx.clock.today() });
  }
  const { rows, ...page } = await pageRows<Stored>(memberships, query, {
    sorts: { organisation: 'organisation.searchText', role: 'membership.role', fromDay: 'membership.fromDay' },
    searchIn: 'organisation.searchText',
    tieBreak: 'membership.id',
  });
  return { ...page, items: await complete(ctx, ref, rows) };
}

/** One membership as a row. */
export async function membershipRow(ctx: Ctx, ref: GroupRef, id: string): Promise<MembershipRow> {
  const rows = await selectMemberships(ctx).where('membership.id = :id', { id }).getRawMany<Stored>();
  const [row] = await complete(ctx, ref, rows);
  if (!row) throw new Error(`Membership ${id} is gone.`);
  return row;
}

async function complete(ctx: Ctx, ref: GroupRef, rows: Stored[]): Promise<MembershipRow[]> {
  if (rows.length === 0) return [];
  const showsAttendance = workingGroupPolicy.readAttendance(ctx.actor, ref).allowed;
  const organisationIds = rows.map(({ organisationId }) => organisationId);
  const ids = rows.map(({ id }) => id);
  const contacts = await contactsOf(ctx, ids);
  const attendance = showsAttendance ? await attendanceOf(ctx, ref.id, organisationIds) : null;
  const edit = workingGroupPolicy.manageMembers(ctx.actor, ref).allowed;
  return rows.map((row) => ({
    id: row.id,
    organisation: { id: row.organisationId, name: row.name, kind: row.kind, isDemo: Boolean(row.organisationIsDemo) },
    role: row.role,
    fromDay: row.fromDay,
    toDay: row.toDay,
    current: holdsOn(row, ctx.clock.today()),
    contacts: contacts.get(row.id) ?? [],
    attendance: attendance && (attendance.get(row.organisationId) ?? { attended: 0, invited: 0 }),
    isDemo: Boolean(row.isDemo),
    version: row.version,
    can: { edit },
  }));
}

async function contactsOf(ctx: Ctx, membershipIds: string[]): Promise<Map<string, MembershipRow['contacts']>> {
  const rows = await ctx.manager
    .createQueryBuilder(MembershipContact, 'membershipContact')
    .innerJoin(Contact, 'contact', 'contact.id = membershipContact.contactId')
    .select('membershipContact.membershipId', 'membershipId')
    .addSelect(columns('contact', ['id', 'givenName', 'familyName']))
    .where('membershipContact.membershipId IN (:...membershipIds)', { membershipIds })
    .orderBy('contact.searchText')
    .getRawMany<{ membershipId: string; id: string; givenName: string; familyName: string }>();
  const contacts = new Map<string, MembershipRow['contacts']>();
  for (const { membershipId, id, givenName, familyName } of rows) {
    contacts.set(membershipId, [...(contacts.get(membershipId) ?? []), { id, name: `${givenName} ${familyName}` }]);
  }
  return contacts;
}

/**
 * Past meetings that each organisation was invited to, and those it came to. Only meetings at which attendance was
 * recorded count: otherwise nobody would have come to the ones of which nothing is known.
 */
async function attendanceOf(
  ctx: Ctx,
  groupId: string,
  organisationIds: string[],
): Promise<Map<string, { attended: number; invited: number }>> {
  const rows = await ctx.manager
    .createQueryBuilder(Invitation, 'invitation')
    .innerJoin(Meeting, 'meeting', 'meeting.id = invitation.meetingId')
    .select('invitation.organisationId', 'organisationId')
    .addSelect('COUNT(DISTINCT meeting.id)', 'invited')
    .addSelect("COUNT(DISTINCT CASE WHEN invitation.attendance = 'attended' THEN meeting.id END)", 'attended')
    .where('meeting.groupId = :groupId', { groupId })
    .andWhere("meeting.state IN ('ended', 'closed')")
    .andWhere('invitation.organisationId IN (:...organisationIds)', { organisationIds })
    .andWhere(
      'EXISTS (SELECT 1 FROM invitation noted WHERE noted.meeting_id = meeting.id AND noted.attendance IS NOT NULL)',
    )
    .groupBy('invitation.organisationId')
    .getRawMany<{ organisationId: string; invited: number; attended: number }>();
  return new Map(
    rows.map(({ organisationId, invited, attended }) => [
      organisationId,
      { invited: Number(invited), attended: Number(attended) },
    ]),
  );
}
