import { setImmediate } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { Config } from '../../platform/config';
import type { Ctx } from '../../platform/database';
import { grouped } from '../../platform/grouped';
import { Links } from '../../platform/links';
import type { AcceptedMail, BulkTemplate, DeliveryToRender, RenderedMail } from '../../platform/outbox';
import { answerPages } from './answer-pages';
import { CalendarTold } from './calendar-told.entity';
import { someMailboxesOf } from './mailboxes';
import { newsMail } from './news-mail';
import { type NewsScene, sceneOf } from './news-scene';
import { newsFor, toldOf } from './told';

/** Renders the mails about a meeting from what holds when they leave, and keeps what each mailbox was told. */
@Injectable()
export class NewsTemplate implements BulkTemplate {
  constructor(
    private readonly config: Config,
    private readonly links: Links,
  ) {}

  async render(ctx: Ctx, deliveries: readonly DeliveryToRender[]): Promise<(RenderedMail | null)[]> {
    const mails = new Map<DeliveryToRender, RenderedMail>();
    for (const [meetingId, some] of grouped(deliveries, ({ params }) => String(params['meetingId']))) {
      const scene = await sceneOf(ctx, this.config, meetingId);
      if (scene) await this.renderFor(ctx, scene, some, mails);
    }
    return deliveries.map((delivery) => mails.get(delivery) ?? null);
  }

  async accepted(ctx: Ctx, mails: readonly AcceptedMail[]): Promise<void> {
    const rows = mails.map(({ receipt }) => receipt as CalendarTold);
    await ctx.manager.upsert(CalendarTold, rows, ['meetingId', 'mailbox']);
  }

  private async renderFor(
    ctx: Ctx,
    scene: NewsScene,
    deliveries: DeliveryToRender[],
    mails: Map<DeliveryToRender, RenderedMail>,
  ): Promise<void> {
    const { meeting } = scene;
    // Of several mails to one mailbox the first tells everything, and the others have nothing left to say.
    const byMailbox = grouped(deliveries, ({ params, email }) => String(params['mailbox'] ?? email.toLowerCase()));
    const invited = await someMailboxesOf(ctx, meeting.id, [...byMailbox.keys()]);
    const told = await toldOf(ctx, meeting.id, [...byMailbox.keys()]);
    const news = newsFor(meeting, byMailbox.keys(), invited, told);
    const pages = await answerPages(ctx, this.links, this.config, meeting, news);
    for (const each of news) {
      const [delivery] = byMailbox.get(each.mailbox) ?? [];
      // Whoever is not invited any more has nothing left to open.
      const page = each.invited && pages.get(each.invited.recipientKey);
      if (delivery) mails.set(delivery, newsMail(scene, each, delivery.locale, page ?? this.config.publicUrl));
      // What others ask of the server has its turn between two mails.
      await setImmediate();
    }
  }
}
