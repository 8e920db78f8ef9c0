import { Injectable } from '@nestjs/common';
import { type Decision, type MeetingDetail, type MeetingRef, linkEnd, meetingPolicy } from '@zesumme/domain';
import { IsNull, MoreThanOrEqual } from 'typeorm';
import { ContactRelation } from '../organisations/contact-relation.entity';
import type { Ctx } from '../platform/database';
import { conflict, forbidden, notFound } from '../platform/errors';
import { Links } from '../platform/links';
import { type Invited, invitedTo } from './calendar/mailboxes';
import { MEETING_LINK } from './calendar/link-mail';
import type { Invitation } from './invitation.entity';
import { CalendarFeedsService } from './feeds/calendar-feeds.service';
import { asInvitee, namesOf } from './invitations.service';
import { meetingDetail } from './meeting-detail';
import type { Meeting } from './meeting.entity';
import { findMeeting } from './stored-meeting';

/** The personal links of those who are invited: ended when they are in wrong hands, and sent anew. */
@Injectable()
export class InvitationLinksService {
  constructor(
    private readonly links: Links,
    private readonly feeds: CalendarFeedsService,
  ) {}

  /**
   * Ends the links that were sent for an invitation, and what was opened with them, at once, with the calendars that somebody
   * may have made by them. Whoever is invited stays so; the next mail about the meeting brings them another link.
   *
   * @throws DomainError 403, 404, 409 `no-link` when none was ever sent: there is nothing to end
   */
  async end(ctx: Ctx, id: string, invitationId: string): Promise<MeetingDetail> {
    const { meeting, invitation, readers } = await this.find(ctx, id, invitationId, (ref) =>
      meetingPolicy.endLinks(ctx.actor, ref),
    );
    const holders = await holdersOf(ctx, invitation, readers);
    if (!(await this.links.exist(ctx, 'answer', meeting.id, holders))) throw conflict('no-link');
    if (await this.endAll(ctx, meeting, holders)) {
      await record(ctx, 'meeting.link-ended', meeting, invitation);
    }
    return meetingDetail(ctx, id);
  }

  /**
   * Mails another link to whom an invitation is for; the ones before are ended, and the calendars with them. The new ones are
   * made at once, so that they count as given from now on; what the mail brings is theirs.
   *
   * @throws DomainError 403, 404, 409 `no-address` when there is nobody to write to
   */
  async send(ctx: Ctx, id: string, invitationId: string): Promise<MeetingDetail> {
    const { meeting, invitation, readers } = await this.find(ctx, id, invitationId, (ref) =>
      meetingPolicy.sendLinks(ctx.actor, ref),
    );
    if (linkEnd(meeting) <= ctx.clock.instant()) throw forbidden('state');
    if (readers.length === 0) throw conflict('no-address');
    await this.endAll(ctx, meeting, await holdersOf(ctx, invitation, readers));
    const keys = readers.map(({ recipientKey }) => recipientKey);
    await this.links.issueAll(ctx, 'answer', meeting.id, keys, linkEnd(meeting));
    const eventId = await record(ctx, 'meeting.link-sent', meeting, invitation);
    await ctx.deliver(
      eventId,
      readers.map(({ recipientKey, email, locale, mailbox }) => ({
        ...{ recipientKey, email, locale, template: MEETING_LINK },
        params: { meetingId: id, mailbox },
      })),
    );
    return meetingDetail(ctx, id);
  }

  private async find(ctx: Ctx, id: string, invitationId: string, may: (ref: MeetingRef) => Decision) {
    const { meeting, invitations, ref } = await findMeeting(ctx, id);
    ctx.allow(may(ref));
    const invitation = invitations.find((each) => each.id === invitationId);
    if (!invitation) throw notFound('invitation');
    const { mailboxes } = await invitedTo(ctx, id, [invitationId]);
    return { meeting, invitation, readers: [...mailboxes.values()] };
  }

  /** Ends the links, and the calendars that somebody may have made by them. Answers whether there were any links. */
  private async endAll(ctx: Ctx, meeting: Meeting, holders: string[]): Promise<boolean> {
    await this.feeds.endOf(ctx, holders);
    return this.links.revokeThose(ctx, 'answer', meeting.id, holders);
  }
}

/**
 * Whose links they are. Whoever cannot be written to any more may still have one, and so may each contact of an organisation
 * that is invited as a whole: not only those who are written to now.
 */
async function holdersOf(
  ctx: Ctx,
  { organisationId, contactId, guestEmail }: Invitation,
  readers: Invited[],
): Promise<string[]> {
  const written = readers.map(({ recipientKey }) => recipientKey);
  if (contactId || guestEmail || !organisationId) return [...written, ...(contactId ? [contactId] : [])];
  // Who has left it may hold links of another organisation, which are not theirs to end.
  const contacts = await ctx.manager.findBy(ContactRelation, [
    { organisationId, toDay: IsNull() },
    { organisationId, toDay: MoreThanOrEqual(ctx.clock.today()) },
  ]);
  return [...new Set([...written, ...contacts.map((each) => each.contactId)])];
}

const record = async (ctx: Ctx, kind: string, meeting: Meeting, invitation: Invitation): Promise<string> =>
  ctx.record({
    kind,
    subject: { type: 'meeting', id: meeting.id },
    groupId: meeting.groupId,
    after: await namesOf(ctx, [asInvitee(invitation)]),
    personal: ['contacts'],
    isDemo: meeting.isDemo,
  });
