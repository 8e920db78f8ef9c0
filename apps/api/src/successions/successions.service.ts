import { Injectable } from '@nestjs/common';
import {
  type Page,
  type SuccessionCreate,
  type SuccessionListQuery,
  type SuccessionRef,
  type SuccessionRow,
  addDays,
  ownContactId,
  searchTextOf,
  successionPolicy,
} from '@zesumme/domain';
import { BY_LINK, ContactsService, type StoredContactRow, groupIdsOf, selectContacts } from '../organisations';
import { type Ctx, newId } from '../platform/database';
import { allowOrHide, conflict, forbidden, invalidField, notFound } from '../platform/errors';
import { listSuccessions, successionRow } from './succession-rows';
import { Succession } from './succession.entity';
import { tellProposed } from './told';

type Person = Pick<
  Succession,
  'personId' | 'givenName' | 'familyName' | 'functionTitle' | 'email' | 'telephone' | 'locale'
>;

/** What contacts propose: who stands in for them, or comes after them. */
@Injectable()
export class SuccessionsService {
  constructor(private readonly contacts: ContactsService) {}

  list(ctx: Ctx, query: SuccessionListQuery): Promise<Page<SuccessionRow>> {
    return listSuccessions(ctx, query);
  }

  /**
   * Names somebody for the reader's own place. Nothing changes until it is confirmed.
   *
   * @throws DomainError 403, 409 `succession-open` when such a proposal waits already, 422
   */
  async propose(ctx: Ctx, input: SuccessionCreate): Promise<SuccessionRow> {
    const { actor } = ctx;
    ctx.allow(successionPolicy.propose(actor));
    const contactId = ownContactId(actor);
    if (contactId === null || !('organisationId' in actor)) throw forbidden('role');
    const { stored: own } = await this.contacts.find(ctx, contactId);
    if (own.relationId === null || own.organisationId !== actor.organisationId) throw forbidden('role');
    const { kind, fromDay, word } = input;
    refuseDay(ctx, own, input);
    const waiting = await ctx.manager.countBy(Succession, { contactId: own.id, kind, state: 'proposed' });
    if (waiting > 0) throw conflict('succession-open');
    const person = await this.personFor(ctx, own, input);
    const succession: Succession = {
      ...person,
      id: newId(),
      kind,
      state: 'proposed',
      organisationId: own.organisationId,
      contactId: own.id,
      fromDay,
      untilDay: kind === 'substitute' ? input.untilDay : null,
      word,
      answer: null,
      decidedBy: null,
      decidedAt: null,
      handedOverAt: null,
      searchText: searchTextOf(
        own.organisationName,
        own.givenName,
        own.familyName,
        person.givenName,
        person.familyName,
      ),
      isDemo: Boolean(own.isDemo),
      version: 1,
      createdAt: ctx.clock.instant(),
    };
    await ctx.insert(Succession, [succession]);
    const eventId = await this.record(ctx, 'succession.proposed', succession, {
      kind,
      fromDay,
      person: `${person.givenName} ${person.familyName}`,
    });
    await tellProposed(ctx, eventId, succession);
    return successionRow(ctx, succession.id);
  }

  /** Takes back a proposal on which nobody has decided. @throws DomainError 404, 403 */
  async withdraw(ctx: Ctx, id: string): Promise<SuccessionRow> {
    const { succession, ref } = await this.find(ctx, id);
    ctx.allow(successionPolicy.withdraw(ctx.actor, ref));
    await ctx.manager.update(Succession, { id }, { state: 'withdrawn', version: succession.version + 1 });
    await this.record(ctx, 'succession.withdrawn', succession, {});
    return successionRow(ctx, id);
  }

  /** The stored proposal that the reader may know of. @throws DomainError 404 */
  async find(ctx: Ctx, id: string): Promise<{ succession: Succession; ref: SuccessionRef }> {
    const succession = await ctx.manager.findOneBy(Succession, { id });
    if (!succession) throw notFound('succession');
    const { organisationId } = succession;
    const groups = await groupIdsOf(ctx, [organisationId]);
    const ref = { ...succession, groupIds: groups.get(organisationId) ?? [] };
    allowOrHide(successionPolicy.read(ctx.actor, ref), 'succession');
    return { succession, ref };
  }

  record(ctx: Ctx, kind: string, succession: Succession, after: Record<string, unknown>): Promise<string> {
    return ctx.record({
      kind,
      subject: { type: 'contact', id: succession.contactId },
      after: ctx.actor.kind === 'link' ? { ...after, ...BY_LINK } : after,
      personal: ['person', 'word'],
      isDemo: succession.isDemo,
    });
  }

  /** A colleague who is a contact already, by choice or by their mail address; else the person as they were named. */
  private async personFor(ctx: Ctx, own: StoredContactRow, input: SuccessionCreate): Promise<Person> {
    const { personId, givenName, familyName, email, functionTitle, telephone, locale } = input;
    if (ctx.actor.kind === 'link' && email === own.email) throw invalidField('email', 'own-place');
    // By a link, which may have been forwarded, nobody learns who is a contact: that is found out when it is confirmed.
    const isAsked = ctx.actor.kind !== 'link';
    const colleague =
      isAsked && (await colleagueOf(ctx, own.organisationId, personId ? { id: personId } : { email: email ?? '' }));
    if (personId !== null && !colleague) throw invalidField('personId', 'unknown-contact');
    if (colleague && colleague.id === own.id) throw invalidField(personId === null ? 'email' : 'personId', 'own-place');
    if (colleague) return personOf(colleague);
    return {
      personId: null,
      givenName: givenName ?? '',
      familyName: familyName ?? '',
      email,
      functionTitle,
      telephone,
      locale,
    };
  }
}

/** A contact of the organisation, today or to come, by id or mail address. */
export async function colleagueOf(
  ctx: Ctx,
  organisationId: string,
  by: { id: string } | { email: string },
): Promise<StoredContactRow | null> {
  const contacts = selectContacts(ctx, organisationId).andWhere('contact.archivedAt IS NULL');
  if ('id' in by) contacts.andWhere('contact.id = :id', by);
  else contacts.andWhere('contact.email = :email', by);
  const rows = await contacts.orderBy('contact.id').getRawMany<StoredContactRow>();
  return rows.find(({ standing }) => Number(standing) < 2) ?? null;
}

const personOf = (contact: StoredContactRow): Person => ({
  personId: contact.id,
  givenName: contact.givenName,
  familyName: contact.familyName,
  functionTitle: contact.functionTitle,
  email: contact.email,
  telephone: contact.telephone,
  locale: contact.locale,
});

function refuseDay(ctx: Ctx, own: StoredContactRow, { kind, fromDay }: SuccessionCreate): void {
  if (fromDay < ctx.clock.today()) throw invalidField('fromDay', 'in-past');
  if (kind === 'successor' && addDays(fromDay, -1) < own.fromDay)
    throw invalidField('fromDay', 'before-predecessor', { start: own.fromDay });
}
