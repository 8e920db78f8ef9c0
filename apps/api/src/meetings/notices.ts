import type { Ctx } from '../platform/database';
import { type Invited, recipientsOf } from './recipients';

/** What people are written to about. Each has its template. */
export const notices = [
  'meeting-invitation',
  'meeting-changed',
  'meeting-withdrawn',
  'meeting-cancelled',
  'meeting-minutes',
] as const;
export type Notice = (typeof notices)[number];

/**
 * Queues one mail to each person whom the invitations are for.
 *
 * @param eventId the event that the mail is sent for
 * @param except keys of those who are not written to
 */
export async function notify(
  ctx: Ctx,
  eventId: string,
  notice: Notice,
  meetingId: string,
  invitations: Invited[],
  except: ReadonlySet<string> = new Set(),
): Promise<void> {
  const recipients = await recipientsOf(ctx, invitations);
  const written = recipients.filter(({ key }) => !except.has(key));
  await ctx.deliver(
    eventId,
    written.map(({ key, email, locale }) => ({
      recipientKey: key,
      email,
      locale,
      template: notice,
      params: { meetingId },
    })),
  );
}
