import { formatDay } from '@zesumme/i18n';
import { translate } from '@zesumme/i18n/all';
import { Account } from '../identity/account.entity';
import { leadsOf } from '../organisations';
import { Contact } from '../organisations/contact.entity';
import { Organisation } from '../organisations/organisation.entity';
import type { Config } from '../platform/config';
import type { Ctx } from '../platform/database';
import { notFound } from '../platform/errors';
import type { MailTemplate } from '../platform/outbox';
import { Succession } from './succession.entity';

/** The mails about a proposal: to those who decide, to the contact who made it, and to the person who is named by it. */
export const successionMails = [
  'succession-proposed',
  'succession-confirmed',
  'succession-refused',
  'succession-named',
] as const;
type Name = (typeof successionMails)[number];

/** Writes to those who lead the organisation's groups; where nobody does, to the administrators. */
export async function tellProposed(ctx: Ctx, eventId: string, { id, organisationId }: Succession): Promise<void> {
  const leads = await leadsOf(ctx, organisationId);
  const readers =
    leads.length > 0 ? leads : await ctx.manager.findBy(Account, { role: 'administrator', state: 'active' });
  await ctx.deliver(
    eventId,
    readers.map((reader) => deliveryOf('succession-proposed', id, reader)),
  );
}

/** Writes to both: who made the proposal, and who is a contact from now on. */
export async function tellConfirmed(ctx: Ctx, eventId: string, succession: Succession): Promise<void> {
  await tellContact(ctx, eventId, 'succession-confirmed', succession);
  const { id, personId, email, locale } = succession;
  if (personId === null || email === null) return;
  await ctx.deliver(eventId, [deliveryOf('succession-named', id, { id: personId, email, locale })]);
}

export const tellRefused = (ctx: Ctx, eventId: string, succession: Succession): Promise<void> =>
  tellContact(ctx, eventId, 'succession-refused', succession);

async function tellContact(ctx: Ctx, eventId: string, name: Name, { id, contactId }: Succession): Promise<void> {
  const contact = await ctx.manager.findOneByOrFail(Contact, { id: contactId });
  if (contact.email === null) return;
  await ctx.deliver(eventId, [deliveryOf(name, id, { ...contact, email: contact.email })]);
}

const deliveryOf = (
  template: Name,
  successionId: string,
  { id, email, locale }: { id: string; email: string; locale: 'fr' | 'de' | 'en' },
) => ({ recipientKey: id, email, locale, template, params: { successionId } });

/** One of the mails, in the reader's language. */
export function successionMail(name: Name, config: Config): MailTemplate {
  return async (ctx, { locale, params }) => {
    const succession = await ctx.manager.findOneBy(Succession, { id: String(params['successionId']) });
    if (!succession) throw notFound('succession');
    const { organisationId, contactId, kind, givenName, familyName, fromDay, word, answer } = succession;
    const organisation = await ctx.manager.findOneByOrFail(Organisation, { id: organisationId });
    const contact = await ctx.manager.findOneByOrFail(Contact, { id: contactId });
    const told = {
      kind,
      organisation: organisation.name,
      contact: `${contact.givenName} ${contact.familyName}`,
      person: `${givenName} ${familyName}`,
      day: formatDay(locale, fromDay, 'full'),
      by: succession.decidedBy ?? '',
    };
    const said = name === 'succession-proposed' ? word : answer;
    const page = name === 'succession-proposed' ? `/organisations/${organisationId}#successions` : '/successions';
    return {
      subject: translate(locale, `successions.mail.${name}.subject`, told),
      text: [
        translate(locale, `successions.mail.${name}.text`, told),
        said === null ? '' : translate(locale, 'successions.mail.word', { word: said }),
      ]
        .filter(Boolean)
        .join('\n\n'),
      // Whoever is named may have no account: there is no page to show them.
      ...(name === 'succession-named'
        ? {}
        : {
            action: {
              label: translate(locale, `successions.mail.${name}.action`),
              url: `${config.publicUrl}${page}`,
            },
          }),
    };
  };
}
