import { Account } from '../identity/account.entity';
import { Invitation } from '../meetings/invitation.entity';
import { PublicPage } from '../open-data/public-page.entity';
import { Contact } from '../organisations/contact.entity';
import type { Ctx } from '../platform/database';
import type { Person } from './person';

/** Nobody has this id: conditions that exclude nobody still have something to exclude. */
const NOBODY = '-';

/** Numbers are written in many ways: with and without the country, with spaces, points or strokes. */
const DIGITS_COMPARED = 6;

type Ids = Pick<Person, 'contactIds' | 'accountIds'>;

/**
 * The addresses, in lower case, at which somebody else is reached too: what was sent there, or stands there, is not known to be
 * the person's.
 *
 * @param withGuests whether a guest of this address is somebody else
 */
export async function sharedAddresses(
  ctx: Ctx,
  addresses: readonly string[],
  { contactIds, accountIds }: Ids,
  withGuests = false,
): Promise<Set<string>> {
  if (addresses.length === 0) return new Set();
  const own = { addresses, contactIds: [...contactIds, NOBODY], accountIds: [...accountIds, NOBODY] };
  const others = [
    ctx.manager
      .createQueryBuilder(Contact, 'other')
      .select('LOWER(other.email)', 'address')
      .where('LOWER(other.email) IN (:...addresses) AND other.id NOT IN (:...contactIds)', own),
    ctx.manager
      .createQueryBuilder(Account, 'other')
      .select('LOWER(other.email)', 'address')
      .where('LOWER(other.email) IN (:...addresses) AND other.id NOT IN (:...accountIds)', own),
    ...(withGuests
      ? [
          ctx.manager
            .createQueryBuilder(Invitation, 'other')
            .select('LOWER(other.guestEmail)', 'address')
            .where('LOWER(other.guestEmail) IN (:...addresses)', own),
        ]
      : []),
  ];
  const shared = new Set<string>();
  for (const other of others)
    for (const { address } of await other.getRawMany<{ address: string }>()) shared.add(address);
  return shared;
}

const digitsOf = (telephone: string): string => telephone.replace(/\D/g, '');

/** Whether two numbers are one, where the country may be left out. */
function isSameNumber(one: string, other: string): boolean {
  const [short, long] = [digitsOf(one), digitsOf(other)].sort((a, b) => a.length - b.length) as [string, string];
  return short.length >= DIGITS_COMPARED ? long.endsWith(short.replace(/^0+/, '')) : short === long;
}

/** The telephone numbers that ring at nobody else's: a switchboard's stays in texts. */
export async function telephonesOfTheirOwn(ctx: Ctx, person: Person): Promise<string[]> {
  const { telephones, contactIds, names, addresses, rowIds = [] } = person;
  if (telephones.length === 0) return [];
  const likes = Object.fromEntries(
    telephones.map((each, at) => [`like${at}`, `%${digitsOf(each).slice(-DIGITS_COMPARED).split('').join('%')}%`]),
  );
  const like = (column: string): string =>
    `(${Object.keys(likes)
      .map((name) => `${column} LIKE :${name}`)
      .join(' OR ')})`;
  const contacts = await ctx.manager
    .createQueryBuilder(Contact, 'other')
    .select('other.telephone', 'telephone')
    .where(like('other.telephone'), likes)
    .andWhere('other.id NOT IN (:...own)', { own: [...contactIds, NOBODY] })
    .getRawMany<{ telephone: string }>();
  const pages = await ctx.manager
    .createQueryBuilder(PublicPage, 'page')
    .where(like('page.contactTelephone'), likes)
    .getMany();
  const others = [
    ...contacts.map(({ telephone }) => telephone),
    ...pages
      .filter(
        ({ contactKey, contactName, contactEmail }) =>
          !rowIds.includes(contactKey ?? '') && !names.includes(contactName ?? '') && !isOneOf(addresses, contactEmail),
      )
      .map(({ contactTelephone }) => String(contactTelephone)),
  ];
  return telephones.filter((each) => !others.some((other) => isSameNumber(each, other)));
}

const isOneOf = (addresses: readonly string[], email: string | null): boolean =>
  email !== null && addresses.includes(email.toLowerCase());
