import type { LinkActor, Locale, OrganisationLabel } from '@zesumme/domain';
import { IsNull } from 'typeorm';
import { Contact } from '../../organisations/contact.entity';
import { ContactRelation } from '../../organisations/contact-relation.entity';
import { Organisation } from '../../organisations/organisation.entity';
import type { Ctx } from '../../platform/database';
import { DomainError } from '../../platform/errors';
import { Membership } from '../../working-groups/membership.entity';
import { WorkingGroup } from '../../working-groups/working-group.entity';
import { Invitation } from '../invitation.entity';
import { Meeting } from '../meeting.entity';

/** Whoever holds the personal link to a meeting, with what it lets them see. Found anew for each request. */
export interface LinkHolder {
  meeting: Meeting;
  group: WorkingGroup;
  invitation: Invitation;
  name: string;
  locale: Locale;
  contactId: string | null;
  /** The organisation they answer for; null for a guest. */
  organisation: OrganisationLabel | null;
  /** Whether that organisation belongs to the group today: only then they see what it promised there. */
  takesPart: boolean;
  /** Whom they send in their place. */
  colleague: Invitation | null;
}

interface Person {
  name: string;
  locale: Locale;
  contactId: string | null;
  invitation: Invitation;
}

/**
 * Whom a personal link to a meeting is for, as they are invited now: by name, or with their organisation. A link outlives
 * that an invitation is made anew, and ends at once for whoever is not invited any more or has left the organisation.
 *
 * @param holderId a contact's id, or the mail address of a guest
 * @throws DomainError 410 `invitation-removed`
 */
export async function findLinkHolder(ctx: Ctx, meetingId: string, holderId: string): Promise<LinkHolder> {
  const meeting = await ctx.manager.findOneBy(Meeting, { id: meetingId });
  const person = meeting && (holderId.includes('@') ? guest : contact)(ctx, meeting, holderId);
  const found = await person;
  if (!meeting || !found || meeting.state === 'draft') throw new DomainError('invitation-removed', 410);
  const { invitation, ...who } = found;
  const group = await ctx.manager.findOneByOrFail(WorkingGroup, { id: meeting.groupId });
  const organisation = invitation.organisationId
    ? await ctx.manager.findOneByOrFail(Organisation, { id: invitation.organisationId })
    : null;
  return {
    ...who,
    ...{ meeting, group, invitation },
    organisation: organisation && {
      id: organisation.id,
      name: organisation.name,
      kind: organisation.kind,
      isDemo: organisation.isDemo,
    },
    takesPart: organisation !== null && (await takesPart(ctx, group.id, organisation.id)),
    colleague: await ctx.manager.findOneBy(Invitation, { meetingId, delegatedFromId: invitation.id }),
  };
}

/** As whom the history names them. */
export const actorOf = ({ name, contactId, invitation, organisation }: LinkHolder): LinkActor => ({
  kind: 'link',
  displayName: name,
  contactId,
  guestEmail: contactId === null ? (invitation.guestEmail?.toLowerCase() ?? null) : null,
  organisationId: organisation?.id ?? null,
  organisationName: organisation?.name ?? null,
});

async function guest(ctx: Ctx, meeting: Meeting, email: string): Promise<Person | null> {
  const invitation = await ctx.manager.findOneBy(Invitation, { meetingId: meeting.id, guestEmail: email });
  if (!invitation) return null;
  const { guestName, guestLocale } = invitation;
  return { name: guestName ?? email, locale: guestLocale ?? 'fr', contactId: null, invitation };
}

async function contact(ctx: Ctx, meeting: Meeting, contactId: string): Promise<Person | null> {
  const person = await ctx.manager.findOneBy(Contact, { id: contactId, archivedAt: IsNull() });
  if (!person) return null;
  const [invitation] = await ctx.manager
    .createQueryBuilder(Invitation, 'invitation')
    .innerJoin(ContactRelation, 'relation', 'relation.organisationId = invitation.organisationId')
    .where('invitation.meetingId = :meetingId', { meetingId: meeting.id })
    .andWhere('(invitation.contactId IS NULL OR invitation.contactId = relation.contactId)')
    .andWhere('relation.contactId = :contactId', { contactId })
    .andWhere('relation.fromDay <= :today', { today: ctx.clock.today() })
    .andWhere('(relation.toDay IS NULL OR relation.toDay >= :today)')
    // What was made to them by name comes before what was made to their organisation.
    .orderBy('CASE WHEN invitation.contactId IS NULL THEN 1 ELSE 0 END')
    .addOrderBy('invitation.id')
    .getMany();
  if (!invitation) return null;
  return { name: `${person.givenName} ${person.familyName}`, locale: person.locale, contactId, invitation };
}

async function takesPart(ctx: Ctx, groupId: string, organisationId: string): Promise<boolean> {
  return ctx.manager
    .createQueryBuilder(Membership, 'membership')
    .where('membership.groupId = :groupId AND membership.organisationId = :organisationId', { groupId, organisationId })
    .andWhere('(membership.fromDay IS NULL OR membership.fromDay <= :today)', { today: ctx.clock.today() })
    .andWhere('(membership.toDay IS NULL OR membership.toDay >= :today)')
    .getExists();
}
