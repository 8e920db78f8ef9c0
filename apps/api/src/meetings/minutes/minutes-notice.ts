import type { Ctx } from '../../platform/database';
import { minutesRecipients } from './recipients';

/** What people are written to about minutes. Each has its template. */
export const minutesNotices = ['meeting-minutes', 'meeting-minutes-corrected'] as const;
export type MinutesNotice = (typeof minutesNotices)[number];

/** Queues one mail to each of those invited who can be written to and wants it. */
export async function tellMinutes(ctx: Ctx, eventId: string, notice: MinutesNotice, meetingId: string): Promise<void> {
  const recipients = await minutesRecipients(ctx, meetingId);
  await ctx.deliver(
    eventId,
    recipients.map(({ recipientKey, email, locale }) => ({
      recipientKey,
      email,
      locale,
      template: notice,
      topic: `minutes:${meetingId}`,
      // A guest's key is their mailbox: there is no page that they could sign in to.
      params: { meetingId, contactId: recipientKey.includes('@') ? null : recipientKey },
    })),
  );
}
