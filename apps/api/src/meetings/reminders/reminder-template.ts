import { Injectable } from '@nestjs/common';
import { type Locale, isReminded } from '@zesumme/domain';
import { formatDay } from '@zesumme/i18n';
import { translate } from '@zesumme/i18n/all';
import { Config } from '../../platform/config';
import type { Ctx } from '../../platform/database';
import { grouped } from '../../platform/grouped';
import { Links } from '../../platform/links';
import { type BulkTemplate, type DeliveryToRender, type RenderedMail, wantsMail } from '../../platform/outbox';
import { answerPages } from '../calendar/answer-pages';
import { type Invited, someMailboxesOf } from '../calendar/mailboxes';
import { agendaText } from '../calendar/meeting-event';
import { type NewsScene, sceneOf } from '../calendar/news-scene';
import { toldOf } from '../calendar/told';
import { whenText, whereText } from '../calendar/wording';
import { reminderDays } from './plans';
import { daysUntil, isFromToday, isTooLate } from './reminder-times';

/** Renders reminders from what holds when they leave: whoever has declined or was taken out meanwhile gets none. */
@Injectable()
export class ReminderTemplate implements BulkTemplate {
  constructor(
    private readonly config: Config,
    private readonly links: Links,
  ) {}

  async render(ctx: Ctx, deliveries: readonly DeliveryToRender[]): Promise<(RenderedMail | null)[]> {
    const mails = new Map<DeliveryToRender, RenderedMail>();
    for (const [meetingId, some] of grouped(deliveries, ({ params }) => String(params['meetingId']))) {
      const scene = await sceneOf(ctx, this.config, meetingId);
      if (!scene) continue;
      const concerned = await stillConcerned(ctx, scene, some);
      const readers = [...concerned.values()].map((invited) => ({ invited }));
      const pages = await answerPages(ctx, this.links, this.config, scene.meeting, readers);
      for (const [delivery, invited] of concerned) {
        const page = pages.get(invited.recipientKey) ?? scene.url;
        mails.set(delivery, reminderMail(scene, invited, delivery.locale, ctx.clock.now(), page));
      }
    }
    return deliveries.map((delivery) => mails.get(delivery) ?? null);
  }
}

/**
 * Those whom the reminder still concerns. Whoever was written to about the meeting on the same day knows when it is, and a
 * meeting that was moved is reminded of anew.
 */
async function stillConcerned(
  ctx: Ctx,
  { meeting }: NewsScene,
  deliveries: DeliveryToRender[],
): Promise<Map<DeliveryToRender, Invited>> {
  const now = ctx.clock.now();
  const plan = (await reminderDays(ctx, [meeting])).get(meeting.id) ?? [];
  const byMailbox = grouped(deliveries, ({ params }) => String(params['mailbox']));
  const mailboxes = [...byMailbox.keys()];
  const invited = await someMailboxesOf(ctx, meeting.id, mailboxes);
  const told = await toldOf(ctx, meeting.id, mailboxes);
  const wanting = await wantsMail(
    ctx,
    [...byMailbox.keys()].flatMap((mailbox) => invited.get(mailbox)?.recipientKey ?? []),
    'reminder',
  );
  const concerned = new Map<DeliveryToRender, Invited>();
  const isDue = (reader: Invited, { startsAt, days }: DeliveryToRender['params']): boolean =>
    startsAt === meeting.startsAt &&
    plan.includes(Number(days)) &&
    now.getTime() < Date.parse(meeting.startsAt) &&
    !isTooLate(meeting.startsAt, Number(days), now, reader.timeZone);
  for (const [mailbox, reminders] of byMailbox) {
    const [reader, known] = [invited.get(mailbox), told.get(mailbox)];
    if (!reader || !known || !isReminded(meeting.state, reader, known)) continue;
    if (!wanting.has(reader.recipientKey) || isFromToday(known.toldAt, now, reader.timeZone)) continue;
    // Of several that leave together one is enough.
    const delivery = reminders.find(({ params }) => isDue(reader, params));
    if (delivery) concerned.set(delivery, reader);
  }
  return concerned;
}

/** @param actionUrl where the reader answers, or looks */
function reminderMail(
  { meeting, group, agenda }: NewsScene,
  { answer, timeZone, chosenZone }: Invited,
  locale: Locale,
  now: Date,
  actionUrl: string,
): RenderedMail {
  const params = {
    title: meeting.title,
    group,
    day: formatDay(locale, meeting.startsLocal),
    days: daysUntil(meeting.startsAt, now, timeZone),
  };
  const by = meeting.answerByDay && formatDay(locale, meeting.answerByDay, 'full');
  const paragraphs = [
    translate(locale, 'meetingMails.reminder.text', params),
    [whenText(locale, meeting, chosenZone), whereText(locale, meeting)].filter(Boolean).join('\n'),
    meeting.onlineUrl ? translate(locale, 'meetingMails.join', { url: meeting.onlineUrl }) : '',
    agendaText(locale, meeting, agenda),
    translate(locale, `meetingMails.reminder.answered.${answer}`),
    by && answer === 'needs-action' ? translate(locale, 'meetingMails.answerBy', { day: by }) : '',
  ];
  return {
    kind: 'reminder',
    subject: translate(locale, 'meetingMails.reminder.subject', params),
    text: paragraphs.filter(Boolean).join('\n\n'),
    action: {
      label: translate(locale, `meetingMails.${answer === 'needs-action' ? 'invitation' : 'cancelled'}.action`),
      url: actionUrl,
    },
  };
}
