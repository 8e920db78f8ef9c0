import { Injectable } from '@nestjs/common';
import { type AnnouncementRow, type AnnouncementSend, announcementPolicy } from '@zesumme/domain';
import { In } from 'typeorm';
import { type Ctx, newId } from '../platform/database';
import { stale } from '../platform/errors';
import { notUnderWay } from '../platform/outbox';
import { Delivery } from '../platform/outbox/delivery.entity';
import { AnnouncementGroup } from './announcement-group.entity';
import { AnnouncementRecipient } from './announcement-recipient.entity';
import { announcementRow } from './announcement-rows';
import { Announcement } from './announcement.entity';
import { AnnouncementsService } from './announcements.service';
import { type Addressee, addresseesOf, groupsFor, wantingMail } from './audience';

export const ANNOUNCEMENT = 'announcement';
/** Rows in one statement: far below the number of parameters that either database takes. */
const AT_ONCE = 400;

/** Sends announcements, and takes them back. */
@Injectable()
export class SendingService {
  constructor(private readonly announcements: AnnouncementsService) {}

  /**
   * Shows the announcement in its groups and queues a mail to each of their people who wants it.
   *
   * @throws DomainError 404, 403, 409 `stale`, 422 when nobody leads a group on its theme any more
   */
  async send(ctx: Ctx, id: string, { version }: AnnouncementSend): Promise<AnnouncementRow> {
    const { announcement, ref } = await this.announcements.find(ctx, id);
    ctx.allow(announcementPolicy.send(ctx.actor, ref));
    if (version !== announcement.version) throw stale(await announcementRow(ctx, id));
    const groupIds = announcement.correctsId === null ? await this.freeze(ctx, announcement) : [...ref.groupIds];
    const addressees = await addresseesOf(ctx, groupIds);
    const wanting = await wantingMail(ctx, addressees);
    const eventId = await this.announcements.record(ctx, 'announcement.sent', announcement, undefined, {
      title: announcement.title,
      recipients: addressees.length,
    });
    const sentAt = ctx.clock.instant();
    const fields = { state: 'sent' as const, sentAt, sentEventId: eventId, version: version + 1 };
    await ctx.manager.update(Announcement, { id }, fields);
    for (let from = 0; from < addressees.length; from += AT_ONCE) {
      await this.queue(ctx, id, eventId, addressees.slice(from, from + AT_ONCE), wanting);
    }
    return announcementRow(ctx, id);
  }

  /** Takes it off the groups' pages, and stops the mails that have not left yet. @throws DomainError 404, 403 */
  async retract(ctx: Ctx, id: string): Promise<AnnouncementRow> {
    const { announcement, ref } = await this.announcements.find(ctx, id);
    ctx.allow(announcementPolicy.retract(ctx.actor, ref));
    const retractedAt = ctx.clock.instant();
    await ctx.manager.update(
      Announcement,
      { id },
      { state: 'retracted', retractedAt, version: announcement.version + 1 },
    );
    if (announcement.sentEventId) await this.stopMails(ctx, id, announcement.sentEventId);
    await this.announcements.record(ctx, 'announcement.retracted', announcement);
    return announcementRow(ctx, id);
  }

  /** The groups of a theme are those of the day on which it is sent. */
  private async freeze(ctx: Ctx, { id: announcementId, groupId, themeId }: Announcement): Promise<string[]> {
    const groups = await groupsFor(ctx, { groupId, themeId });
    await ctx.manager.delete(AnnouncementGroup, { announcementId });
    await ctx.insert(
      AnnouncementGroup,
      groups.map((group) => ({ announcementId, groupId: group.id })),
    );
    return groups.map(({ id }) => id);
  }

  private async queue(
    ctx: Ctx,
    announcementId: string,
    eventId: string,
    addressees: Addressee[],
    wanting: Set<string>,
  ): Promise<void> {
    const outcomeOf = ({ contactId, email }: Addressee): AnnouncementRecipient['outcome'] => {
      if (contactId === null || email === null) return 'no-address';
      return wanting.has(contactId) ? 'queued' : 'unwanted';
    };
    await ctx.insert(
      AnnouncementRecipient,
      addressees.map((each) => ({
        id: newId(),
        announcementId,
        organisationId: each.organisationId,
        contactId: each.contactId,
        outcome: outcomeOf(each),
      })),
    );
    await ctx.deliver(
      eventId,
      addressees.flatMap((each) => {
        const { contactId, email, locale } = each;
        if (outcomeOf(each) !== 'queued' || contactId === null || email === null) return [];
        return {
          recipientKey: contactId,
          email,
          locale,
          template: ANNOUNCEMENT,
          params: { announcementId, contactId },
        };
      }),
    );
  }

  /** Those that are on their way are left to the outbox, which drops what it has not handed over yet. */
  private async stopMails(ctx: Ctx, announcementId: string, eventId: string): Promise<void> {
    const waiting = await ctx.manager.find(Delivery, {
      where: notUnderWay.map((mail) => ({ ...mail, eventId })),
      select: { id: true, recipientKey: true },
    });
    for (let from = 0; from < waiting.length; from += AT_ONCE) {
      const some = waiting.slice(from, from + AT_ONCE);
      await ctx.manager.update(
        AnnouncementRecipient,
        { announcementId, contactId: In(some.map(({ recipientKey }) => recipientKey)) },
        { outcome: 'withdrawn' },
      );
      await ctx.manager.delete(Delivery, { id: In(some.map(({ id }) => id)) });
    }
  }
}
