import type { Ctx } from '../platform/database';
import type { Invitation } from './invitation.entity';
import { recipientsOf } from './recipients';

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
 * @param except contacts who are not written to
 */
export async function notify(
  ctx: Ctx,
  eventId: string,
  notice: Notice,
  meetingId: string,
  invitations: Pick<Invitation, 'organisationId' | 'contactId'>[],
  except: ReadonlySet<string> = new Set(),
): Promise<void> {
  const recipients = await recipientsOf(ctx, invitations);
  const written = recipients.filter(({ contactId }) => !except.has(contactId));
  await ctx.deliver(
    eventId,
    written.map(({ contactId, email, locale }) => ({
      recipientKey: contactId,
      email,
      locale,
      template: notice,
      params: { meetingId },
    })),
  );
}
