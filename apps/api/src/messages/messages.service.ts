import { Injectable } from '@nestjs/common';
import type { MessageReceipt, MessageSend } from '@zesumme/domain';
import { Config } from '../platform/config';
import { type Ctx, newId } from '../platform/database';
import { ContactMessage } from './contact-message.entity';
import { MESSAGE_MAIL } from './message-mail';
import { recipientsOf } from './message-recipients';

/** Messages from the public form to the project managers. */
@Injectable()
export class MessagesService {
  constructor(private readonly config: Config) {}

  /** Keeps the message and sends it to whoever is in charge. The event names no sender: the message itself does. */
  async send(ctx: Ctx, message: MessageSend): Promise<MessageReceipt> {
    const { senderName, senderEmail, subject, text } = message;
    const row: ContactMessage = {
      id: newId(),
      at: ctx.clock.instant(),
      senderName,
      senderEmail,
      subjectType: subject?.type ?? null,
      subjectId: subject?.id ?? null,
      text,
      isDemo: false,
    };
    await ctx.insert(ContactMessage, [row]);
    const eventId = await ctx.record({
      kind: 'message.sent',
      subject: { type: 'message', id: row.id },
      after: { subjectType: row.subjectType },
    });
    const recipients = await recipientsOf(ctx, message, this.config.brokerMailbox);
    await ctx.deliver(
      eventId,
      recipients.map(({ key, email, locale }) => ({
        recipientKey: key,
        email,
        locale,
        template: MESSAGE_MAIL,
        params: { messageId: row.id },
      })),
    );
    return { id: row.id, at: row.at };
  }
}
