import { formatDay } from '@zesumme/i18n';
import { translate } from '@zesumme/i18n/all';
import { accountActor } from '../../identity';
import { Account } from '../../identity/account.entity';
import type { Config } from '../../platform/config';
import type { Ctx } from '../../platform/database';
import { type MailTemplate, wantsMail } from '../../platform/outbox';
import { Meeting } from '../meeting.entity';
import { BacklogItem } from './backlog-item.entity';

/** The mail that says what became of a proposal. */
export const PROPOSAL_DECIDED = 'proposal-decided';

/** It is about the reader's part in a meeting: whoever does without mails about changes of meetings gets none. */
const KIND = 'change';

/** Writes to whoever proposed it, as long as they have an account that is used, and speak for the same organisation. */
export async function tellDecided(ctx: Ctx, eventId: string, proposal: BacklogItem): Promise<void> {
  const account = await proposerOf(ctx, proposal);
  if (!account) return;
  const { id } = proposal;
  const { email, locale } = account;
  const recipientKey = account.contactId ?? account.id;
  if (!(await wantsMail(ctx, [recipientKey], KIND)).has(recipientKey)) return;
  await ctx.deliver(eventId, [{ recipientKey, email, locale, template: PROPOSAL_DECIDED, params: { proposalId: id } }]);
}

/** The account that proposed it; null once it is not used any more, or does not speak for that organisation today. */
async function proposerOf(ctx: Ctx, { accountId, organisationId }: BacklogItem): Promise<Account | null> {
  if (accountId === null || organisationId === null) return null;
  const actor = await accountActor(ctx, accountId);
  return actor?.organisationId === organisationId ? ctx.manager.findOneBy(Account, { id: accountId }) : null;
}

/** The mail, in the reader's language; none where there is nothing to say any more, or nobody to say it to. */
export function proposalMail(config: Config): MailTemplate {
  return async (ctx, { locale, params }) => {
    const proposal = await ctx.manager.findOneBy(BacklogItem, { id: String(params['proposalId']) });
    if (!proposal?.meetingId || (proposal.state !== 'accepted' && proposal.state !== 'declined')) return null;
    if (!(await proposerOf(ctx, proposal))) return null;
    const meeting = await ctx.manager.findOneByOrFail(Meeting, { id: proposal.meetingId });
    const told = {
      item: proposal.title,
      meeting: meeting.title,
      day: formatDay(locale, meeting.startsLocal, 'full'),
    };
    const { decisionNote } = proposal;
    const said = decisionNote === null ? '' : translate(locale, 'agenda.proposals.mail.word', { word: decisionNote });
    return {
      kind: KIND,
      subject: translate(locale, `agenda.proposals.mail.${proposal.state}.subject`, told),
      text: [translate(locale, `agenda.proposals.mail.${proposal.state}.text`, told), said]
        .filter(Boolean)
        .join('\n\n'),
      action: {
        label: translate(locale, 'agenda.proposals.mail.action'),
        url: `${config.publicUrl}/meetings/${meeting.id}`,
      },
    };
  };
}
