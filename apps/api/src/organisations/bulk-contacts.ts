import { searchTextOf } from '@zesumme/domain';
import { In } from 'typeorm';
import { type Ctx, newId, referredTo } from '../platform/database';
import { EventPersonal } from '../platform/audit/event-personal.entity';
import { Event } from '../platform/audit/event.entity';
import { ContactRelation } from './contact-relation.entity';
import { Contact } from './contact.entity';

const AT_ONCE = 500;
/** Values that go to the erasable side row of the history. */
const personal = ['givenName', 'familyName', 'functionTitle', 'email', 'telephone'];

export type ContactFields = Pick<
  Contact,
  'givenName' | 'familyName' | 'functionTitle' | 'email' | 'telephone' | 'locale'
>;
export type RelationFields = Pick<ContactRelation, 'kind' | 'fromDay' | 'toDay'>;

/** A contact with the relation through which it was made or changed. */
export interface StoredContact {
  contact: Contact;
  relation: ContactRelation;
}

/** What is changed of a contact and of one of its relations. */
export interface ContactChange {
  id: string;
  relationId: string;
  fields: Partial<ContactFields>;
  relation: Partial<RelationFields>;
}

const searchText = (contact: ContactFields): string =>
  searchTextOf(contact.givenName, contact.familyName, contact.functionTitle);

const told = ({ kind, fromDay, toDay }: RelationFields): RelationFields => ({ kind, fromDay, toDay });

/** Makes many contacts, each of its organisation; the values are checked already. */
export async function createContacts(
  ctx: Ctx,
  inputs: readonly { fields: ContactFields; organisationId: string; isDemo: boolean; relation: RelationFields }[],
): Promise<StoredContact[]> {
  const made = inputs.map(({ fields, organisationId, isDemo, relation }): StoredContact => {
    const contact: Contact = {
      ...fields,
      id: newId(),
      isDemo,
      archivedAt: null,
      searchText: searchText(fields),
      version: 1,
      createdAt: ctx.clock.instant(),
    };
    return { contact, relation: { ...relation, id: newId(), contactId: contact.id, organisationId } };
  });
  await ctx.insert(
    Contact,
    made.map(({ contact }) => contact),
  );
  await ctx.insert(
    ContactRelation,
    made.map(({ relation }) => relation),
  );
  await ctx.recordAll(
    made.map(({ contact, relation }, at) => ({
      kind: 'contact.created',
      subject: { type: 'contact', id: contact.id },
      after: { ...inputs[at]?.fields, relation: told(relation) },
      personal,
      isDemo: contact.isDemo,
    })),
  );
  return made;
}

/** Changes many contacts and the relation that is named with each. @returns each as it was and as it is */
export async function changeContacts(
  ctx: Ctx,
  changes: readonly ContactChange[],
): Promise<{ before: StoredContact; after: StoredContact }[]> {
  const byId = new Map<string, ContactChange>();
  for (const change of changes) {
    const earlier = byId.get(change.id) ?? change;
    const fields = { ...earlier.fields, ...change.fields };
    byId.set(change.id, { ...earlier, fields, relation: { ...earlier.relation, ...change.relation } });
  }
  const stored = await contactsById(ctx, [...byId.values()]);
  const made = [...byId.values()].flatMap(({ id, fields, relation }) => {
    const before = stored.get(id);
    if (!before) return [];
    const contact = { ...before.contact, ...fields, version: before.contact.version + 1 };
    const after = {
      contact: { ...contact, searchText: searchText(contact) },
      relation: { ...before.relation, ...relation },
    };
    return { before, after };
  });
  await ctx.overwrite(
    Contact,
    made.map(({ after }) => after.contact),
    ['id'],
  );
  await ctx.overwrite(
    ContactRelation,
    made.map(({ after }) => after.relation),
    ['id'],
  );
  await ctx.recordAll(
    made.map(({ before, after }) => ({
      kind: 'contact.edited',
      subject: { type: 'contact', id: before.contact.id },
      before: { ...before.contact, relation: told(before.relation) },
      after: { ...after.contact, relation: told(after.relation) },
      personal,
      isDemo: before.contact.isDemo,
    })),
  );
  return made;
}

/** Contacts by their id, each with the relation that is named with it. */
export async function contactsById(
  ctx: Ctx,
  asked: readonly { id: string; relationId: string }[],
): Promise<Map<string, StoredContact>> {
  const found = new Map<string, StoredContact>();
  for (let from = 0; from < asked.length; from += AT_ONCE) {
    const some = asked.slice(from, from + AT_ONCE);
    const relations = await ctx.manager.findBy(ContactRelation, { id: In(some.map(({ relationId }) => relationId)) });
    const byContact = new Map(relations.map((relation) => [relation.contactId, relation]));
    for (const contact of await ctx.manager.findBy(Contact, { id: In(some.map(({ id }) => id)) })) {
      const relation = byContact.get(contact.id);
      if (relation) found.set(contact.id, { contact, relation });
    }
  }
  return found;
}

/** Those that anything but their one relation refers to, which cannot be taken away. */
export async function contactsInUse(
  ctx: Ctx,
  asked: readonly { id: string; relationId: string }[],
): Promise<Set<string>> {
  const ids = asked.map(({ id }) => id);
  const used = await referredTo(ctx, Contact, ids, [ContactRelation]);
  const own = new Set(asked.map(({ relationId }) => relationId));
  for (let from = 0; from < ids.length; from += AT_ONCE) {
    const relations = await ctx.manager.findBy(ContactRelation, { contactId: In(ids.slice(from, from + AT_ONCE)) });
    for (const { id, contactId } of relations) if (!own.has(id)) used.add(contactId);
  }
  return used;
}

/** Takes away contacts that nothing refers to, and what the history says of them, as if they had never been made. */
export async function removeContacts(ctx: Ctx, ids: readonly string[]): Promise<void> {
  for (let from = 0; from < ids.length; from += AT_ONCE) {
    const some = ids.slice(from, from + AT_ONCE);
    await ctx.manager.delete(Contact, { id: In(some) });
    const events = await ctx.manager.find(Event, {
      where: { subjectType: 'contact', subjectId: In(some) },
      select: { id: true },
    });
    for (let at = 0; at < events.length; at += AT_ONCE) {
      await ctx.manager.delete(EventPersonal, { eventId: In(events.slice(at, at + AT_ONCE).map(({ id }) => id)) });
    }
  }
  await ctx.recordAll(ids.map((id) => ({ kind: 'contact.removed', subject: { type: 'contact', id } })));
}
