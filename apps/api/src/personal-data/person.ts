import { ERASED } from '@zesumme/domain';
import { Account } from '../identity/account.entity';
import { Contact } from '../organisations/contact.entity';
import type { Ctx } from '../platform/database';
import { notFound } from '../platform/errors';
import { addressInWords, isMailAddress, knownByAddress } from './by-address';
import { namesOfTheirOwn } from './namesakes';
import { namedOnPages } from './page-contacts';
import { sharedAddresses } from './sharing';

/** Whom something is asked about: by their account, their contact, or a row that tells an address, such as an invitation as a guest. */
export interface Who {
  kind: 'account' | 'contact' | 'guest';
  id: string;
}

/** Somebody, by all that ties rows to them. */
export interface Person {
  contactIds: string[];
  accountIds: string[];
  /** Mail addresses in lower case; none at which another person is reached too. */
  addresses: string[];
  /** Mail addresses in lower case under which they were guests. */
  guestAddresses: string[];
  /** Of the rows that tell of whoever is known by an address alone. */
  rowIds?: string[];
  /** As they are written in texts; none that another person bears too. */
  names: string[];
  /** Of whoever is known by an address alone, also those that ring at others': `withFormer` leaves these out. */
  telephones: string[];
  /** What they are called. */
  name: string;
  isDemo: boolean;
  /** Whether it is an account of the demonstration, which everybody uses. */
  isShared: boolean;
  /** Whether they ask themselves. */
  own: boolean;
}

/** What a contact is called, in both orders. */
export const contactNames = ({ givenName, familyName }: Contact): string[] => [
  `${givenName} ${familyName}`,
  `${familyName} ${givenName}`,
];

/**
 * All that ties rows to somebody. An account belongs to its contact, and a contact to its accounts.
 *
 * @param own whether they ask themselves. Everybody changes their own name, number, and the address of their contact as they
 * like: these say nothing then of what others wrote or were sent, and only the address that signs in does
 * @throws DomainError 404 when there is nobody
 */
export async function personOf(ctx: Ctx, who: Who, own = false): Promise<Person> {
  if (who.kind === 'guest') return guestOf(ctx, who.id);
  const asked = who.kind === 'account' ? await ctx.manager.findOneBy(Account, { id: who.id }) : null;
  const contactId = who.kind === 'contact' ? who.id : asked?.contactId;
  const contact = contactId ? await ctx.manager.findOneBy(Contact, { id: contactId }) : null;
  if ((!asked && !contact) || (contact && wasErased(contact))) throw notFound('person');
  const accounts = contact ? await ctx.manager.findBy(Account, { contactId: contact.id }) : asked ? [asked] : [];
  const ids = { contactIds: contact ? [contact.id] : [], accountIds: accounts.map(({ id }) => id) };
  const signingIn = accounts.map(({ email }) => email.toLowerCase());
  const known = [...new Set([...signingIn, ...(contact?.email && !own ? [contact.email.toLowerCase()] : [])])];
  const shared = await sharedAddresses(ctx, known, ids);
  const addresses = known.filter((address) => !shared.has(address));
  const names = [...(contact ? contactNames(contact) : []), ...accounts.map(({ displayName }) => displayName)];
  const person = {
    ...{ ...ids, addresses, guestAddresses: addresses, own },
    telephones: contact?.telephone && !own ? [contact.telephone] : [],
    name: contact ? `${contact.givenName} ${contact.familyName}` : String(accounts[0]?.displayName),
    isDemo: Boolean(contact?.isDemo ?? accounts[0]?.isDemo),
    isShared: accounts.some(({ isDemo }) => isDemo),
  };
  return { ...person, names: own ? [] : await namesOfTheirOwn(ctx, person, [...new Set(names)]) };
}

/** Whoever was erased is nobody any more. */
const wasErased = ({ givenName, familyName }: Contact): boolean =>
  givenName === ERASED.givenName && familyName === ERASED.familyName;

/** A guest; where a contact or an account has the address, no more than what they were invited to as a guest. */
async function guestOf(ctx: Ctx, id: string): Promise<Person> {
  const known = await knownByAddress(ctx, id);
  if (!known) throw notFound('person');
  const { address, ids: rowIds } = known;
  const ids = { contactIds: [], accountIds: [], guestAddresses: [address] };
  const isOthers = (await sharedAddresses(ctx, [address], ids)).has(address);
  const addresses = isOthers || !isMailAddress(address) ? [] : [address];
  const onPages = await namedOnPages(ctx, { ...ids, addresses, rowIds });
  const names = [...new Set([...known.names, ...onPages.names])];
  return {
    ...ids,
    addresses,
    names: await namesOfTheirOwn(ctx, ids, names),
    telephones: onPages.telephones,
    name: names[0] ?? addressInWords(address),
    rowIds,
    isDemo: false,
    isShared: false,
    own: false,
  };
}
