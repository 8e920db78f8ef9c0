import { formatDay } from '@zesumme/i18n';
import { translate } from '@zesumme/i18n/all';
import type { Config } from '../platform/config';
import { notFound } from '../platform/errors';
import type { MailTemplate } from '../platform/outbox';
import { Contact } from './contact.entity';
import { ContactRelation } from './contact-relation.entity';
import { Organisation } from './organisation.entity';

/** The mail that tells a project manager which contact an organisation has named. */
export function contactNamedMail(config: Config): MailTemplate {
  return async (ctx, { locale, params }) => {
    const id = String(params['contactId']);
    const organisationId = String(params['organisationId']);
    const contact = await ctx.manager.findOneBy(Contact, { id });
    const organisation = await ctx.manager.findOneBy(Organisation, { id: organisationId });
    const relation = await ctx.manager.findOneBy(ContactRelation, { contactId: id, organisationId });
    if (!contact || !organisation || !relation) throw notFound('contact');
    const told = {
      organisation: organisation.name,
      contact: `${contact.givenName} ${contact.familyName}`,
      day: formatDay(locale, relation.fromDay, 'full'),
    };
    return {
      subject: translate(locale, 'organisations.mail.contact-named.subject', told),
      text: translate(locale, 'organisations.mail.contact-named.text', told),
      action: {
        label: translate(locale, 'organisations.mail.contact-named.action'),
        url: `${config.publicUrl}/organisations/${organisation.id}`,
      },
    };
  };
}
