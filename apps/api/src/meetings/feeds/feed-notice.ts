import { formatInstant } from '@zesumme/i18n';
import { translate } from '@zesumme/i18n/all';
import { Contact } from '../../organisations/contact.entity';
import { BY_LINK } from '../../organisations';
import type { Config } from '../../platform/config';
import type { Ctx } from '../../platform/database';
import type { Links } from '../../platform/links';
import type { MailTemplate } from '../../platform/outbox';
import { personalPage } from '../by-link/personal-page';

/** The mail that tells a contact that a calendar of their meetings was made by their personal link. */
export const CALENDAR_MADE = 'calendar-made';

/**
 * Notes that a calendar was made by the link to a meeting, and writes to the contact: whoever was forwarded the link must not
 * be the only one to know.
 */
export async function tellCalendarMade(ctx: Ctx, contactId: string, meetingId: string): Promise<void> {
  const { id, email, locale, isDemo } = await ctx.manager.findOneByOrFail(Contact, { id: contactId });
  const eventId = await ctx.record({
    kind: 'contact.calendar-made',
    subject: { type: 'contact', id },
    after: { ...BY_LINK },
    isDemo: Boolean(isDemo),
  });
  if (!email) return;
  const params = { contactId, meetingId, at: ctx.clock.instant() };
  await ctx.deliver(eventId, [{ recipientKey: id, email, locale, template: CALENDAR_MADE, params }]);
}

/**
 * The mail, with the way to the page where calendars are taken back. It cannot be done without; none to an address that was
 * taken from the contact while it waited, since calendars end with the address, and the link would open again.
 */
export function calendarMadeMail(config: Config, links: Links): MailTemplate {
  return async (ctx, { email, locale, params }) => {
    const [contactId, meetingId] = [String(params['contactId']), String(params['meetingId'])];
    const contact = await ctx.manager.findOneBy(Contact, { id: contactId });
    if (contact?.email?.toLowerCase() !== email.toLowerCase()) return null;
    const url = await personalPage(ctx, links, config, meetingId, contactId);
    return {
      subject: translate(locale, 'linkPages.notice.calendar.subject'),
      text: translate(locale, 'linkPages.notice.calendar.text', { at: formatInstant(locale, String(params['at'])) }),
      action:
        url === null
          ? { label: translate(locale, 'linkPages.question.act'), url: `${config.publicUrl}/contact` }
          : { label: translate(locale, 'linkPages.notice.calendar.action'), url },
    };
  };
}
