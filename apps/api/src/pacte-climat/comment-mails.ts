import type { Locale } from '@zesumme/domain';
import { translate } from '@zesumme/i18n/all';
import { In, IsNull, MoreThanOrEqual } from 'typeorm';
import { Account } from '../identity/account.entity';
import { AdviserGrant } from '../identity/adviser-grant.entity';
import type { Config } from '../platform/config';
import type { Ctx } from '../platform/database';
import { Delivery } from '../platform/outbox/delivery.entity';
import { type MailTemplate, notUnderWay, wantsMail } from '../platform/outbox';
import { chapterNamesOf } from './chapter-names';
import { communeUsers } from './commune-users';
import { MeasureComment } from './measure-comment.entity';
import { Measure } from './measure.entity';

export const COMMENTS = 'comments';
/** Comments of this while are told of in one mail. */
export const GATHERING_MINUTES = 15;
/** So many of them are quoted, each with so many characters. */
const MOST_QUOTED = 10;
const LONGEST_QUOTE = 200;

type Reader = Pick<Account, 'id' | 'email' | 'locale' | 'contactId'>;

/**
 * Tells the commune's users of a comment, and of an answer also those who take part in its thread: in one mail for all that
 * is said within a while.
 */
export async function tellOfComment(
  ctx: Ctx,
  eventId: string,
  comment: MeasureComment,
  thread: MeasureComment | null,
): Promise<void> {
  const { communeCode } = comment;
  const readers = new Map<string, Reader>();
  for (const user of await communeUsers(ctx, communeCode)) readers.set(user.id, user);
  for (const account of thread ? await takingPart(ctx, thread) : []) readers.set(account.id, account);
  if (comment.authorAccountId) readers.delete(comment.authorAccountId);
  const byKey = new Map([...readers.values()].map((reader) => [reader.contactId ?? reader.id, reader]));
  const topic = `comments:${communeCode}`;
  const waiting = await ctx.manager.find(Delivery, {
    select: { recipientKey: true },
    where: notUnderWay.map((state) => ({ ...state, topic, template: COMMENTS, recipientKey: In([...byKey.keys()]) })),
  });
  waiting.forEach(({ recipientKey }) => byKey.delete(recipientKey));
  const wanting = await wantsMail(ctx, [...byKey.keys()], 'comment');
  const notBefore = new Date(ctx.clock.now().getTime() + GATHERING_MINUTES * 60_000).toISOString();
  await ctx.deliver(
    eventId,
    [...byKey]
      .filter(([key]) => wanting.has(key))
      .map(([recipientKey, { id, email, locale }]) => ({
        recipientKey,
        email,
        locale,
        template: COMMENTS,
        topic,
        notBefore,
        params: { communeCode, accountId: id, since: comment.createdAt },
      })),
  );
}

/** Whoever opened the thread or answered in it, and still has an account that reads it. */
async function takingPart(ctx: Ctx, thread: MeasureComment): Promise<Reader[]> {
  const said = await ctx.manager.find(MeasureComment, {
    select: { authorAccountId: true },
    where: [
      { id: thread.id, removedAt: IsNull() },
      { threadId: thread.id, removedAt: IsNull() },
    ],
  });
  const ids = [...new Set(said.flatMap(({ authorAccountId }) => authorAccountId ?? []))];
  const accounts = await ctx.manager.findBy(Account, { id: In(ids), state: 'active' });
  const advisers = await grantedAdvisers(ctx, thread.communeCode);
  // Users of the commune are told as such, as long as they speak for it.
  return accounts.filter(({ id, role }) => role === 'administrator' || (role === 'adviser' && advisers.has(id)));
}

async function grantedAdvisers(ctx: Ctx, communeCode: string): Promise<Set<string>> {
  const untilDay = MoreThanOrEqual(ctx.clock.today());
  const grants = await ctx.manager.findBy(AdviserGrant, { communeCode, untilDay });
  return new Set(grants.map(({ accountId }) => accountId));
}

/** The mail about what others said since; nothing where it was all taken away, or the reader no longer reads it. */
export const commentsMail =
  (config: Config): MailTemplate =>
  async (ctx, { locale, params }) => {
    const [communeCode, accountId] = [String(params['communeCode']), String(params['accountId'])];
    const account = await ctx.manager.findOneBy(Account, { id: accountId, state: 'active' });
    if (!account || !(await stillReads(ctx, account, communeCode))) return null;
    const said = await saidSince(ctx, account, communeCode, String(params['since']));
    if (said.length === 0) return null;
    const told = { ...(await chapterNamesOf(ctx, communeCode)), count: said.length };
    const quotes = await quoted(ctx, said.slice(0, MOST_QUOTED), locale);
    const more = said.length - quotes.length;
    return {
      kind: 'comment',
      subject: translate(locale, 'reviews.mail.subject', told),
      text: [
        translate(locale, 'reviews.mail.text', told),
        ...quotes,
        ...(more > 0 ? [translate(locale, 'reviews.mail.more', { count: more })] : []),
      ].join('\n\n'),
      action: {
        label: translate(locale, 'reviews.mail.action'),
        url: `${config.publicUrl}/chapter-6/${communeCode}/comments?resolved=false`,
      },
    };
  };

async function stillReads(ctx: Ctx, { id, role }: Account, communeCode: string): Promise<boolean> {
  if (role === 'administrator') return true;
  if (role === 'adviser') return (await grantedAdvisers(ctx, communeCode)).has(id);
  return (await communeUsers(ctx, communeCode)).some((user) => user.id === id);
}

/** Users of the commune hear of everything; others of what is said in threads in which they take part. */
async function saidSince(
  ctx: Ctx,
  { id: accountId, role }: Account,
  communeCode: string,
  since: string,
): Promise<MeasureComment[]> {
  const said = await ctx.manager.find(MeasureComment, {
    where: { communeCode, removedAt: IsNull(), createdAt: MoreThanOrEqual(since) },
    order: { createdAt: 'ASC', id: 'ASC' },
  });
  const byOthers = said.filter(({ authorAccountId }) => authorAccountId !== accountId);
  if (role === 'commune-user') return byOthers;
  const own = await ctx.manager.find(MeasureComment, {
    select: { id: true, threadId: true },
    where: { communeCode, authorAccountId: accountId, removedAt: IsNull() },
  });
  const threads = new Set(own.map(({ id, threadId }) => threadId ?? id));
  return byOthers.filter(({ threadId }) => threadId !== null && threads.has(threadId));
}

const titleIn = { fr: 'titleFr', de: 'titleDe', en: 'titleEn' } as const;

async function quoted(ctx: Ctx, said: readonly MeasureComment[], locale: Locale): Promise<string[]> {
  const measures = await ctx.manager.findBy(Measure, { id: In(said.map(({ measureId }) => measureId)) });
  const titles = new Map(measures.map((measure) => [measure.id, measure[titleIn[locale]]]));
  return said.map(({ measureId, authorName, text }) =>
    translate(locale, 'reviews.mail.said', {
      measure: titles.get(measureId) ?? '',
      author: authorName,
      text: text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE)}…` : text,
    }),
  );
}
