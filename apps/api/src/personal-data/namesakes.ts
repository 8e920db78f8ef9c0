import { type EntityTarget, type ObjectLiteral } from 'typeorm';
import { Account } from '../identity/account.entity';
import { Invitation } from '../meetings/invitation.entity';
import { Contact } from '../organisations/contact.entity';
import type { Ctx } from '../platform/database';
import type { Person } from './person';

type Known = Pick<Person, 'contactIds' | 'accountIds' | 'names' | 'addresses'>;

/** Nobody has this id or address: conditions that exclude nobody still have something to exclude. */
const NOBODY = '-';

/**
 * The names, in lower case, that somebody else bears too. What stands under such a name is not known to be the person's: it is
 * neither shown to them nor taken from the other, whoever of them came first.
 */
export const othersNames = (ctx: Ctx, person: Known): Promise<Set<string>> => namesBorneBy(ctx, person, person.names);

/** Those of the names, in lower case, that somebody else than the person bears. */
export async function namesBorneBy(
  ctx: Ctx,
  { contactIds, accountIds, addresses }: Omit<Known, 'names'>,
  names: readonly string[],
): Promise<Set<string>> {
  const taken = new Set<string>();
  const note = async (entity: EntityTarget<ObjectLiteral>, name: string, others: string, own: string[]) => {
    const rows = await ctx.manager
      .createQueryBuilder(entity, 'other')
      .select(name, 'name')
      .distinct(true)
      .where(`${name} IN (:...names)`, { names })
      .andWhere(`${others} NOT IN (:...own)`, { own: [...own, NOBODY] })
      .getRawMany<{ name: string }>();
    for (const row of rows) taken.add(row.name.toLowerCase());
  };
  if (names.length === 0) return taken;
  await note(Contact, "(other.givenName || ' ' || other.familyName)", 'other.id', contactIds);
  await note(Contact, "(other.familyName || ' ' || other.givenName)", 'other.id', contactIds);
  await note(Account, 'other.displayName', 'other.id', accountIds);
  await note(Invitation, 'other.guestName', 'LOWER(other.guestEmail)', addresses);
  return taken;
}
