import { formatDay, formatInstant } from '@zesumme/i18n';
import { translate } from '@zesumme/i18n/all';
import type { Config } from '../platform/config';
import { notFound } from '../platform/errors';
import type { MailTemplate } from '../platform/outbox';
import { WorkingGroup } from '../working-groups/working-group.entity';
import { whenText, whereText } from './calendar/wording';
import { Meeting } from './meeting.entity';
import type { Notice } from './notices';

/**
 * A mail about a meeting, in the reader's language: what has happened, when and where, and the address of the page. It is
 * rendered when it is sent, so that it tells what holds then.
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
      [whenText(locale, meeting), whereText(locale, meeting)].filter(Boolean).join('\n'),
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
