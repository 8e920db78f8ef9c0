import type { ContactListQuery, ContactRow, OrganisationContactListQuery, Page } from '@zesumme/domain';
import type { SelectQueryBuilder } from 'typeorm';
import { type Ctx, pageRows } from '../platform/database';
import type { Contact } from './contact.entity';
import { type StoredContactRow, contactRows, selectContacts } from './contact-rows';
import { seesContact } from './seen-contacts';
import { holdsToday } from './seen-organisations';

type Contacts = SelectQueryBuilder<Contact>;

/** One page of the contacts that the reader sees. */
export async function listContacts(ctx: Ctx, query: ContactListQuery): Promise<Page<ContactRow>> {
  const contacts = selectContacts(ctx);
  if (query.organisationId) {
    contacts.andWhere('relation.organisationId = :ofOrganisation', { ofOrganisation: query.organisationId });
  }
  if (query.groupId) {
    contacts.andWhere(
      'EXISTS (SELECT 1 FROM membership taking WHERE taking.organisation_id = relation.organisationId ' +
        `AND taking.group_id = :groupId AND ${holdsToday('taking')})`,
      { groupId: query.groupId },
    );
  }
  if (query.communeCode) {
    contacts.andWhere(
      'EXISTS (SELECT 1 FROM contact_relation speaking JOIN organisation administration ' +
        'ON administration.id = speaking.organisation_id WHERE speaking.contact_id = contact.id ' +
        "AND administration.kind = 'commune' AND administration.commune_code = :communeCode " +
        `AND ${holdsToday('speaking')})`,
      { communeCode: query.communeCode },
    );
  }
  return page(ctx, contacts, query);
}

/** One page of the contacts that speak for an organisation, spoke for it or will, as far as the reader sees them. */
export function listContactsOf(
  ctx: Ctx,
  organisationId: string,
  query: OrganisationContactListQuery,
): Promise<Page<ContactRow>> {
  return page(ctx, selectContacts(ctx, organisationId), query);
}

async function page(
  ctx: Ctx,
  contacts: Contacts,
  query: OrganisationContactListQuery | ContactListQuery,
): Promise<Page<ContactRow>> {
  keepSeen(ctx, contacts, query.archived);
  if (query.relation) contacts.andWhere('relation.kind IN (:...kinds)', { kinds: query.relation });
  if (query.locale) contacts.andWhere('contact.locale IN (:...locales)', { locales: query.locale });
  const { rows, ...asked } = await pageRows<StoredContactRow>(contacts, query, {
    sorts: {
      // Whoever shares a family name is told apart by the other one.
      familyName: "(contact.familyName || ' ' || contact.givenName)",
      givenName: 'contact.givenName',
      organisation: 'organisation.searchText',
    },
    searchIn: 'contact.searchText',
    tieBreak: 'contact.id',
  });
  return { ...asked, items: await contactRows(ctx, rows) };
}

/** Whoever has left, and whoever is archived, is shown to those who keep the register. */
export function keepSeen(ctx: Ctx, contacts: Contacts, archived: boolean): void {
  const seen = seesContact(ctx, archived);
  contacts.andWhere(seen.sql, seen.parameters);
}
