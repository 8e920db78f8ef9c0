import { type Answer, type ColleagueInput, type ProposalCreate, answerPhase } from '@zesumme/domain';
import { Contact } from '../../organisations/contact.entity';
import { ContactRelation } from '../../organisations/contact-relation.entity';
import { Injectable } from '@nestjs/common';
import type { Ctx } from '../../platform/database';
import { DomainError, conflict, invalidField } from '../../platform/errors';
import { MeetingNews } from '../calendar/news';
import { mailboxesOf } from '../calendar/mailboxes';
import { Invitation } from '../invitation.entity';
import { newInvitation } from '../invitations.service';
import { keepAnswer } from '../keep-answer';
import { markConcerns } from './concerns';
import type { LinkHolder } from './holder';
import { propose, takeBack } from './proposing';

/** What the holder of a personal link does about their invitation. Whose link it is, the caller has found out. */
@Injectable()
export class AnswersByLink {
  constructor(private readonly news: MeetingNews) {}

  /** @throws DomainError 409 `meeting-cancelled`, `meeting-begun` or `meeting-over` */
  requireOpen(ctx: Ctx, { meeting }: LinkHolder): void {
    const phase = answerPhase(meeting, ctx.clock.instant());
    if (phase !== 'open') throw new DomainError(`meeting-${phase}`, 409);
  }

  /** @throws DomainError 409 as above */
  async answer(ctx: Ctx, holder: LinkHolder, given: { answer: Answer; note: string | null }): Promise<void> {
    this.requireOpen(ctx, holder);
    await keepAnswer(ctx, holder.meeting, holder.invitation, given);
  }

  /**
   * Says which items concern the holder's organisation, in the place of what was said before.
   *
   * @throws DomainError 403 for a guest, 409 as above, 422 on an item of another meeting
   */
  async markConcerns(ctx: Ctx, holder: LinkHolder, itemIds: readonly string[]): Promise<void> {
    this.requireOpen(ctx, holder);
    await markConcerns(ctx, holder, itemIds);
  }

  /**
   * Proposes an item for the holder's organisation, as an account of it would.
   *
   * @throws DomainError 403 for a guest, 409 as above, `proposals-closed` or `too-many-proposals`, 422 on what was proposed already
   */
  async propose(ctx: Ctx, holder: LinkHolder, input: ProposalCreate): Promise<void> {
    this.requireOpen(ctx, holder);
    await propose(ctx, holder, input);
  }

  /**
   * Takes back what the holder proposed, as long as nothing was said to it.
   *
   * @throws DomainError 403, 404, 409 as above or `proposal-decided`
   */
  async takeProposalBack(ctx: Ctx, holder: LinkHolder, proposalId: string): Promise<void> {
    this.requireOpen(ctx, holder);
    await takeBack(ctx, holder, proposalId);
  }

  /**
   * Invites a colleague in the holder's place: as the contact who has that address in the same organisation, else as a guest.
   * The holder declines by it; the colleague is written to, and answers for themselves.
   *
   * @throws DomainError 409 as above or `colleague-already-sent`, 422 on an address that is invited already
   */
  async sendColleague(ctx: Ctx, holder: LinkHolder, { name, email }: ColleagueInput, locale: LinkHolder['locale']) {
    this.requireOpen(ctx, holder);
    const { meeting, invitation, organisation, colleague } = holder;
    // A colleague answers for themselves, and sends nobody on.
    if (colleague || invitation.delegatedFromId) throw conflict('colleague-already-sent');
    if ((await mailboxesOf(ctx, meeting.id)).has(email.toLowerCase())) throw invalidField('email', 'already-invited');
    const contactId = organisation && (await contactAt(ctx, organisation.id, email));
    const invitee = contactId
      ? { organisationId: organisation.id, contactId }
      : {
          ...{ organisationId: null, contactId: null },
          guest: { name, email, organisation: organisation?.name ?? invitation.guestOrganisation, locale },
        };
    const row = newInvitation(meeting.id, invitee, { required: invitation.required, host: invitation.isHost });
    await ctx.insert(Invitation, [{ ...row, delegatedFromId: invitation.id }]);
    await keepAnswer(ctx, meeting, invitation, { answer: 'declined', note: null });
    await this.tell(ctx, holder, 'meeting.colleague-sent', name);
  }

  /** Takes the colleague back, who is written to; the holder has not answered then. @throws DomainError 409 */
  async withdrawColleague(ctx: Ctx, holder: LinkHolder): Promise<void> {
    this.requireOpen(ctx, holder);
    const { colleague, meeting, invitation } = holder;
    if (!colleague) throw conflict('no-colleague');
    const name = (await colleagueName(ctx, holder)) ?? '';
    await ctx.manager.delete(Invitation, { id: colleague.id });
    await keepAnswer(ctx, meeting, invitation, { answer: 'needs-action', note: null });
    await this.tell(ctx, holder, 'meeting.colleague-withdrawn', name);
  }

  private async tell(ctx: Ctx, { meeting, name, organisation }: LinkHolder, kind: string, colleague: string) {
    const eventId = await ctx.record({
      kind,
      subject: { type: 'meeting', id: meeting.id },
      groupId: meeting.groupId,
      after: { organisation: organisation?.name ?? null, contact: name, colleague },
      personal: ['contact', 'colleague'],
      isDemo: meeting.isDemo,
    });
    await this.news.tell(ctx, eventId, meeting.id);
  }
}

/** What the colleague is called whom the holder sends; null when they send nobody. */
export async function colleagueName(ctx: Ctx, { colleague }: LinkHolder): Promise<string | null> {
  if (!colleague) return null;
  if (!colleague.contactId) return colleague.guestName;
  const { givenName, familyName } = await ctx.manager.findOneByOrFail(Contact, { id: colleague.contactId });
  return `${givenName} ${familyName}`;
}

async function contactAt(ctx: Ctx, organisationId: string, email: string): Promise<string | null> {
  const row = await ctx.manager
    .createQueryBuilder(Contact, 'contact')
    .innerJoin(ContactRelation, 'relation', 'relation.contactId = contact.id')
    .select('contact.id', 'id')
    .where('relation.organisationId = :organisationId AND LOWER(contact.email) = :email', { organisationId, email })
    .andWhere('relation.fromDay <= :today', { today: ctx.clock.today() })
    .andWhere('(relation.toDay IS NULL OR relation.toDay >= :today)')
    .andWhere('contact.archivedAt IS NULL')
    .orderBy('contact.id')
    .getRawOne<{ id: string }>();
  return row?.id ?? null;
}
