import { linkEnd } from '@zesumme/domain';
import { formatDay } from '@zesumme/i18n';
import { translate } from '@zesumme/i18n/all';
import type { Config } from '../../platform/config';
import type { Links } from '../../platform/links';
import type { MailTemplate } from '../../platform/outbox';
import { answerPages } from './answer-pages';
import { someMailboxesOf } from './mailboxes';
import { sceneOf } from './news-scene';
import { whenText, whereText } from './wording';

/** The mail that brings somebody another personal link, in the place of one that was ended. */
export const MEETING_LINK = 'meeting-link';

/**
 * The mail, with a link that is made when it leaves; none for whoever is not invited any more, or once there is nothing to
 * open. It is asked for by hand for one person, and so cannot be done without.
 */
export function linkMail(config: Config, links: Links): MailTemplate {
  return async (ctx, { locale, params }) => {
    const scene = await sceneOf(ctx, config, String(params['meetingId']));
    if (!scene || scene.meeting.state === 'cancelled' || linkEnd(scene.meeting) <= scene.now) return null;
    const { meeting, group } = scene;
    const mailbox = String(params['mailbox']);
    const invited = (await someMailboxesOf(ctx, meeting.id, [mailbox])).get(mailbox);
    if (!invited) return null;
    const pages = await answerPages(ctx, links, config, meeting, [{ invited }]);
    const told = { title: meeting.title, group, day: formatDay(locale, meeting.startsLocal) };
    return {
      subject: translate(locale, 'meetingMails.link.subject', told),
      text: [
        translate(locale, 'meetingMails.link.text', told),
        [whenText(locale, meeting, invited.chosenZone), whereText(locale, meeting)].filter(Boolean).join('\n'),
        translate(locale, 'meetingMails.link.personal'),
      ].join('\n\n'),
      action: {
        label: translate(locale, 'meetingMails.cancelled.action'),
        url: pages.get(invited.recipientKey) ?? scene.url,
      },
    };
  };
}
