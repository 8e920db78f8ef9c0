import { Injectable } from '@nestjs/common';
import { formatDay } from '@zesumme/i18n';
import { translate } from '@zesumme/i18n/all';
import { Config } from '../../platform/config';
import type { Ctx } from '../../platform/database';
import { type DocumentFormat, documentName, documentTypes } from '../../platform/documents';
import { DomainError } from '../../platform/errors';
import { grouped } from '../../platform/grouped';
import type { MailAttachment } from '../../platform/mail';
import type { BulkTemplate, DeliveryToRender, RenderedMail } from '../../platform/outbox';
import { whenText, whereText } from '../calendar/wording';
import { type StoredMeeting, findMeeting } from '../stored-meeting';
import { MinutesDocuments, type Paper } from './minutes-documents';
import type { MinutesNotice } from './minutes-notice';
import type { MinutesSheet } from './minutes-sheet';
import { insideReader, outsideReader } from './minutes-reader';
import { insideRecipients } from './recipients';

/**
 * The mails that bring minutes, and corrections of them, with the document. What it shows of who was there is what the reader
 * may see; those who may see the same get the same file, which is made once, after the unit has ended.
 */
@Injectable()
export class MinutesMail {
  constructor(
    private readonly config: Config,
    private readonly documents: MinutesDocuments,
  ) {}

  template(notice: MinutesNotice): BulkTemplate {
    return { render: (ctx, deliveries) => this.render(ctx, notice, deliveries) };
  }

  private async render(
    ctx: Ctx,
    notice: MinutesNotice,
    deliveries: readonly DeliveryToRender[],
  ): Promise<(RenderedMail | null)[]> {
    const mails = new Map<DeliveryToRender, RenderedMail>();
    for (const [meetingId, some] of grouped(deliveries, ({ params }) => String(params['meetingId']))) {
      const stored = await found(ctx, meetingId);
      if (stored?.meeting.state !== 'closed') continue;
      const enclose = await this.enclosures(ctx, stored);
      const insiders = await insideRecipients(ctx, meetingId);
      for (const delivery of some) {
        const contactId = delivery.params['contactId'];
        mails.set(delivery, {
          ...this.words(notice, stored, delivery),
          enclose: enclose[insiders.has(String(contactId)) ? 'inside' : 'outside'],
        });
      }
    }
    return deliveries.map((delivery) => mails.get(delivery) ?? null);
  }

  /** The document for both kinds of readers. What they need is read now, and made of it when the first mail leaves. */
  private async enclosures(ctx: Ctx, stored: StoredMeeting) {
    const inside = await this.documents.minutes(ctx, stored, insideReader);
    const outside = await this.documents.minutes(ctx, stored, outsideReader);
    const once = (make: () => Promise<MailAttachment>) => {
      let made: Promise<MailAttachment[]> | undefined;
      return () => (made ??= make().then((attachment) => [attachment]));
    };
    const file = (paper: typeof inside) => once(() => this.fileOf(paper));
    return { inside: file(inside), outside: file(outside) };
  }

  /** The PDF; where this computer cannot make any, the document for word processors, so that nobody waits for it. */
  private async fileOf(paper: Paper<MinutesSheet>): Promise<MailAttachment> {
    try {
      return attachment(await this.documents.pdf(paper), paper.name, 'pdf');
    } catch (error) {
      if (!(error instanceof DomainError) || error.code !== 'documents-unavailable') throw error;
      return attachment(await this.documents.docx(paper), paper.name, 'docx');
    }
  }

  private words(
    notice: MinutesNotice,
    { meeting, group }: StoredMeeting,
    { locale, params }: DeliveryToRender,
  ): RenderedMail {
    const told = { title: meeting.title, group: group.name, day: formatDay(locale, meeting.startsLocal) };
    const paragraphs = [
      translate(locale, `minutes.mail.${notice}.text`, told),
      [whenText(locale, meeting), whereText(locale, meeting)].filter(Boolean).join('\n'),
      translate(locale, 'minutes.mail.enclosed'),
    ];
    const action = {
      label: translate(locale, 'minutes.mail.action'),
      url: `${this.config.publicUrl}/meetings/${meeting.id}`,
    };
    return {
      kind: 'minutes',
      subject: translate(locale, `minutes.mail.${notice}.subject`, told),
      text: paragraphs.filter(Boolean).join('\n\n'),
      ...(params['contactId'] === null ? {} : { action }),
    };
  }
}

const attachment = (content: Buffer, name: string, format: DocumentFormat): MailAttachment => ({
  filename: documentName(name, format),
  content,
  contentType: documentTypes[format],
});

/** The meeting; nothing where it is gone. */
async function found(ctx: Ctx, meetingId: string): Promise<StoredMeeting | null> {
  try {
    return await findMeeting(ctx, meetingId);
  } catch (error) {
    if (error instanceof DomainError && error.code === 'not-found') return null;
    throw error;
  }
}
