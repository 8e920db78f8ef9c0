import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { visitor } from '@zesumme/domain';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { IsNull } from 'typeorm';
import { accountActor, hashToken } from '../../identity';
import { Contact } from '../../organisations/contact.entity';
import { Config } from '../../platform/config';
import { type Ctx, UnitOfWork } from '../../platform/database';
import { notFound } from '../../platform/errors';
import { languageAsked } from '../../platform/pages';
import { CalendarFeed } from '../calendar-feed.entity';
import { calendarFile } from '../calendar/calendar-file';
import { findMeeting } from '../stored-meeting';
import { contactFeedContent, feedContent, seesGroup } from './feed-content';

const DAY = 86_400_000;
/** A program asks again after so many seconds; until then it may show what it has. */
const FRESH = 900;

/** Calendars as programs fetch them: by a secret address, or public. */
@Injectable()
export class PublishedCalendars {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly config: Config,
  ) {}

  /** A calendar by its secret address. @throws DomainError 404, also once it was taken back, its account is closed, its contact gone, or its group hidden */
  async subscribed(request: FastifyRequest, reply: FastifyReply, file: string): Promise<void> {
    const [, token = ''] = /^([\w-]{43})\.ics$/.exec(file) ?? [];
    const { feed, isNoted, content } = await this.unitOfWork.read(visitor, (ctx) => this.readFeed(ctx, token));
    if (!isNoted) await this.noteUse(feed);
    await send(request, reply, content, { isPublic: false });
  }

  /** Every public meeting. */
  async all(request: FastifyRequest, reply: FastifyReply): Promise<void> {
    const locale = languageAsked(request) ?? 'fr';
    const reader = { actor: visitor, locale };
    const content = await this.unitOfWork.read(visitor, (ctx) =>
      feedContent(ctx, this.config, { kind: 'public' }, reader),
    );
    await send(request, reply, content, { isPublic: true });
  }

  /** One public meeting, to be saved. @throws DomainError 404 */
  async one(request: FastifyRequest, reply: FastifyReply, file: string): Promise<void> {
    const [, id = ''] = /^([\da-f-]{36})\.ics$/.exec(file) ?? [];
    const locale = languageAsked(request) ?? 'fr';
    const content = await this.unitOfWork.read(visitor, async (ctx) => {
      const { meeting } = await findMeeting(ctx, id, visitor);
      return calendarFile(ctx, this.config, [meeting], { locale, seesLink: () => false });
    });
    void reply.header('content-disposition', 'attachment; filename="zesumme.ics"');
    await send(request, reply, content, { isPublic: true });
  }

  private async readFeed(ctx: Ctx, token: string): Promise<{ feed: CalendarFeed; isNoted: boolean; content: string }> {
    const feed = await ctx.manager.findOneBy(CalendarFeed, { tokenHash: hashToken(token) });
    if (!feed) throw notFound('calendar');
    const isNoted = feed.lastUsedAt !== null && ctx.clock.now().getTime() - Date.parse(feed.lastUsedAt) < DAY;
    return { feed, isNoted, content: await this.contentOf(ctx, feed) };
  }

  private async contentOf(ctx: Ctx, { accountId, contactId, groupId }: CalendarFeed): Promise<string> {
    const contact = contactId && (await ctx.manager.findOneBy(Contact, { id: contactId, archivedAt: IsNull() }));
    if (contact) return contactFeedContent(ctx, this.config, contact);
    const actor = accountId && (await accountActor(ctx, accountId));
    if (!actor || (groupId !== null && !(await seesGroup(ctx, actor, groupId)))) throw notFound('calendar');
    const scope = groupId === null ? ({ kind: 'mine' } as const) : ({ kind: 'group', groupId } as const);
    return feedContent(ctx, this.config, scope, { actor, locale: actor.locale });
  }

  /** To the day: so that somebody sees which of their calendars are in use. */
  private async noteUse({ id }: CalendarFeed): Promise<void> {
    await this.unitOfWork.write({ kind: 'system' }, (ctx) =>
      ctx.manager.update(CalendarFeed, { id }, { lastUsedAt: ctx.clock.instant() }),
    );
  }
}

/** Answers that nothing has changed where that is so. A calendar with a secret address is nobody else's to keep. */
async function send(
  request: FastifyRequest,
  reply: FastifyReply,
  content: string,
  { isPublic }: { isPublic: boolean },
): Promise<void> {
  const tag = `"${createHash('sha256').update(content).digest('base64url').slice(0, 32)}"`;
  void reply.headers({
    etag: tag,
    'cache-control': isPublic ? `public, max-age=${FRESH}` : 'private, no-cache',
    'referrer-policy': 'no-referrer',
    vary: 'accept-language',
  });
  const known = (request.headers['if-none-match'] ?? '').split(',').map((each) => each.trim().replace(/^W\//, ''));
  if (known.includes(tag) || known.includes('*')) return void (await reply.status(304).send());
  await reply.header('content-type', 'text/calendar; charset=utf-8; method=PUBLISH').send(content);
}
