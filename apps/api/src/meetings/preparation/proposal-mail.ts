import type { Locale } from '@zesumme/domain';
import { formatDay } from '@zesumme/i18n';
import { translate } from '@zesumme/i18n/all';
import { accountActor } from '../../identity';
import { Account } from '../../identity/account.entity';
import { Contact } from '../../organisations/contact.entity';
import { ContactRelation } from '../../organisations/contact-relation.entity';
import type { Config } from '../../platform/config';
import type { Ctx } from '../../platform/database';
import type { Links } from '../../platform/links';
import { type MailTemplate, wantsMail } from '../../platform/outbox';
import { personalPage } from '../by-link/personal-page';
import { Meeting } from '../meeting.entity';
import { BacklogItem } from './backlog-item.entity';

/** The mail that says what became of a proposal. */
export const PROPOSAL_DECIDED = 'proposal-decided';

/** It is about the reader's part in a meeting: whoever does without mails about changes of meetings gets none. */
const KIND = 'change';

/** Whoever is written to about what they proposed. */
interface Proposer {
  recipientKey: string;
  email: string;
  locale: Locale;
}

/** Writes to whoever proposed it, as long as they can be reached, and speak for the same organisation. */
export async function tellDecided(ctx: Ctx, eventId: string, proposal: BacklogItem): Promise<void> {
  const proposer = await proposerOf(ctx, proposal);
  if (!proposer) return;
  const { id } = proposal;
  if (!(await wantsMail(ctx, [proposer.recipientKey], KIND)).has(proposer.recipientKey)) return;
  await ctx.deliver(eventId, [{ ...proposer, template: PROPOSAL_DECIDED, params: { proposalId: id } }]);
}

/** Who proposed it; null once their account is not used any more, or they do not speak for that organisation today. */
async function proposerOf(ctx: Ctx, proposal: BacklogItem): Promise<Proposer | null> {
  const { accountId, contactId, organisationId } = proposal;
  if (organisationId === null) return null;
  if (accountId === null) return contactId === null ? null : contactProposing(ctx, contactId, organisationId);
  const actor = await accountActor(ctx, accountId);
  if (actor?.organisationId !== organisationId) return null;
  const { id, email, locale, contactId: own } = await ctx.manager.findOneByOrFail(Account, { id: accountId });
  return { recipientKey: own ?? id, email, locale };
}

/** A contact who proposed by their personal link. */
async function contactProposing(ctx: Ctx, contactId: string, organisationId: string): Promise<Proposer | null> {
  const contact = await ctx.manager
    .createQueryBuilder(Contact, 'contact')
    .innerJoin(ContactRelation, 'relation', 'relation.contactId = contact.id')
    .where('contact.id = :contactId AND contact.archivedAt IS NULL', { contactId })
    .andWhere('relation.organisationId = :organisationId', { organisationId })
    .andWhere('relation.fromDay <= :today', { today: ctx.clock.today() })
    .andWhere('(relation.toDay IS NULL OR relation.toDay >= :today)')
    .getOne();
  if (!contact?.email) return null;
  return { recipientKey: contactId, email: contact.email, locale: contact.locale };
}

/** The mail, in the reader's language; none where there is nothing to say any more, or nobody to say it to. */
export function proposalMail(config: Config, links: Links): MailTemplate {
  return async (ctx, { email, locale, params }) => {
    const proposal = await ctx.manager.findOneBy(BacklogItem, { id: String(params['proposalId']) });
    if (!proposal?.meetingId || (proposal.state !== 'accepted' && proposal.state !== 'declined')) return null;
    const proposer = await proposerOf(ctx, proposal);
    // The address may have been taken from them while the mail waited: its link would open again for somebody else.
    if (proposer?.email.toLowerCase() !== email.toLowerCase()) return null;
    const meeting = await ctx.manager.findOneByOrFail(Meeting, { id: proposal.meetingId });
    const told = {
      item: proposal.title,
      meeting: meeting.title,
      day: formatDay(locale, meeting.startsLocal, 'full'),
    };
    const { decisionNote } = proposal;
    const said = decisionNote === null ? '' : translate(locale, 'agenda.proposals.mail.word', { word: decisionNote });
    const url =
      proposal.accountId === null
        ? await personalPage(ctx, links, config, meeting.id, proposer.recipientKey)
        : `${config.publicUrl}/meetings/${meeting.id}`;
    return {
      kind: KIND,
      subject: translate(locale, `agenda.proposals.mail.${proposal.state}.subject`, told),
      text: [translate(locale, `agenda.proposals.mail.${proposal.state}.text`, told), said]
        .filter(Boolean)
        .join('\n\n'),
      ...(url === null ? {} : { action: { label: translate(locale, 'agenda.proposals.mail.action'), url } }),
    };
  };
}
