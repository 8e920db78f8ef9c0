import { FURTHEST_REMINDER, addDays, isReminded } from '@zesumme/domain';
import { Between } from 'typeorm';
import type { Ctx } from '../../platform/database';
import { type NewDelivery, wantsMail } from '../../platform/outbox';
import { mailboxesOf } from '../calendar/mailboxes';
import { topicOf } from '../calendar/news';
import { toldOf } from '../calendar/told';
import { Meeting } from '../meeting.entity';
import { reminderDays } from './plans';
import { ReminderSent } from './reminder-sent.entity';
import { dueAt, isTimeToRemind, isTooLate } from './reminder-times';

/** The template of reminders. */
export const REMINDER = 'meeting-reminder';

/** A reminder of a meeting at its time. */
export interface ReminderDue {
  meeting: Meeting;
  days: number;
}

/** The reminders that it is time for and that have not been queued yet; in three queries, however many meetings there are. */
export async function remindersDue(ctx: Ctx): Promise<ReminderDue[]> {
  const now = ctx.clock.now();
  // A day more than the furthest reminder: it is queued when it is morning in the first of all zones.
  const furthest = `${addDays(ctx.clock.instant().slice(0, 10), FURTHEST_REMINDER + 2)}T00:00:00.000Z`;
  const meetings = await ctx.manager.findBy(Meeting, {
    state: 'open',
    startsAt: Between(now.toISOString(), furthest),
  });
  const plans = await reminderDays(ctx, meetings);
  const due = meetings.flatMap((meeting) =>
    (plans.get(meeting.id) ?? []).flatMap((days) =>
      isTimeToRemind(meeting.startsAt, days, now) ? [{ meeting, days }] : [],
    ),
  );
  if (due.length === 0) return [];
  const sent = await ctx.manager
    .createQueryBuilder(ReminderSent, 'sent')
    .where('sent.meetingId IN (:...ids)', { ids: [...new Set(due.map(({ meeting }) => meeting.id))] })
    .getMany();
  return due.filter(
    ({ meeting, days }) =>
      !sent.some((each) => each.meetingId === meeting.id && each.startsAt === meeting.startsAt && each.days === days),
  );
}

/**
 * Queues one reminder: a mail to each whom it concerns, that leaves in the morning where they are. That it was queued is
 * noted in the same unit, so that it happens once, however often and by however many instances it is tried.
 */
export async function queueReminder(ctx: Ctx, { meeting, days }: ReminderDue): Promise<void> {
  const { id: meetingId, startsAt } = meeting;
  if (await ctx.manager.existsBy(ReminderSent, { meetingId, startsAt, days })) return;
  await ctx.insert(ReminderSent, [{ meetingId, startsAt, days, at: ctx.clock.instant() }]);
  const deliveries = await deliveriesOf(ctx, meeting, days);
  if (deliveries.length === 0) return;
  const eventId = await ctx.record({
    kind: 'meeting.reminded',
    subject: { type: 'meeting', id: meetingId },
    groupId: meeting.groupId,
    after: { days },
    isDemo: meeting.isDemo,
  });
  await ctx.deliver(eventId, deliveries);
}

async function deliveriesOf(ctx: Ctx, meeting: Meeting, days: number): Promise<NewDelivery[]> {
  const now = ctx.clock.now();
  const [invited, told] = [await mailboxesOf(ctx, meeting.id), await toldOf(ctx, meeting.id)];
  const concerned = [...invited.values()].filter(
    (each) =>
      isReminded(meeting.state, each, told.get(each.mailbox) ?? null) &&
      !isTooLate(meeting.startsAt, days, now, each.timeZone),
  );
  const keys = concerned.map(({ recipientKey }) => recipientKey);
  const wanting = await wantsMail(ctx, keys, 'reminder');
  return concerned
    .filter(({ recipientKey }) => wanting.has(recipientKey))
    .map(({ recipientKey, email, locale, mailbox, timeZone }) => ({
      ...{ recipientKey, email, locale },
      template: REMINDER,
      topic: topicOf(meeting.id),
      params: { meetingId: meeting.id, mailbox, startsAt: meeting.startsAt, days },
      notBefore: new Date(Math.max(dueAt(meeting.startsAt, days, timeZone).getTime(), now.getTime())).toISOString(),
    }));
}
