import { In } from 'typeorm';
import { addresseesOf } from '../../announcements';
import { Contact } from '../../organisations/contact.entity';
import { type Ctx, newId } from '../../platform/database';
import type { Questionnaire } from '../questionnaires/questionnaire.entity';
import { QuestionnaireInvitation } from './questionnaire-invitation.entity';

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

/** Whom it is to be asked by name, and is not yet: all of them when it is opened, and later those who came since. */
export async function notAskedYet(
  ctx: Ctx,
  { id: questionnaireId, groupId }: Pick<Questionnaire, 'id' | 'groupId'>,
): Promise<QuestionnaireInvitation[]> {
  const asked = await ctx.manager.findBy(QuestionnaireInvitation, { questionnaireId });
  const known = new Set(asked.map(({ contactId }) => contactId));
  return (await addresseesOf(ctx, [groupId])).flatMap(({ contactId, organisationId }) =>
    contactId === null || known.has(contactId)
      ? []
      : [
          {
            ...{ id: newId(), questionnaireId, organisationId, contactId },
            ...{ askedAt: ctx.clock.instant(), remindedAt: null, answeredAt: null, answers: null },
          },
        ],
  );
}
