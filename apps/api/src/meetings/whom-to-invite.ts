import type { GuestInput, MeetingInvite } from '@zesumme/domain';
import { Contact } from '../organisations/contact.entity';
import { ContactRelation } from '../organisations/contact-relation.entity';
import { Organisation } from '../organisations/organisation.entity';
import { type Ctx, columns } from '../platform/database';
import { invalidField } from '../platform/errors';
import { Membership } from '../working-groups/membership.entity';
import { MembershipContact } from '../working-groups/membership-contact.entity';
import type { Invitation } from './invitation.entity';

/** A contact of an organisation, without a contact the organisation as a whole, and without either a guest. */
export interface Invitee {
  organisationId: string | null;
  contactId: string | null;
  guest?: GuestInput;
}

/** What inviting comes down to once it is held against who is invited already. */
export interface InvitationPlan {
  added: Invitee[];
  /** Invitations of whole organisations, not answered, in whose place their contacts are invited by name. */
  replaced: Invitation[];
}

/**
 * Those who are asked for, as they can be invited today.
 *
 * @throws DomainError 422 on an organisation or contact that is unknown, archived, or belongs nowhere
 */
export async function inviteesOf(ctx: Ctx, groupId: string, asked: MeetingInvite): Promise<Invitee[]> {
  return [
    ...(await contactsAsked(ctx, groupId, asked.contactIds)),
    ...(await organisationsAsked(ctx, asked.organisationIds)),
    ...(asked.wholeGroup ? await wholeGroup(ctx, groupId) : []),
    ...asked.guests.map((guest) => ({ organisationId: null, contactId: null, guest })),
  ];
}

/** Prunes: nobody is invited twice, and an organisation not as a whole beside its own contacts. */
export function planInvitations(existing: Invitation[], asked: Invitee[]): InvitationPlan {
  const added: Invitee[] = [];
  const invited = new Set(existing.map(({ contactId }) => contactId));
  for (const { organisationId, contactId } of asked) {
    if (!contactId || invited.has(contactId)) continue;
    invited.add(contactId);
    added.push({ organisationId, contactId });
  }
  const byContact = new Set(added.map(({ organisationId }) => organisationId));
  const present = new Set<string | null>([...existing, ...added].map(({ organisationId }) => organisationId));
  for (const { organisationId, contactId } of asked) {
    if (contactId || organisationId === null || present.has(organisationId)) continue;
    present.add(organisationId);
    added.push({ organisationId, contactId: null });
  }
  const addresses = new Set(existing.map(({ guestEmail }) => guestEmail));
  for (const invitee of asked) {
    if (!invitee.guest || addresses.has(invitee.guest.email)) continue;
    addresses.add(invitee.guest.email);
    added.push(invitee);
  }
  const replaced = existing.filter(
    ({ organisationId, contactId, answer, attendance }) =>
      contactId === null &&
      organisationId !== null &&
      answer === 'needs-action' &&
      attendance === null &&
      byContact.has(organisationId),
  );
  return { added, replaced };
}

async function contactsAsked(ctx: Ctx, groupId: string, contactIds: string[]): Promise<Invitee[]> {
  if (contactIds.length === 0) return [];
  const relations = await currentRelations(ctx, contactIds);
  const members = await currentMembers(ctx, groupId);
  const inGroup = new Set(members.map(({ organisationId }) => organisationId));
  return contactIds.map((contactId, at) => {
    const own = relations.filter((relation) => relation.contactId === contactId);
    // Somebody who speaks for several organisations comes for the one that is in the group.
    const relation = own.find(({ organisationId }) => inGroup.has(organisationId)) ?? own.at(-1);
    if (!relation) throw invalidField(`contactIds.${at}`, 'unknown-contact');
    return { organisationId: relation.organisationId, contactId };
  });
}

async function organisationsAsked(ctx: Ctx, organisationIds: string[]): Promise<Invitee[]> {
  if (organisationIds.length === 0) return [];
  const rows = await ctx.manager
    .createQueryBuilder(Organisation, 'organisation')
    .select('organisation.id', 'id')
    .where('organisation.id IN (:...organisationIds)', { organisationIds })
    .andWhere('organisation.archivedAt IS NULL')
    .getRawMany<{ id: string }>();
  const known = new Set(rows.map(({ id }) => id));
  return organisationIds.map((organisationId, at) => {
    if (!known.has(organisationId)) throw invalidField(`organisationIds.${at}`, 'unknown-organisation');
    return { organisationId, contactId: null };
  });
}

/** Each current member by the contacts it named for the group, who still speak for it; without any, as a whole. */
async function wholeGroup(ctx: Ctx, groupId: string): Promise<Invitee[]> {
  const members = await currentMembers(ctx, groupId);
  if (members.length === 0) return [];
  const named = await ctx.manager
    .createQueryBuilder(MembershipContact, 'named')
    .select(columns('named', ['membershipId', 'contactId']))
    .where('named.membershipId IN (:...ids)', { ids: members.map(({ id }) => id) })
    .getRawMany<{ membershipId: string; contactId: string }>();
  const contactIds = [...new Set(named.map(({ contactId }) => contactId))];
  const speaking = new Set(
    (await currentRelations(ctx, contactIds)).map((each) => `${each.contactId} ${each.organisationId}`),
  );
  return members.flatMap(({ id, organisationId }): Invitee[] => {
    const own = named.filter(
      ({ membershipId, contactId }) => membershipId === id && speaking.has(`${contactId} ${organisationId}`),
    );
    if (own.length === 0) return [{ organisationId, contactId: null }];
    return own.map(({ contactId }) => ({ organisationId, contactId }));
  });
}

function currentMembers(ctx: Ctx, groupId: string): Promise<{ id: string; organisationId: string }[]> {
  return ctx.manager
    .createQueryBuilder(Membership, 'membership')
    .innerJoin(Organisation, 'organisation', 'organisation.id = membership.organisationId')
    .select(columns('membership', ['id', 'organisationId']))
    .where('membership.groupId = :groupId', { groupId })
    .andWhere('(membership.fromDay IS NULL OR membership.fromDay <= :today)', { today: ctx.clock.today() })
    .andWhere('(membership.toDay IS NULL OR membership.toDay >= :today)')
    .andWhere('organisation.archivedAt IS NULL')
    .orderBy('organisation.name')
    .getRawMany<{ id: string; organisationId: string }>();
}

/** Of these contacts, for which organisations each speaks today. */
export async function currentRelations(
  ctx: Ctx,
  contactIds: string[],
): Promise<{ contactId: string; organisationId: string }[]> {
  if (contactIds.length === 0) return [];
  return ctx.manager
    .createQueryBuilder(ContactRelation, 'relation')
    .innerJoin(Contact, 'contact', 'contact.id = relation.contactId')
    .innerJoin(Organisation, 'organisation', 'organisation.id = relation.organisationId')
    .select(columns('relation', ['contactId', 'organisationId']))
    .where('relation.contactId IN (:...contactIds)', { contactIds })
    .andWhere('relation.fromDay <= :today', { today: ctx.clock.today() })
    .andWhere('(relation.toDay IS NULL OR relation.toDay >= :today)')
    .andWhere('contact.archivedAt IS NULL AND organisation.archivedAt IS NULL')
    .orderBy('relation.fromDay')
    .getRawMany<{ contactId: string; organisationId: string }>();
}
