import type { Ctx } from '../platform/database';
import { type Invited, recipientsOf } from './recipients';

/** What people are written to about once, beside the news of the meeting itself. Each has its template. */
export const notices = ['meeting-minutes'] as const;
export type Notice = (typeof notices)[number];

/**
 * Queues one mail to each person whom the invitations are for.
 *
 * @param eventId the event that the mail is sent for
 */
export async function notify(
  ctx: Ctx,
  eventId: string,
  notice: Notice,
  meetingId: string,
  invitations: Invited[],
): Promise<void> {
  const recipients = await recipientsOf(ctx, invitations);
  await ctx.deliver(
    eventId,
    recipients.map(({ key, email, locale }) => ({
      recipientKey: key,
      email,
      locale,
      template: notice,
      params: { meetingId },
    })),
  );
}
