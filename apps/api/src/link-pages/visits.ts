import { Injectable } from '@nestjs/common';
import { linkEnd, visitor } from '@zesumme/domain';
import type { Locale } from '@zesumme/i18n';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type LinkHolder, actorOf, findLinkHolder } from '../meetings';
import { Config } from '../platform/config';
import { type Ctx, UnitOfWork } from '../platform/database';
import { DomainError } from '../platform/errors';
import { type CookieKind, keepCookie, keptCookie } from '../platform/http';
import { Links, VISIT } from '../platform/links';
import { asLocale } from './answer-page/fields';

/** Sent when a link in a mail leads here, and never with a form of another site. */
const visitCookie = (linkId: string): CookieKind => ({
  name: 'zesumme_visit',
  path: pathOf(linkId),
  sameSite: 'lax',
  maxAge: VISIT / 1_000,
});

/** Somebody who has opened their personal link, on their page. */
export interface Visit {
  linkId: string;
  holder: LinkHolder;
  /** What the forms on the page carry. */
  formToken: string;
}

/** Opens personal links to meetings, and knows again who has opened one. */
@Injectable()
export class Visits {
  constructor(
    private readonly links: Links,
    private readonly unitOfWork: UnitOfWork,
    private readonly config: Config,
  ) {}

  /**
   * Exchanges a link for a cookie that is good for its own page and for some hours. Nothing is written: whatever opens links
   * before people do, such as a scanner of mails, leaves no trace.
   *
   * @returns where the page is
   * @throws DomainError 404 `link-unknown`, 410 `link-expired`, `link-withdrawn` or `invitation-removed`, 429
   */
  async open(request: FastifyRequest, reply: FastifyReply, token: string): Promise<string> {
    return this.unitOfWork.read(visitor, async (ctx) => {
      const link = await this.links.open(ctx, 'answer', token, request.ip);
      await this.holderOf(ctx, link);
      keepCookie(reply, this.config, visitCookie(link.id), this.links.visit(ctx, link));
      return pathOf(link.id);
    });
  }

  /** Reads for whoever has opened the link. @throws DomainError 403 `visit-over`, 410 */
  read<T>(request: FastifyRequest, linkId: string, work: (ctx: Ctx, visit: Visit) => Promise<T>): Promise<T> {
    return this.unitOfWork.read(visitor, async (ctx) => work(ctx, await this.find(ctx, request, linkId)));
  }

  /** Reads the same in their own name, where services decide by who asks. @throws DomainError as above */
  async readAs<T>(request: FastifyRequest, linkId: string, work: (ctx: Ctx, visit: Visit) => Promise<T>): Promise<T> {
    const actor = await this.read(request, linkId, async (_, { holder }) => actorOf(holder));
    return this.unitOfWork.read(actor, async (ctx) => work(ctx, await this.find(ctx, request, linkId)));
  }

  /**
   * Takes a form of whoever has opened the link, once, and does what it asks for in their name.
   *
   * @throws DomainError 403 `visit-over` or `form-outdated`, 409 `form-already-sent`, 410
   */
  async act<T>(
    request: FastifyRequest,
    linkId: string,
    formToken: unknown,
    work: (ctx: Ctx, visit: Visit) => Promise<T>,
  ): Promise<T> {
    const actor = await this.read(request, linkId, async (_, { holder }) => actorOf(holder));
    return this.unitOfWork.write(actor, async (ctx) => {
      const visit = await this.find(ctx, request, linkId);
      await this.links.takeForm(ctx, { id: linkId }, formToken);
      return work(ctx, visit);
    });
  }

  private async find(ctx: Ctx, request: FastifyRequest, linkId: string): Promise<Visit> {
    const link = await this.links
      .resume(ctx, 'answer', keptCookie(request, this.config, visitCookie(linkId)))
      .catch((error: unknown) => {
        // Without a cookie that holds, all that is known is that the link has to be opened anew.
        throw error instanceof DomainError && error.code === 'link-unknown'
          ? new DomainError('visit-over', 403)
          : error;
      });
    if (link.id !== linkId) throw new DomainError('visit-over', 403);
    return { linkId, holder: await this.holderOf(ctx, link), formToken: this.links.formToken(ctx, link) };
  }

  private async holderOf(ctx: Ctx, { subjectId, holderId }: { subjectId: string; holderId: string }) {
    const holder = await findLinkHolder(ctx, subjectId, holderId);
    // By the meeting as it is: it may have been moved since the link was sent.
    if (linkEnd(holder.meeting) <= ctx.clock.instant()) throw new DomainError('link-expired', 410);
    return holder;
  }
}

/** The language that was chosen on the page; null as long as it is the reader's own. */
export const chosenIn = (request: FastifyRequest): Locale | null =>
  asLocale((request.query as { lang?: unknown }).lang);

/** Where the page of a link is. */
export const pathOf = (linkId: string): string => `/answer/${linkId}`;
