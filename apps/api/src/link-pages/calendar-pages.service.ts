import { Injectable } from '@nestjs/common';
import { type CalendarFeedMade, MOST_FEEDS } from '@zesumme/domain';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CalendarFeedsService, feedOwner, tellCalendarMade } from '../meetings';
import type { Ctx } from '../platform/database';
import { conflict, notFound } from '../platform/errors';
import { sendPage } from '../platform/pages';
import { addressOf } from './answer-page/view';
import { type CalendarView, calendarPage } from './calendar-page/calendar-page';
import { type Visit, Visits, chosenIn, pathOf } from './visits';

interface Sent {
  link: string;
  form: Record<string, unknown> | undefined;
}

/** "My meetings" as a calendar to subscribe to, for a contact who has come by a personal link. */
@Injectable()
export class CalendarPages {
  constructor(
    private readonly visits: Visits,
    private readonly feeds: CalendarFeedsService,
  ) {}

  /** @throws DomainError 403, 404 for a guest, 410 */
  async show(request: FastifyRequest, reply: FastifyReply, link: string): Promise<void> {
    const view = await this.visits.read(request, link, (ctx, visit) => this.view(ctx, visit, request, null));
    await sendPage(request, reply, calendarPage(view));
  }

  /**
   * Makes one, in the place of another where that is named.
   *
   * @throws DomainError 403, 404 for a guest or when it is another's, 409 `form-already-sent` or `too-many-calendars`, 410
   */
  async make(
    request: FastifyRequest,
    reply: FastifyReply,
    { link, form, replaces }: Sent & { replaces?: string },
  ): Promise<void> {
    const view = await this.visits.act(request, link, form?.['form'], async (ctx, visit) => {
      const owner = ownerOf(visit);
      if (replaces !== undefined) await this.feeds.takeBack(ctx, owner, replaces);
      if ((await this.feeds.listOf(ctx, owner)).length >= MOST_FEEDS) throw conflict('too-many-calendars');
      const made = await this.feeds.make(ctx, owner, { kind: 'mine', groupId: null });
      await tellCalendarMade(ctx, String(owner.contactId), visit.holder.meeting.id);
      return this.view(ctx, visit, request, made);
    });
    await sendPage(request, reply, calendarPage(view));
  }

  /** @throws DomainError 403, 404 for a guest or when it is another's, 409 `form-already-sent`, 410 */
  async remove(
    request: FastifyRequest,
    reply: FastifyReply,
    { link, form, feed }: Sent & { feed: string },
  ): Promise<void> {
    await this.visits.act(request, link, form?.['form'], (ctx, visit) =>
      this.feeds.takeBack(ctx, ownerOf(visit), feed),
    );
    const to = addressOf({ address: pathOf(link), chosen: chosenIn(request) }, '/calendar');
    await reply.redirect(`${to}${to.includes('?') ? '&' : '?'}done=removed`, 303);
  }

  private async view(
    ctx: Ctx,
    visit: Visit,
    request: FastifyRequest,
    made: CalendarFeedMade | null,
  ): Promise<CalendarView> {
    const { holder, linkId, formToken } = visit;
    const chosen = chosenIn(request);
    return {
      ...{ chosen, made, holder, formToken },
      locale: chosen ?? holder.locale,
      address: pathOf(linkId),
      feeds: await this.feeds.listOf(ctx, ownerOf(visit)),
      isRemoved: (request.query as { done?: unknown }).done === 'removed',
    };
  }
}

/** A guest is nobody who is known beyond the one meeting. */
function ownerOf({ holder }: Visit) {
  if (holder.contactId === null) throw notFound('calendar');
  return feedOwner(holder.contactId);
}
