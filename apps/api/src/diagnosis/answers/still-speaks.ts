import { In } from 'typeorm';
import { ContactRelation } from '../../organisations/contact-relation.entity';
import { Contact } from '../../organisations/contact.entity';
import type { Ctx } from '../../platform/database';
import { Membership } from '../../working-groups/membership.entity';
import type { QuestionnaireInvitation } from './questionnaire-invitation.entity';

type Asked = Pick<QuestionnaireInvitation, 'contactId' | 'organisationId'>;

interface Span {
  fromDay: string | null;
  toDay: string | null;
}

/**
 * Those of them who still speak for the organisation they were asked for, which still takes part in the group: leaving ends it at once.
 * Three queries, however many they are.
 */
export async function stillSpeaking<T extends Asked>(ctx: Ctx, groupId: string, asked: readonly T[]): Promise<T[]> {
  if (asked.length === 0) return [];
  const contactId = In(asked.map((each) => each.contactId));
  const contacts = await ctx.manager.findBy(Contact, { id: contactId });
  const relations = await ctx.manager.findBy(ContactRelation, { contactId });
  const taking = await ctx.manager.findBy(Membership, { groupId });
  const today = ctx.clock.today();
  const isNow = ({ fromDay, toDay }: Span): boolean =>
    (fromDay === null || fromDay <= today) && (toDay === null || toDay >= today);
  return asked.filter(
    (each) =>
      contacts.some(({ id, archivedAt }) => id === each.contactId && archivedAt === null) &&
      relations.some(
        (one) => one.contactId === each.contactId && one.organisationId === each.organisationId && isNow(one),
      ) &&
      taking.some((one) => one.organisationId === each.organisationId && isNow(one)),
  );
}
