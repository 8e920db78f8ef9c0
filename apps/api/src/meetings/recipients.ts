import type { Locale } from '@zesumme/domain';
import { Contact } from '../organisations/contact.entity';
import { ContactRelation } from '../organisations/contact-relation.entity';
import { type Ctx, columns } from '../platform/database';
import type { Invitation } from './invitation.entity';

/** A person who can be written to: a contact, or a guest of this one meeting. */
export interface Recipient {
  /** The contact's id, or that of the guest's invitation. */
  key: string;
  contactId: string | null;
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

/** What of an invitation says who is written to. */
export type Invited = Pick<Invitation, 'id' | 'organisationId' | 'contactId' | 'guestEmail' | 'guestLocale'>;

/**
 * Whom a mail about these invitations goes to, each person once: the contact who is invited, or where an organisation is
 * invited as a whole its main contacts, else all of its contacts. Whoever has left the organisation, is archived or has no
 * address gets nothing.
 */
export async function recipientsOf(ctx: Ctx, invitations: Invited[]): Promise<Recipient[]> {
  if (invitations.length === 0) return [];
  const organisationIds = new Set(invitations.flatMap(({ organisationId }) => organisationId ?? []));
  const reachable = organisationIds.size > 0 ? await reachableIn(ctx, [...organisationIds]) : [];
  const chosen = invitations.flatMap(({ organisationId, contactId }) => {
    const there = reachable.filter((each) => each.organisationId === organisationId);
    if (contactId) return there.filter((each) => each.contactId === contactId);
    const main = there.filter(({ kind }) => kind === 'main');
    return main.length > 0 ? main : there;
  });
  const once = new Map(
    chosen.map(({ contactId, email, locale }) => [contactId, { key: contactId, contactId, email, locale }]),
  );
  return [...once.values(), ...guestsOf(invitations)];
}

const guestsOf = (invitations: Invited[]): Recipient[] =>
  invitations.flatMap(({ id, guestEmail, guestLocale }) =>
    guestEmail ? [{ key: id, contactId: null, email: guestEmail, locale: guestLocale ?? 'fr' }] : [],
  );

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
