import type { Locale } from '@zesumme/domain';
import { Contact } from '../organisations/contact.entity';
import { ContactRelation } from '../organisations/contact-relation.entity';
import { type Ctx, columns } from '../platform/database';
import type { Invitation } from './invitation.entity';

/** A person who can be written to. */
export interface Recipient {
  contactId: string;
  email: string;
  locale: Locale;
}

interface Reachable {
  contactId: string;
  organisationId: string;
  kind: ContactRelation['kind'];
  email: string;
  locale: Locale;
}

type Invited = Pick<Invitation, 'organisationId' | 'contactId'>;

/**
 * Whom a mail about these invitations goes to, each person once: the contact who is invited, or where an organisation is
 * invited as a whole its main contacts, else all of its contacts. Whoever has left the organisation, is archived or has no
 * address gets nothing.
 */
export async function recipientsOf(ctx: Ctx, invitations: Invited[]): Promise<Recipient[]> {
  if (invitations.length === 0) return [];
  const reachable = await reachableIn(ctx, [...new Set(invitations.map(({ organisationId }) => organisationId))]);
  const chosen = invitations.flatMap(({ organisationId, contactId }) => {
    const there = reachable.filter((each) => each.organisationId === organisationId);
    if (contactId) return there.filter((each) => each.contactId === contactId);
    const main = there.filter(({ kind }) => kind === 'main');
    return main.length > 0 ? main : there;
  });
  const once = new Map(chosen.map(({ contactId, email, locale }) => [contactId, { contactId, email, locale }]));
  return [...once.values()];
}

function reachableIn(ctx: Ctx, organisationIds: string[]): Promise<Reachable[]> {
  return ctx.manager
    .createQueryBuilder(ContactRelation, 'relation')
    .innerJoin(Contact, 'contact', 'contact.id = relation.contactId')
    .select(columns('relation', ['contactId', 'organisationId', 'kind']))
    .addSelect(columns('contact', ['email', 'locale']))
    .where('relation.organisationId IN (:...organisationIds)', { organisationIds })
    .andWhere('relation.fromDay <= :today', { today: ctx.clock.today() })
    .andWhere('(relation.toDay IS NULL OR relation.toDay >= :today)')
    .andWhere('contact.archivedAt IS NULL AND contact.email IS NOT NULL')
    .orderBy('contact.familyName')
    .addOrderBy('contact.id')
    .getRawMany<Reachable>();
}
