import type { ContactUpdate } from '@zesumme/domain';
import { formatInstant, formatList } from '@zesumme/i18n';
import { translate } from '@zesumme/i18n/all';
import type { Config } from '../platform/config';
import type { Ctx } from '../platform/database';
import type { MailTemplate } from '../platform/outbox';
import type { Contact } from './contact.entity';

/** The mail that tells a contact that their details were corrected by their personal link. */
export const CONTACT_CORRECTED = 'contact-corrected';

const correctable = ['givenName', 'familyName', 'functionTitle', 'telephone', 'email', 'locale', 'timeZone'] as const;
type Correctable = (typeof correctable)[number];

/** The details that are not what they were. */
export const changedFields = (
  before: Pick<Contact, Exclude<Correctable, 'timeZone'>> & { timeZone: string },
  given: Pick<ContactUpdate, Correctable>,
): Correctable[] => correctable.filter((field) => given[field] !== undefined && given[field] !== before[field]);

/**
 * Writes to a contact that somebody with their link has corrected their details, in the language and at the address of
 * before: whoever was forwarded the link must not be the only one to know.
 */
export async function tellCorrected(
  ctx: Ctx,
  eventId: string,
  { id, email, locale }: Contact,
  fields: readonly Correctable[],
): Promise<void> {
  if (!email || fields.length === 0) return;
  const params = { fields, at: ctx.clock.instant() };
  await ctx.deliver(eventId, [{ recipientKey: id, email, locale, template: CONTACT_CORRECTED, params }]);
}

/** The mail. It is about who has their link, and so cannot be done without. */
export function contactCorrectedMail(config: Config): MailTemplate {
  return (_, { locale, params }) => {
    const fields = correctable.filter((field) => (params['fields'] as string[]).includes(field));
    const told = {
      at: formatInstant(locale, String(params['at'])),
      fields: formatList(
        locale,
        fields.map((field) => translate(locale, `organisations.contactForm.${field}`)),
      ),
    };
    return Promise.resolve({
      subject: translate(locale, 'linkPages.notice.corrected.subject'),
      text: translate(locale, 'linkPages.notice.corrected.text', told),
      action: { label: translate(locale, 'linkPages.question.act'), url: `${config.publicUrl}/contact` },
    });
  };
}
