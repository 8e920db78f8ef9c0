import { Injectable } from '@nestjs/common';
import {
  HOME_ZONE,
  type ContactCreate,
  type ContactListQuery,
  type ContactRef,
  type ContactRow,
  type ContactUpdate,
  type OrganisationContactListQuery,
  type Page,
  contactPolicy,
  organisationPolicy,
  searchTextOf,
} from '@zesumme/domain';
import { Account } from '../identity/account.entity';
import { type Ctx, newId } from '../platform/database';
import { allowOrHide, forbidden, invalidField, notFound, stale } from '../platform/errors';
import { keepReaderZone } from '../platform/outbox';
import { AddressFollowers } from './address-followers';
import { listContacts, listContactsOf } from './contact-list';
import { type StoredContactRow, contactRefOf, contactRows, selectContacts } from './contact-rows';
import { Contact } from './contact.entity';
import { ContactRelation } from './contact-relation.entity';
import { findOrganisation } from './organisation-detail';
import { keepsRegister, groupIdsOf } from './seen-organisations';
import { endPredecessor } from './succession';
import { changedFields, tellCorrected } from './tell-corrected';
import { tellLeads } from './tell-leads';

/** What the history says beside an act by personal link: such a link may have been forwarded. */
export const BY_LINK = { via: 'personal-link' } as const;

/** Values that go to the erasable side row of the history. */
const personal = ['givenName', 'familyName', 'functionTitle', 'email', 'telephone'];

/** The text that a contact is searched by. Not the e-mail address, which not every reader of the list may know. */
const contactSearchText = (contact: Pick<Contact, 'givenName' | 'familyName' | 'functionTitle'>): string =>
  searchTextOf(contact.givenName, contact.familyName, contact.functionTitle);

/** Contacts: people, and what they are for which organisation, from when until when. */
@Injectable()
export class ContactsService {
  constructor(private readonly addresses: AddressFollowers) {}

  list(ctx: Ctx, query: ContactListQuery): Promise<Page<ContactRow>> {
    return listContacts(ctx, query);
  }

  /** @throws DomainError 404 */
  async listOf(ctx: Ctx, organisationId: string, query: OrganisationContactListQuery): Promise<Page<ContactRow>> {
    await findOrganisation(ctx, organisationId);
    return listContactsOf(ctx, organisationId, query);
  }

  /** @throws DomainError 404 */
  async get(ctx: Ctx, id: string): Promise<ContactRow> {
    const { stored } = await this.find(ctx, id);
    return this.row(ctx, stored);
  }

  /** Names a contact of the organisation, and whom it succeeds if it does. @throws DomainError 404, 403, 422 */
  async create(ctx: Ctx, organisationId: string, input: ContactCreate): Promise<ContactRow> {
    const { organisation, ref } = await findOrganisation(ctx, organisationId);
    ctx.allow(organisationPolicy.addContact(ctx.actor, ref));
    const { relation: kind, fromDay, succeedsContactId, timeZone = HOME_ZONE, ...fields } = input;
    const starts = fromDay ?? ctx.clock.today();
    await this.refuseKnownAddress(ctx, organisationId, fields.email);
    const contact: Contact = {
      ...fields,
      id: newId(),
      isDemo: organisation.isDemo,
      archivedAt: null,
      searchText: contactSearchText(fields),
      version: 1,
      createdAt: ctx.clock.instant(),
    };
    await ctx.insert(Contact, [contact]);
    const relation = { id: newId(), contactId: contact.id, organisationId, kind, fromDay: starts, toDay: null };
    await ctx.insert(ContactRelation, [relation]);
    if (timeZone !== HOME_ZONE) await keepReaderZone(ctx, contact.id, timeZone);
    const after = { ...fields, relation: told(relation) };
    const eventId = await this.record(ctx, 'contact.created', contact, undefined, after);
    const { stored } = await this.find(ctx, contact.id);
    const row = await this.row(ctx, stored);
    if (succeedsContactId) {
      const { stored: predecessor, ref: predecessorRef } = await this.find(ctx, succeedsContactId, 'succeedsContactId');
      if (predecessor.organisationId !== organisationId) throw invalidField('succeedsContactId', 'unknown-contact');
      // A contact proposes its own successor, and whoever runs a group of it confirms that: see the slice `successions`.
      ctx.allow(contactPolicy.editRelation(ctx.actor, predecessorRef));
      await endPredecessor(ctx, predecessor, relation);
    }
    if (!keepsRegister(ctx.actor)) await tellLeads(ctx, eventId, organisation, contact.id);
    return row;
  }

  /** @throws DomainError 404, 403, 409 `stale`, 422 */
  async update(ctx: Ctx, id: string, { version, relation, timeZone, ...fields }: ContactUpdate): Promise<ContactRow> {
    const { contact, stored, ref } = await this.find(ctx, id);
    ctx.allow(contactPolicy.edit(ctx.actor, ref));
    if (contact.archivedAt !== null) throw forbidden('archived');
    const zone = stored.timeZone ?? HOME_ZONE;
    const before = { ...contact, relation: told(stored), timeZone: zone };
    const moves = relation !== undefined && JSON.stringify(told(relation)) !== JSON.stringify(before.relation);
    if (moves) ctx.allow(contactPolicy.editRelation(ctx.actor, ref));
    if (version !== contact.version) throw stale(await this.row(ctx, stored));
    const after = { ...contact, ...fields };
    if (fields.email && stored.organisationId) {
      await this.refuseKnownAddress(ctx, stored.organisationId, fields.email, id);
    }
    await ctx.manager.update(
      Contact,
      { id },
      { ...fields, searchText: contactSearchText(after), version: version + 1 },
    );
    await this.followOwnAccount(ctx, after);
    if (moves && stored.relationId)
      await ctx.manager.update(ContactRelation, { id: stored.relationId }, told(relation));
    if (timeZone && timeZone !== zone) await keepReaderZone(ctx, id, timeZone);
    const eventId = await this.record(ctx, 'contact.edited', contact, before, {
      ...fields,
      ...(timeZone && { timeZone }),
      ...(moves && { relation: told(relation) }),
    });
    await this.addresses.follow(ctx, [{ before: { contact }, after: { contact: after } }]);
    if (ctx.actor.kind === 'link')
      await tellCorrected(ctx, eventId, contact, changedFields(before, { ...fields, timeZone }));
    return this.reread(ctx, id);
  }

