import { type MeetingRoom, byName, presenceOf } from '@zesumme/domain';
import { Brackets } from 'typeorm';
import { Contact } from '../../organisations/contact.entity';
import { ContactRelation } from '../../organisations/contact-relation.entity';
import { Organisation } from '../../organisations/organisation.entity';
import { type Ctx, columns } from '../../platform/database';
import { Membership } from '../../working-groups/membership.entity';
import { Invitation } from '../invitation.entity';
import { invitationDetails } from '../invited';
import type { StoredMeeting } from '../stored-meeting';

type Listed = MeetingRoom['organisations'][number];

/** Who is in the room, and whom something can be given to; the caller has seen to the permission. */
export async function meetingRoom(ctx: Ctx, { meeting, invitations }: StoredMeeting): Promise<MeetingRoom> {
  const delegated = new Map(invitations.map(({ id, delegatedFromId }) => [id, delegatedFromId]));
  return {
    attendees: (await invitationDetails(ctx, meeting.id)).map((each) => ({
      id: each.id,
      organisation: each.organisation,
      contact: each.contact,
      guest: each.guest && { name: each.guest.name, organisation: each.guest.organisation },
      delegatedFrom: each.delegatedFrom,
      delegatedFromId: delegated.get(each.id) ?? null,
      isHost: each.host,
      answer: each.answer,
      attendance: each.attendance,
    })),
    presence: presenceOf(invitations, meeting.quorum),
    organisations: await organisationsFor(ctx, meeting.id, meeting.groupId, invitations),
  };
}

/** Organisations that are invited or of the group, in two queries however many they are. */
async function organisationsFor(
  ctx: Ctx,
  meetingId: string,
  groupId: string,
  invitations: Invitation[],
): Promise<Listed[]> {
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
  return rows.sort(byName).map((row) => ({
    organisation: { ...row, isDemo: Boolean(row.isDemo) },
    isInvited: invitedIds.has(row.id),
    contacts: contacts.get(row.id) ?? [],
  }));
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
