import { translate } from '@zesumme/i18n/all';
import { Account } from '../../identity/account.entity';
import { leadsOf } from '../../organisations';
import { Contact } from '../../organisations/contact.entity';
import { Organisation } from '../../organisations/organisation.entity';
import type { Config } from '../../platform/config';
import type { Ctx } from '../../platform/database';
import type { MailTemplate } from '../../platform/outbox';
import { PracticeSheet } from '../practice-sheet.entity';
import { AdviceRequest } from './advice-request.entity';

/** The mails about a request: to those who decide, to both who are introduced, and to whoever is declined. */
export const adviceMails = ['advice-asked', 'advice-introduced', 'advice-declined'] as const;
type Name = (typeof adviceMails)[number];

interface Reader {
  id: string;
  email: string;
  locale: 'fr' | 'de' | 'en';
}

/** Writes to those who lead the organisation's groups; where nobody does, to the administrators. */
export async function tellAsked(ctx: Ctx, eventId: string, { id, organisationId }: AdviceRequest): Promise<void> {
  const leads = await leadsOf(ctx, organisationId);
  const readers =
    leads.length > 0 ? leads : await ctx.manager.findBy(Account, { role: 'administrator', state: 'active' });
  await ctx.deliver(
    eventId,
    readers.map((reader) => deliveryOf('advice-asked', id, reader)),
  );
}

/** Writes to both sides, each with the other's contact. */
export async function tellIntroduced(ctx: Ctx, eventId: string, request: AdviceRequest): Promise<void> {
  for (const contactId of [request.contactId, request.otherContactId])
    await tellContact(ctx, eventId, 'advice-introduced', { id: request.id, contactId });
}

export const tellDeclined = (ctx: Ctx, eventId: string, { id, contactId }: AdviceRequest): Promise<void> =>
  tellContact(ctx, eventId, 'advice-declined', { id, contactId });

async function tellContact(
  ctx: Ctx,
  eventId: string,
  name: Name,
  { id, contactId }: Pick<AdviceRequest, 'id' | 'contactId'>,
): Promise<void> {
  const contact = contactId === null ? null : await ctx.manager.findOneBy(Contact, { id: contactId });
  if (!contact?.email) return;
  await ctx.deliver(eventId, [deliveryOf(name, id, { ...contact, email: contact.email })]);
}

const deliveryOf = (template: Name, requestId: string, { id, email, locale }: Reader) => ({
  recipientKey: id,
  email,
  locale,
  template,
  params: { requestId, readerId: id },
});

/** One of the mails, in the reader's language; none when the request has changed since. */
export function adviceMail(name: Name, config: Config): MailTemplate {
  return async (ctx, { locale, params }) => {
    const request = await ctx.manager.findOneBy(AdviceRequest, { id: String(params['requestId']) });
    if (request?.state !== stateOf[name]) return null;
    const sheet = await ctx.manager.findOneByOrFail(PracticeSheet, { id: request.sheetId });
    const organisation = await ctx.manager.findOneByOrFail(Organisation, { id: request.organisationId });
    const told = {
      kind: request.kind,
      sheet: sheet.title,
      organisation: organisation.name,
      by: request.decidedBy ?? '',
      ...(name === 'advice-introduced' ? await otherSide(ctx, request, String(params['readerId'])) : {}),
    };
    const said = name === 'advice-asked' ? request.word : request.answer;
    return {
      kind: 'advice',
      subject: translate(locale, `advice.mail.${name}.subject`, told),
      text: [
        translate(locale, `advice.mail.${name}.text`, told),
        // Whoever is introduced without having asked learns here what it is about.
        name === 'advice-introduced' ? translate(locale, 'advice.mail.about', { word: request.word }) : '',
        said === null ? '' : translate(locale, 'advice.mail.word', { word: said }),
      ]
        .filter(Boolean)
        .join('\n\n'),
      action: {
        label: translate(locale, `advice.mail.${name}.action`),
        url: `${config.publicUrl}/practice-sheets/advice`,
      },
    };
  };
}

const stateOf = { 'advice-asked': 'open', 'advice-introduced': 'introduced', 'advice-declined': 'declined' } as const;

/** Whom the reader is introduced to. */
async function otherSide(ctx: Ctx, request: AdviceRequest, readerId: string): Promise<Record<string, string>> {
  const isOther = readerId === request.otherContactId;
  const contactId = isOther ? request.contactId : request.otherContactId;
  const organisationId = isOther ? request.organisationId : request.otherOrganisationId;
  const contact = contactId === null ? null : await ctx.manager.findOneBy(Contact, { id: contactId });
  const organisation =
    organisationId === null ? null : await ctx.manager.findOneBy(Organisation, { id: organisationId });
  return {
    other: organisation?.name ?? '',
    person: contact ? `${contact.givenName} ${contact.familyName}` : '',
    email: contact?.email ?? '–',
  };
}
