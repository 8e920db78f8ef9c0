import { clockOf, planAgenda } from '@zesumme/domain';
import { type Locale, formatDay, formatInstant } from '@zesumme/i18n';
import { translate } from '@zesumme/i18n/all';
import type { Config } from '../platform/config';
import type { Ctx } from '../platform/database';
import { notFound } from '../platform/errors';
import type { MailTemplate } from '../platform/outbox';
import { WorkingGroup } from '../working-groups/working-group.entity';
import { agendaOf } from './agenda';
import { Meeting } from './meeting.entity';
import type { Notice } from './notices';

/**
 * A mail about a meeting, in the reader's language: what has happened, when and where, the agenda, and the address of the
 * page. It is rendered when it is sent, so that it tells what holds then. The link to join stays on the page, where only
 * those invited see it.
 */
export function meetingMail(notice: Notice, config: Config): MailTemplate {
  return async (ctx, { locale, params }) => {
    const meeting = await ctx.manager.findOneBy(Meeting, { id: String(params['meetingId']) });
    if (!meeting) throw notFound('meeting');
    const group = await ctx.manager.findOneByOrFail(WorkingGroup, { id: meeting.groupId });
    const told = {
      title: meeting.title,
      group: group.name,
      day: formatDay(locale, meeting.startsLocal),
      sentAt: meeting.minutesSentAt ? formatInstant(locale, meeting.minutesSentAt) : '',
    };
    const paragraphs = [
      translate(locale, `meetings.mail.${notice}.text`, told),
      factsOf(locale, meeting),
      ...(notice === 'meeting-invitation' || notice === 'meeting-changed' ? await toPrepare(ctx, locale, meeting) : []),
    ];
    return {
      subject: translate(locale, `meetings.mail.${notice}.subject`, told),
      text: paragraphs.filter(Boolean).join('\n\n'),
      action: {
        label: translate(locale, `meetings.mail.${notice}.action`),
        url: `${config.publicUrl}/meetings/${meeting.id}`,
      },
    };
  };
}

function factsOf(locale: Locale, meeting: Meeting): string {
  const when = translate(locale, 'meetings.mail.when', {
    day: formatDay(locale, meeting.startsLocal, 'full'),
    start: clockOf(meeting.startsLocal),
    end: clockOf(meeting.endsLocal),
  });
  const where = [meeting.place, meeting.onlineUrl ? translate(locale, 'meetings.online') : null].filter(Boolean);
  return [when, where.join(' · ')].filter(Boolean).join('\n');
}

async function toPrepare(ctx: Ctx, locale: Locale, meeting: Meeting): Promise<string[]> {
  const agenda = await agendaOf(ctx, meeting.id);
  const { slots } = planAgenda(meeting, agenda);
  const lines = agenda.map(({ title }, at) => `${clockOf(slots[at]?.startsLocal ?? '')}  ${title}`);
  const answerBy = meeting.answerByDay
    ? translate(locale, 'meetings.mail.answerBy', { day: formatDay(locale, meeting.answerByDay, 'full') })
    : '';
  return [lines.join('\n'), answerBy];
}
