import { fold } from '@zesumme/domain';
import { In } from 'typeorm';
import { Account } from '../identity/account.entity';
import { Organisation } from '../organisations/organisation.entity';
import { Contact } from '../organisations/contact.entity';
import { EventPersonal } from '../platform/audit/event-personal.entity';
import { Event } from '../platform/audit/event.entity';
import type { Ctx } from '../platform/database';
import { Commune } from '../territory/commune.entity';
import { Zone } from '../territory/zone.entity';
import { WorkingGroup } from '../working-groups/working-group.entity';
import { likeOf } from './like';
import { namesOfTheirOwn } from './namesakes';
import { type Person, contactNames } from './person';
import { sharedAddresses, telephonesOfTheirOwn } from './sharing';

const FIELDS = ['givenName', 'familyName', 'displayName', 'email', 'telephone'] as const;
type Field = (typeof FIELDS)[number];
export const NAME_FIELDS: readonly string[] = ['givenName', 'familyName', 'displayName'];

/**
 * What somebody was called and where they were reached, now and before, as the history of their own records tells. Whoever asks
 * themselves is known by what others wrote down of them: they could give themselves anybody's name.
 */
export async function withFormer(ctx: Ctx, person: Person): Promise<Person> {
  const subjects = [...person.contactIds, ...person.accountIds];
  if (subjects.length === 0) return { ...person, telephones: await telephonesOfTheirOwn(ctx, person) };
  const values = await formerValues(ctx, person, subjects);
  const known = person.own ? await confirmedOf(ctx, person, subjects) : person;
  const full = [...values.givenName].flatMap((given) =>
    [...values.familyName].flatMap((family) => [`${given} ${family}`, `${family} ${given}`]),
  );
  const former = person.own ? [] : [...values.email].map((email) => email.toLowerCase());
  const shared = await sharedAddresses(ctx, former, person, true);
  const addresses = new Set([...person.addresses, ...former.filter((address) => !shared.has(address))]);
  const names = await namesOfTheirOwn(ctx, person, [...new Set([...known.names, ...values.displayName, ...full])]);
  const all = {
    ...person,
    names,
    addresses: [...addresses],
    guestAddresses: [...new Set([...person.guestAddresses, ...addresses])],
    telephones: [...new Set([...known.telephones, ...values.telephone])],
  };
  return { ...all, telephones: await telephonesOfTheirOwn(ctx, all) };
}

/** That it was somebody with an account who wrote it down, and not the person: a link is their own. */
const byOthers = '(event.actorAccountId IS NOT NULL AND event.actorAccountId NOT IN (:...accounts))';

/** What somebody who asks themselves is called and rung at, as far as they have not written it down themselves. */
async function confirmedOf(
  ctx: Ctx,
  { contactIds, accountIds }: Person,
  subjects: string[],
): Promise<Pick<Person, 'names' | 'telephones'>> {
  const edits = await ctx.manager
    .createQueryBuilder(Event, 'event')
    .select('event.data', 'data')
    .where("event.subjectId IN (:...subjects) AND event.kind IN ('account.edited', 'contact.edited')", { subjects })
    .andWhere(`NOT ${byOthers}`, { accounts: accountIds })
    .getRawMany<{ data: string }>();
  const theirs = new Set(edits.flatMap(({ data }) => (JSON.parse(data) as Event['data']).personal));
  const contacts = await ctx.manager.findBy(Contact, { id: In(contactIds) });
  const accounts = await ctx.manager.findBy(Account, { id: In(accountIds) });
  const names = [...contacts.flatMap(contactNames), ...accounts.map(({ displayName }) => displayName)];
  return {
    names: NAME_FIELDS.some((field) => theirs.has(field)) ? [] : names,
    telephones: theirs.has('telephone') ? [] : contacts.flatMap(({ telephone }) => telephone ?? []),
  };
}

async function formerValues(
  ctx: Ctx,
  { own, accountIds }: Person,
  subjects: string[],
): Promise<Record<Field, Set<string>>> {
  const told = Object.fromEntries(FIELDS.map((field) => [field, new Set<string>()])) as Record<Field, Set<string>>;
  const found = ctx.manager
    .createQueryBuilder(EventPersonal, 'personal')
    .innerJoin(Event, 'event', 'event.id = personal.eventId')
    .select('personal.data', 'data')
    .where('event.subjectId IN (:...subjects)', { subjects });
  if (own) found.andWhere(byOthers, { accounts: accountIds });
  for (const { data } of await found.getRawMany<{ data: string }>()) {
    const { changes } = JSON.parse(data) as EventPersonal['data'];
    for (const { field, before, after } of changes) {
      const known = told[field as Field] as Set<string> | undefined;
      for (const value of [before, after]) if (known && typeof value === 'string' && value) known.add(value);
    }
  }
  return told;
}

/** What organisations, groups, communes and zones are called in whose name one of these stands. */
export async function thingsNamedLike(ctx: Ctx, names: readonly string[]): Promise<string[]> {
  if (names.length === 0) return [];
  const likes = Object.fromEntries(names.map((name, at) => [`like${at}`, likeOf(name.split(/\s+/))]));
  const found = new Set<string>();
  for (const entity of [Organisation, WorkingGroup, Commune, Zone]) {
    const rows = await ctx.manager
      .createQueryBuilder<{ name: string }>(entity, 'other')
      .select('other.name', 'name')
      .where(
        `(${Object.keys(likes)
          .map((like) => `LOWER(other.name) LIKE :${like} ESCAPE '\\'`)
          .join(' OR ')})`,
        likes,
      )
      .getRawMany<{ name: string }>();
    for (const { name } of rows) found.add(name);
  }
  return [...found].filter((other) => names.some((name) => fold(other).includes(fold(name))));
}
