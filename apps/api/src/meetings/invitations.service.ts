import { Injectable } from '@nestjs/common';
import {
  type InvitationListQuery,
  type InvitationPage,
  type InvitationUpdate,
  type MeetingDetail,
  type MeetingInvite,
  MOST_INVITED,
  answerDetail,
  meetingPolicy,
} from '@zesumme/domain';
import { In } from 'typeorm';
import { Contact } from '../organisations/contact.entity';
import { Organisation } from '../organisations/organisation.entity';
import { type Ctx, newId } from '../platform/database';
import { invalidField, notFound } from '../platform/errors';
import { MeetingNews } from './calendar/news';
import { Invitation } from './invitation.entity';
import { invitationDetails, invitationPage, invitedOrganisations } from './invited';
import { meetingDetail } from './meeting-detail';
import type { Invited } from './meeting-file';
import { findMeeting, isAnnounced } from './stored-meeting';
import { type Invitee, inviteesOf, planInvitations } from './whom-to-invite';

/** Who is invited to a meeting. */
@Injectable()
export class InvitationsService {
  constructor(private readonly news: MeetingNews) {}

  /** One page of those invited, for whoever runs the meeting. @throws DomainError 403, 404 */
  async list(ctx: Ctx, id: string, query: InvitationListQuery): Promise<InvitationPage> {
    const { ref } = await findMeeting(ctx, id);
    ctx.allow(meetingPolicy.create(ctx.actor, ref));
    return invitationPage(ctx, id, query);
  }

  /**
   * All of those invited, as far as the reader is told: people by name, else organisations, else nobody.
   *
   * @throws DomainError 404
   */
  async told(ctx: Ctx, id: string): Promise<Invited[]> {
    const { ref, invitations } = await findMeeting(ctx, id);
    const detail = answerDetail(ctx.actor, ref);
    if (detail === 'by-name') return invitationDetails(ctx, id);
    return detail === 'by-organisation' ? invitedOrganisations(ctx, id, invitations) : [];
  }

  /**
   * Invites those who are not invited yet. A draft announces nothing; once it is open, and while it runs, each is written to.
   *
   * @throws DomainError 403, 404, 422
   */
  async invite(ctx: Ctx, id: string, asked: MeetingInvite): Promise<MeetingDetail> {
    const { meeting, invitations, ref } = await findMeeting(ctx, id);
    ctx.allow(meetingPolicy.invite(ctx.actor, ref));
    const { added, replaced } = planInvitations(invitations, await inviteesOf(ctx, meeting.groupId, asked));
    if (added.length === 0) return meetingDetail(ctx, id);
    if (invitations.length - replaced.length + added.length > MOST_INVITED)
      throw invalidField('', 'too-many', { maximum: MOST_INVITED });
    if (replaced.length > 0) await ctx.manager.delete(Invitation, { id: In(replaced.map((each) => each.id)) });
    await ctx.insert(
      Invitation,
      added.map((invitee) => newInvitation(id, invitee, asked)),
    );
    const eventId = await ctx.record({
      kind: 'meeting.invited',
      subject: { type: 'meeting', id },
      groupId: meeting.groupId,
      after: await namesOf(ctx, added),
      personal: ['contacts'],
      isDemo: meeting.isDemo,
    });
    if (isAnnounced(meeting)) await this.news.tell(ctx, eventId, id);
    return meetingDetail(ctx, id);
  }

  /**
   * Says anew as whom somebody is invited: whether they have to be there, and whether they host.
   *
   * @throws DomainError 403, 404
   */
  async update(ctx: Ctx, id: string, invitationId: string, given: InvitationUpdate): Promise<MeetingDetail> {
    const { meeting, invitations, ref } = await findMeeting(ctx, id);
    ctx.allow(meetingPolicy.invite(ctx.actor, ref));
    const stored = invitations.find((each) => each.id === invitationId);
    if (!stored) throw notFound('invitation');
    const before = { required: stored.required, host: stored.isHost };
    const after = { required: given.required ?? stored.required, host: given.host ?? stored.isHost };
    await ctx.manager.update(
      Invitation,
      { id: invitationId },
      { required: after.required, isHost: after.host, version: stored.version + 1 },
    );
    await ctx.record({
      kind: 'meeting.invitation-changed',
      subject: { type: 'meeting', id },
      groupId: meeting.groupId,
      before,
      after: { ...(await namesOf(ctx, [asInvitee(stored)])), ...after },
      personal: ['contacts'],
      isDemo: meeting.isDemo,
    });
    return meetingDetail(ctx, id);
  }

  /**
   * Takes an invitation back. Whoever was told of the meeting and is not invited any more is written to.
   *
   * @throws DomainError 403, 404
   */
  async remove(ctx: Ctx, id: string, invitationId: string): Promise<MeetingDetail> {
    const { meeting, invitations, ref } = await findMeeting(ctx, id);
    ctx.allow(meetingPolicy.invite(ctx.actor, ref));
    const removed = invitations.find((each) => each.id === invitationId);
    if (!removed) throw notFound('invitation');
    await ctx.manager.delete(Invitation, { id: invitationId });
    const eventId = await ctx.record({
      kind: 'meeting.withdrawn',
      subject: { type: 'meeting', id },
      groupId: meeting.groupId,
      before: { ...(await namesOf(ctx, [asInvitee(removed)])), answer: removed.answer, note: removed.answerNote },
      after: { organisations: [], contacts: [], answer: null, note: null },
      personal: ['contacts', 'answer', 'note'],
      isDemo: meeting.isDemo,
    });
    if (isAnnounced(meeting)) await this.news.tell(ctx, eventId, id);
    return meetingDetail(ctx, id);
  }
}

/** The row of an invitation that is made now. */
export function newInvitation(
  meetingId: string,
  { organisationId, contactId, guest }: Invitee,
  { required, host }: { required: boolean; host: boolean },
): Invitation {
  return {
    id: newId(),
    meetingId,
    organisationId,
    contactId,
    guestName: guest?.name ?? null,
    guestEmail: guest?.email ?? null,
    guestOrganisation: guest?.organisation ?? null,
    guestLocale: guest?.locale ?? null,
    delegatedFromId: null,
    isHost: host,
    required,
    answer: 'needs-action',
    answeredAt: null,
    answerNote: null,
    attendance: null,
    version: 1,
  };
}

/** A stored invitation as what was asked for. */
export const asInvitee = ({ organisationId, contactId, guestName, guestEmail, guestLocale }: Invitation): Invitee => ({
  organisationId,
  contactId,
  ...(guestName
    ? { guest: { name: guestName, email: guestEmail ?? '', organisation: null, locale: guestLocale ?? 'fr' } }
    : {}),
});

/** Names as the history keeps them: organisations, and apart from them the people. */
export async function namesOf(ctx: Ctx, invitees: Invitee[]): Promise<{ organisations: string[]; contacts: string[] }> {
  const organisations = await ctx.manager.find(Organisation, {
    where: { id: In(invitees.flatMap(({ organisationId }) => organisationId ?? [])) },
    select: { id: true, name: true },
    order: { name: 'ASC' },
  });
  const contacts = await ctx.manager.find(Contact, {
    where: { id: In(invitees.flatMap(({ contactId }) => contactId ?? [])) },
    select: { id: true, givenName: true, familyName: true },
    order: { familyName: 'ASC' },
  });
  return {
    organisations: organisations.map(({ name }) => name),
    contacts: [
      ...contacts.map(({ givenName, familyName }) => `${givenName} ${familyName}`),
      ...invitees.flatMap(({ guest }) => guest?.name ?? []),
    ],
  };
}
