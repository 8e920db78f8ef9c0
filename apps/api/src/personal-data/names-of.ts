import { Organisation } from '../organisations/organisation.entity';
import { EventPersonal } from '../platform/audit/event-personal.entity';
import { Event } from '../platform/audit/event.entity';
import type { Ctx } from '../platform/database';
import { Commune } from '../territory/commune.entity';
import { Zone } from '../territory/zone.entity';
import { WorkingGroup } from '../working-groups/working-group.entity';
import { type Person, isReachedByOthers, namesOfTheirOwn } from './person';

/** Shorter ones stand for too many other things in a text. */
const SHORTEST = 5;
const FIELDS = ['givenName', 'familyName', 'displayName', 'email', 'telephone'] as const;
type Field = (typeof FIELDS)[number];

/** What somebody was called and where they were reached, now and before, as the history of their own records tells. */
export async function withFormer(ctx: Ctx, person: Person): Promise<Person> {
  const subjects = [...person.contactIds, ...person.accountIds];
  if (subjects.length === 0) return person;
  const values = await formerValues(ctx, subjects);
  const full = [...values.givenName].flatMap((given) =>
    [...values.familyName].flatMap((family) => [`${given} ${family}`, `${family} ${given}`]),
  );
  const names = [...new Set([...person.names, ...values.displayName, ...full])];
  const addresses = new Set(person.addresses);
  for (const email of values.email) {
    const address = email.toLowerCase();
    if (!addresses.has(address) && !(await isReachedByOthers(ctx, address, person))) addresses.add(address);
  }
  return {
    ...person,
    addresses: [...addresses],
    telephones: [...new Set([...person.telephones, ...values.telephone])],
    names: await namesOfTheirOwn(ctx, { ...person, names }),
  };
}

async function formerValues(ctx: Ctx, subjects: string[]): Promise<Record<Field, Set<string>>> {
  const told = Object.fromEntries(FIELDS.map((field) => [field, new Set<string>()])) as Record<Field, Set<string>>;
  const rows = await ctx.manager
    .createQueryBuilder(EventPersonal, 'personal')
    .innerJoin(Event, 'event', 'event.id = personal.eventId')
    .select('personal.data', 'data')
    .where('event.subjectId IN (:...subjects)', { subjects })
    .getRawMany<{ data: string }>();
  for (const { data } of rows) {
    const { changes } = JSON.parse(data) as EventPersonal['data'];
    for (const { field, before, after } of changes) {
      const known = told[field as Field] as Set<string> | undefined;
      for (const value of [before, after]) if (known && typeof value === 'string' && value) known.add(value);
    }
  }
  return told;
}

/**
 * The names that may be looked for in texts: of several words, and no part of what an organisation, a group, a commune or a
 * zone is called, which would lose its name in every text.
 */
export async function namesInTexts(ctx: Ctx, names: readonly string[]): Promise<string[]> {
  const long = names.filter((name) => name.trim().includes(' ') && name.length >= SHORTEST);
  const fit: string[] = [];
  for (const name of long) if (!(await isInOtherNames(ctx, name))) fit.push(name);
  return fit;
}

async function isInOtherNames(ctx: Ctx, name: string): Promise<boolean> {
  const pattern = `%${name.toLowerCase().replace(/[\\%_]/g, '\\$&')}%`;
  for (const entity of [Organisation, WorkingGroup, Commune, Zone]) {
    const found = ctx.manager
      .createQueryBuilder<{ name: string }>(entity, 'other')
      .where("LOWER(other.name) LIKE :pattern ESCAPE '\\'", { pattern });
    if (await found.getExists()) return true;
  }
  return false;
}
