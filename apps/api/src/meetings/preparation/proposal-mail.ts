import { formatDay } from '@zesumme/i18n';
import { translate } from '@zesumme/i18n/all';
import { Account } from '../../identity/account.entity';
import type { Config } from '../../platform/config';
import type { Ctx } from '../../platform/database';
import { notFound } from '../../platform/errors';
import { type MailTemplate, wantsMail } from '../../platform/outbox';
import { Meeting } from '../meeting.entity';
import { BacklogItem } from './backlog-item.entity';

/** The mail that says what became of a proposal. */
export const PROPOSAL_DECIDED = 'proposal-decided';

/** It is about the reader's part in a meeting: whoever does without mails about changes of meetings gets none. */
const KIND = 'change';

/** Writes to whoever proposed it, as long as they have an account that is used. */
export async function tellDecided(ctx: Ctx, eventId: string, { id, accountId }: BacklogItem): Promise<void> {
  if (accountId === null) return;
  const account = await ctx.manager.findOneBy(Account, { id: accountId, state: 'active' });
  if (!account) return;
  const { email, locale } = account;
  const recipientKey = account.contactId ?? account.id;
  if (!(await wantsMail(ctx, [recipientKey], KIND)).has(recipientKey)) return;
  await ctx.deliver(eventId, [{ recipientKey, email, locale, template: PROPOSAL_DECIDED, params: { proposalId: id } }]);
}

/** The mail, in the reader's language. */
export function proposalMail(config: Config): MailTemplate {
  return async (ctx, { locale, params }) => {
    const proposal = await ctx.manager.findOneBy(BacklogItem, { id: String(params['proposalId']) });
    if (!proposal?.meetingId || (proposal.state !== 'accepted' && proposal.state !== 'declined')) {
      throw notFound('proposal');
    }
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
