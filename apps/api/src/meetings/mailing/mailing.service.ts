import { Injectable } from '@nestjs/common';
import { type MailingListQuery, type MailingPage, type MailingProgress, canOf, meetingPolicy } from '@zesumme/domain';
import { type Ctx, pageInMemory } from '../../platform/database';
import { MeetingNews } from '../calendar/news';
import { type StoredMeeting, findMeeting, isAnnounced } from '../stored-meeting';
import { countMails, mailingRows, notWritten } from './latest-mails';

/** Who has been written to about a meeting, and who has not been reached. */
@Injectable()
export class MailingService {
  constructor(private readonly news: MeetingNews) {}

  /** How far the sending is; asked again and again while it goes on. @throws DomainError 403, 404 */
  async progress(ctx: Ctx, id: string): Promise<MailingProgress> {
    const stored = await runBy(ctx, id);
    const mails = await countMails(ctx, id);
    const { unreached, unwanted } = await notWritten(ctx, id, isAnnounced(stored.meeting));
    return {
      ...mails,
      noAddress: unreached.length,
      unwanted: unwanted.length,
      total: mails.sent + mails.waiting + mails.failed + unreached.length + unwanted.length,
      can: canOf({ retry: meetingPolicy.invite(ctx.actor, stored.ref) }),
    };
  }

  /** One page of all who are or were to be written to. @throws DomainError 403, 404 */
  async recipients(ctx: Ctx, id: string, query: MailingListQuery): Promise<MailingPage> {
    const rows = await mailingRows(ctx, id, isAnnounced((await runBy(ctx, id)).meeting));
    const found = rows.filter(({ state }) => query.state === undefined || query.state.includes(state));
    return pageInMemory(found, query, {
      sorts: { name: ({ name }) => name, state: ({ state }) => state, sentAt: ({ sentAt }) => sentAt },
      searchIn: ({ name, email }) => `${name} ${email ?? ''}`.toLowerCase(),
      tieBreak: ({ name, key }) => `${name} ${key}`,
    });
  }

  /**
   * Writes once more to those whom the last mail did not reach, at the address that they have now.
   *
   * @throws DomainError 403, 404
   */
  async retry(ctx: Ctx, id: string): Promise<MailingProgress> {
    const { ref } = await runBy(ctx, id);
    ctx.allow(meetingPolicy.invite(ctx.actor, ref));
    await this.news.tellRest(ctx, id, 0);
    return this.progress(ctx, id);
  }
}

async function runBy(ctx: Ctx, id: string): Promise<StoredMeeting> {
  const stored = await findMeeting(ctx, id);
  ctx.allow(meetingPolicy.create(ctx.actor, stored.ref));
  return stored;
}
