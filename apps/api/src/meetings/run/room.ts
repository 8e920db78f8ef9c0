import {
  type InvitationDetail,
  type InvitationListQuery,
  type MeetingRoom,
  type RoomChange,
  type RoomOrganisations,
  type RunAttendee,
  byName,
  organisationsOf,
  peopleThere,
  presenceOf,
} from '@zesumme/domain';
import { Brackets } from 'typeorm';
import { Contact } from '../../organisations/contact.entity';
import { ContactRelation } from '../../organisations/contact-relation.entity';
import { Organisation } from '../../organisations/organisation.entity';
import { type Ctx, columns } from '../../platform/database';
import { notFound } from '../../platform/errors';
import { Membership } from '../../working-groups/membership.entity';
import { Invitation } from '../invitation.entity';
import { invitationDetails, invitationPage } from '../invited';
import type { StoredMeeting } from '../stored-meeting';

type Listed = RoomOrganisations['organisations'][number];

/** One page of those who may be in the room; the caller has seen to the permission. */
export async function meetingRoom(
  ctx: Ctx,
  { meeting, invitations }: StoredMeeting,
  query: InvitationListQuery,
): Promise<MeetingRoom> {
  const { items, ...page } = await invitationPage(ctx, meeting.id, query);
  const cameFor = organisationsOf(invitations);
  const organisations = new Set(invitations.flatMap(({ organisationId }) => organisationId ?? []));
  return {
    ...page,
    items: items.map((each) => attendeeOf(each, cameFor)),
    presence: presenceOf(invitations, meeting.quorum),
    invited: { people: invitations.length, organisations: organisations.size },
  };
}

/** One of those invited as it is noted now; the caller has seen to the permission. */
export async function roomChange(
  ctx: Ctx,
  { meeting, invitations }: StoredMeeting,
  invitationId: string,
): Promise<RoomChange> {
  const [detail] = await invitationDetails(ctx, meeting.id, { ids: [invitationId] });
  if (!detail) throw notFound('invitation');
  return {
    attendee: attendeeOf(detail, organisationsOf(invitations)),
    presence: presenceOf(invitations, meeting.quorum),
  };
}

const attendeeOf = (detail: InvitationDetail, cameFor: ReturnType<typeof organisationsOf>): RunAttendee => ({
  id: detail.id,
  organisation: detail.organisation,
  contact: detail.contact,
  guest: detail.guest && { name: detail.guest.name, organisation: detail.guest.organisation },
  delegatedFrom: detail.delegatedFrom,
  cameForId: cameFor.get(detail.id) ?? null,
  isHost: detail.host,
  answer: detail.answer,
  attendance: detail.attendance,
});

/** Organisations that are invited or of the group, in two queries however many they are. */
export async function roomOrganisations(
  ctx: Ctx,
  { meeting: { id: meetingId, groupId }, invitations }: StoredMeeting,
): Promise<RoomOrganisations> {
  const query = ctx.manager.createQueryBuilder(Organisation, 'organisation');
  const invited = query
    .subQuery()
    .select('1')
    .from(Invitation, 'invitation')
    .where('invitation.meetingId = :meetingId')
    .andWhere('invitation.organisationId = organisation.id')
    .getQuery();
  const member = query
    .subQuery()
    .select('1')
    .from(Membership, 'membership')
    .where('membership.groupId = :groupId')
    .andWhere('membership.organisationId = organisation.id')
    .andWhere('(membership.fromDay IS NULL OR membership.fromDay <= :today)')
    .andWhere('(membership.toDay IS NULL OR membership.toDay >= :today)')
    .getQuery();
  const rows = await query
    .select(columns('organisation', ['id', 'name', 'kind', 'isDemo']))
    .where('organisation.archivedAt IS NULL')
    .andWhere(new Brackets((of) => of.where(`EXISTS ${invited}`).orWhere(`EXISTS ${member}`)))
    .setParameters({ meetingId, groupId, today: ctx.clock.today() })
    .getRawMany<Listed['organisation']>();
  const contacts = await contactsOf(
    ctx,
    rows.map(({ id }) => id),
  );
  const invitedIds = new Set(invitations.map(({ organisationId }) => organisationId));
  const there = peopleThere(invitations);
  const organisations = rows.sort(byName).map((row) => ({
    organisation: { ...row, isDemo: Boolean(row.isDemo) },
    isInvited: invitedIds.has(row.id),
    there: [...(there.get(row.id) ?? [])],
    contacts: contacts.get(row.id) ?? [],
  }));
  return { organisations };
}

async function contactsOf(ctx: Ctx, organisationIds: string[]): Promise<Map<string, Listed['contacts']>> {
  const found = new Map<string, Listed['contacts']>();
  if (organisationIds.length === 0) return found;
  const rows = await ctx.manager
    .createQueryBuilder(ContactRelation, 'relation')
    .innerJoin(Contact, 'contact', 'contact.id = relation.contactId')
    .select('relation.organisationId', 'organisationId')
    .addSelect(columns('contact', ['id', 'givenName', 'familyName']))
    .where('relation.organisationId IN (:...organisationIds)', { organisationIds })
    .andWhere('relation.fromDay <= :today', { today: ctx.clock.today() })
    .andWhere('(relation.toDay IS NULL OR relation.toDay >= :today)')
    .andWhere('contact.archivedAt IS NULL')
    .orderBy('contact.familyName')
    .addOrderBy('contact.givenName')
    .addOrderBy('contact.id')
    .getRawMany<{ organisationId: string; id: string; givenName: string; familyName: string }>();
  for (const { organisationId, id, givenName, familyName } of rows) {
    const own = found.get(organisationId) ?? [];
    if (!own.some((each) => each.id === id)) own.push({ id, name: `${givenName} ${familyName}` });
    found.set(organisationId, own);
  }
  return found;
}
