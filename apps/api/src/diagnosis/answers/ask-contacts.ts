import { In } from 'typeorm';
import { Contact } from '../../organisations/contact.entity';
import type { Ctx } from '../../platform/database';
import type { QuestionnaireInvitation } from './questionnaire-invitation.entity';

/** The mails about a questionnaire: that somebody is asked, and that they have not answered yet. */
export const questionnaireMails = ['questionnaire-asked', 'questionnaire-reminder'] as const;
export type QuestionnaireMail = (typeof questionnaireMails)[number];

/** Writes to contacts who are asked; whoever has no address is asked where they sign in. */
export async function askContacts(
  ctx: Ctx,
  eventId: string,
  template: QuestionnaireMail,
  invitations: readonly QuestionnaireInvitation[],
): Promise<void> {
  const contacts = await ctx.manager.findBy(Contact, { id: In(invitations.map(({ contactId }) => contactId)) });
  await ctx.deliver(
    eventId,
    invitations.flatMap(({ id: invitationId, contactId }) => {
      const contact = contacts.find(({ id }) => id === contactId);
      if (!contact?.email) return [];
      const { id: recipientKey, email, locale } = contact;
      return [{ recipientKey, email, locale, template, params: { invitationId } }];
    }),
  );
}
