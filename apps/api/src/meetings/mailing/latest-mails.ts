import type { MailingRow, MailingState } from '@zesumme/domain';
import type { SelectQueryBuilder } from 'typeorm';
import { type Ctx, columns } from '../../platform/database';
import { wantsMail } from '../../platform/outbox';
import { Delivery } from '../../platform/outbox/delivery.entity';
import { type Invited, invitedTo } from '../calendar/mailboxes';
import { newsTemplates, topicOf } from '../calendar/news';
import { toldMailboxes, toldOf } from '../calendar/told';
import { invitationDetails, nameOf } from '../invited';

/** The last mail to each about a meeting; those that had nothing to say any more are none. */
function latestMails(ctx: Ctx, meetingId: string): SelectQueryBuilder<Delivery> {
  const counted = (mail: string): string =>
    `${mail}.topic = :topic AND ${mail}.state <> :dropped AND ${mail}.template IN (:...templates)`;
  const query = ctx.manager.createQueryBuilder(Delivery, 'mail');
  const later = query
    .subQuery()
    .select('1')
    .from(Delivery, 'later')
    .where(`${counted('later')} AND later.recipientKey = mail.recipientKey`)
    .andWhere('(later.queuedAt > mail.queuedAt OR (later.queuedAt = mail.queuedAt AND later.id > mail.id))');
  return query
    .where(counted('mail'), { topic: topicOf(meetingId), dropped: 'dropped', templates: newsTemplates })
    .andWhere(`NOT EXISTS ${later.getQuery()}`);
}

const stateOf: Record<Exclude<Delivery['state'], 'dropped'>, MailingState> = {
  pending: 'waiting',
  sent: 'sent',
  failed: 'failed',
};

/** How many of the last mails wait, were sent, or could not be; in one query, however many they are. */
export async function countMails(ctx: Ctx, meetingId: string): Promise<Record<'sent' | 'waiting' | 'failed', number>> {
  const rows = await latestMails(ctx, meetingId)
    .select('mail.state', 'state')
    .addSelect('COUNT(*)', 'count')
    .groupBy('mail.state')
    .getRawMany<{ state: Delivery['state']; count: number }>();
  const of = (state: Delivery['state']): number => Number(rows.find((row) => row.state === state)?.count ?? 0);
  return { sent: of('sent'), waiting: of('pending'), failed: of('failed') };
}

/** Those to whom no mail goes: invitations without anybody to write to, and people who do without. */
export interface NotWritten {
  unreached: string[];
  unwanted: Invited[];
}

/** @param isAnnounced whether those invited are told at all; a draft tells nobody */
export async function notWritten(ctx: Ctx, meetingId: string, isAnnounced: boolean): Promise<NotWritten> {
  if (!isAnnounced) return { unreached: [], unwanted: [] };
  const { mailboxes, unreached } = await invitedTo(ctx, meetingId);
  const told = await toldMailboxes(ctx, meetingId);
  const untold = [...mailboxes.values()].filter(({ mailbox }) => !told.has(mailbox));
  const wanting = await wantsMail(
    ctx,
    untold.map(({ recipientKey }) => recipientKey),
    'invitation',
  );
  return { unreached, unwanted: untold.filter(({ recipientKey }) => !wanting.has(recipientKey)) };
}

interface StoredMail {
  recipientKey: string;
  email: string;
  state: Exclude<Delivery['state'], 'dropped'>;
  sentAt: string | null;
  failure: string | null;
}

/** Everybody who is or was to be written to, with what became of it; in a number of queries that does not grow with them. */
export async function mailingRows(ctx: Ctx, meetingId: string, isAnnounced: boolean): Promise<MailingRow[]> {
  const mails = await latestMails(ctx, meetingId)
    .select(columns('mail', ['recipientKey', 'email', 'state', 'sentAt', 'failure']))
    .getRawMany<StoredMail>();
  const { mailboxes } = await invitedTo(ctx, meetingId);
  const told = await toldOf(ctx, meetingId);
  const nameFor = (email: string): string => {
    const mailbox = email.toLowerCase();
    return mailboxes.get(mailbox)?.name ?? told.get(mailbox)?.name ?? email;
  };
  const { unreached, unwanted } = await notWritten(ctx, meetingId, isAnnounced);
  const invitations = unreached.length > 0 ? await invitationDetails(ctx, meetingId) : [];
  const written = new Set(mails.map(({ recipientKey }) => recipientKey));
  const none = { sentAt: null, failure: null, answer: null };
  return [
    ...mails.map(({ recipientKey, email, state, sentAt, failure }) => ({
      ...{ key: recipientKey, email, sentAt, name: nameFor(email), state: stateOf[state] },
      ...(state === 'failed' ? reasonOf(failure) : { failure: null, answer: null }),
    })),
    ...unwanted
      .filter(({ recipientKey }) => !written.has(recipientKey))
      .map(({ recipientKey, email, name }) => ({
        ...none,
        key: recipientKey,
        email,
        name,
        state: 'unwanted' as const,
      })),
    ...invitations
      .filter(({ id }) => unreached.includes(id))
      .map((invitation) => ({
        ...{ ...none, key: invitation.id, email: null, name: nameOf(invitation), state: 'no-address' as const },
      })),
  ];
}

/** What the outbox noted of a failure: a word, and what the server answered. */
function reasonOf(failure: string | null): Pick<MailingRow, 'failure' | 'answer'> {
  const [, word, answer] = /^(refused|unreachable|unexpected): (.*)$/s.exec(failure ?? '') ?? [];
  return { failure: (word as MailingRow['failure']) ?? 'unexpected', answer: answer ?? null };
}
