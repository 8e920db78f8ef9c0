import { Injectable } from '@nestjs/common';
import { type MeetingDetail, type MeetingInvite, meetingPolicy } from '@zesumme/domain';
import { In } from 'typeorm';
import { Contact } from '../organisations/contact.entity';
import { Organisation } from '../organisations/organisation.entity';
import { type Ctx, newId } from '../platform/database';
import { notFound } from '../platform/errors';
import { Invitation } from './invitation.entity';
import { meetingDetail } from './meeting-detail';
import { notify } from './notices';
import { recipientsOf } from './recipients';
import { findMeeting } from './stored-meeting';
import { type Invitee, inviteesOf, planInvitations } from './whom-to-invite';

/** Who is invited to a meeting. */
@Injectable()
export class InvitationsService {
  /**
   * Invites those who are not invited yet. A draft announces nothing; once it is open, each is written to at once.
   *
   * @throws DomainError 403, 404, 422
   */
  async invite(ctx: Ctx, id: string, asked: MeetingInvite): Promise<MeetingDetail> {
    const { meeting, invitations, ref } = await findMeeting(ctx, id);
    ctx.allow(meetingPolicy.invite(ctx.actor, ref));
    const { added, replaced } = planInvitations(invitations, await inviteesOf(ctx, meeting.groupId, asked));
    if (added.length === 0) return meetingDetail(ctx, id);
    if (replaced.length > 0) await ctx.manager.delete(Invitation, { id: In(replaced.map((each) => each.id)) });
    await ctx.insert(
      Invitation,
      added.map((invitee) => ({
        ...invitee,
        id: newId(),
        meetingId: id,
        required: asked.required,
        answer: 'needs-action' as const,
        answeredAt: null,
        answerNote: null,
        attendance: null,
        version: 1,
      })),
    );
    const eventId = await ctx.record({
      kind: 'meeting.invited',
      subject: { type: 'meeting', id },
      groupId: meeting.groupId,
      after: await namesOf(ctx, added),
      personal: ['contacts'],
      isDemo: meeting.isDemo,
    });
    if (meeting.state === 'open') await notify(ctx, eventId, 'meeting-invitation', id, added);
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
    const others = invitations.filter((each) => each.id !== invitationId);
    await ctx.manager.delete(Invitation, { id: invitationId });
    const eventId = await ctx.record({
      kind: 'meeting.withdrawn',
      subject: { type: 'meeting', id },
      groupId: meeting.groupId,
      before: { ...(await namesOf(ctx, [removed])), answer: removed.answer, note: removed.answerNote },
      after: { organisations: [], contacts: [], answer: null, note: null },
      personal: ['contacts', 'answer', 'note'],
      isDemo: meeting.isDemo,
    });
    if (meeting.state === 'open') {
      const still = new Set((await recipientsOf(ctx, others)).map(({ contactId }) => contactId));
      await notify(ctx, eventId, 'meeting-withdrawn', id, [removed], still);
    }
    return meetingDetail(ctx, id);
  }
}

/** Names as the history keeps them: organisations, and apart from them the people. */
async function namesOf(ctx: Ctx, invitees: Invitee[]): Promise<{ organisations: string[]; contacts: string[] }> {
  const organisations = await ctx.manager.find(Organisation, {
    where: { id: In(invitees.map(({ organisationId }) => organisationId)) },
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
    contacts: contacts.map(({ givenName, familyName }) => `${givenName} ${familyName}`),
  };
}