  /** Puts the contact away, and ends the access of its account. @throws DomainError 404, 403 */
  async archive(ctx: Ctx, id: string): Promise<ContactRow> {
    const { contact, ref } = await this.find(ctx, id);
    ctx.allow(contactPolicy.archive(ctx.actor, ref));
    return this.setArchived(ctx, contact, contact.archivedAt ?? ctx.clock.instant());
  }

  /** @throws DomainError 404, 403 */
  async restore(ctx: Ctx, id: string): Promise<ContactRow> {
    const { contact, ref } = await this.find(ctx, id);
    ctx.allow(contactPolicy.restore(ctx.actor, ref));
    return this.setArchived(ctx, contact, null);
  }

  private async setArchived(ctx: Ctx, contact: Contact, archivedAt: string | null): Promise<ContactRow> {
    await ctx.manager.update(Contact, { id: contact.id }, { archivedAt, version: contact.version + 1 });
    await this.record(ctx, archivedAt ? 'contact.archived' : 'contact.restored', contact);
    return this.reread(ctx, contact.id);
  }

  /** The stored contact that the reader may know of. @throws DomainError 404, or 422 on the field that names the contact */
  async find(
    ctx: Ctx,
    id: string,
    field?: string,
  ): Promise<{ contact: Contact; stored: StoredContactRow; ref: ContactRef }> {
    const missing = field ? invalidField(field, 'unknown-contact') : notFound('contact');
    const contact = await ctx.manager.findOneBy(Contact, { id });
    if (!contact) throw missing;
    const stored = await this.read(ctx, id);
    const groups = await groupIdsOf(ctx, stored.organisationId ? [stored.organisationId] : []);
    const ref = contactRefOf(stored, groups);
    if (contact.archivedAt !== null && !keepsRegister(ctx.actor)) throw missing;
    if (!contactPolicy.read(ctx.actor, ref).allowed && field) throw missing;
    allowOrHide(contactPolicy.read(ctx.actor, ref), 'contact');
    return { contact, stored, ref };
  }

  private async read(ctx: Ctx, id: string): Promise<StoredContactRow> {
    const [stored] = await selectContacts(ctx).where('contact.id = :id', { id }).getRawMany<StoredContactRow>();
    if (!stored) throw notFound('contact');
    return stored;
  }

  private async reread(ctx: Ctx, id: string): Promise<ContactRow> {
    return this.row(ctx, await this.read(ctx, id));
  }

  private async row(ctx: Ctx, stored: StoredContactRow): Promise<ContactRow> {
    const [row] = await contactRows(ctx, [stored]);
    if (!row) throw notFound('contact');
    return row;
  }

  /** Whoever corrects their own name or language does not have to do so again for their account. */
  private async followOwnAccount({ actor, manager }: Ctx, contact: Contact): Promise<void> {
    if (actor.kind !== 'account' || actor.contactId !== contact.id) return;
    const account = await manager.findOneByOrFail(Account, { id: actor.accountId });
    const displayName = `${contact.givenName} ${contact.familyName}`.slice(0, 200);
    if (account.displayName === displayName && account.locale === contact.locale) return;
    const searchText = searchTextOf(displayName, account.email);
    await manager.update(
      Account,
      { id: account.id },
      { displayName, locale: contact.locale, searchText, version: account.version + 1 },
    );
  }

  /** Two contacts of an organisation with one address are one contact entered twice. */
  private async refuseKnownAddress(
    ctx: Ctx,
    organisationId: string,
    email: string | null,
    exceptId?: string,
  ): Promise<void> {
    if (!email) return;
    const others = await selectContacts(ctx, organisationId)
      .andWhere('contact.email = :email AND contact.archivedAt IS NULL', { email })
      .getRawMany<StoredContactRow>();
    if (others.some(({ id }) => id !== exceptId)) throw invalidField('email', 'duplicate');
  }

  private record(
    ctx: Ctx,
    kind: string,
    { id, isDemo }: Pick<Contact, 'id' | 'isDemo'>,
    before?: Record<string, unknown>,
    after?: Record<string, unknown>,
  ): Promise<string> {
    const told = after && ctx.actor.kind === 'link' ? { ...after, ...BY_LINK } : after;
    return ctx.record({ kind, subject: { type: 'contact', id }, before, after: told, personal, isDemo });
  }
}

type Relation = Pick<ContactRelation, 'kind' | 'fromDay' | 'toDay'>;

/** A relation as the history tells of it. */
function told(relation: Relation | StoredContactRow): Relation {
  const kind = 'relationKind' in relation ? relation.relationKind : relation.kind;
  return { kind, fromDay: relation.fromDay, toDay: relation.toDay };
}
