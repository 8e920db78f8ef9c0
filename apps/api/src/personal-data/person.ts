import { ERASED } from '@zesumme/domain';
import { Account } from '../identity/account.entity';
import { Invitation } from '../meetings/invitation.entity';
import { Contact } from '../organisations/contact.entity';
import type { Ctx } from '../platform/database';
import { notFound } from '../platform/errors';
import { othersNames } from './namesakes';

/** Whom something is asked about: by their account, their contact, or an invitation as a guest. */
export interface Who {
  kind: 'account' | 'contact' | 'guest';
  id: string;
}

/** Somebody, by all that ties rows to them. */
export interface Person {
  contactIds: string[];
  accountIds: string[];
  /** Mail addresses in lower case. */
  addresses: string[];
  /** As they are written in texts; none that another person bears too. */
  names: string[];
  telephones: string[];
  /** What they are called. */
  name: string;
  isDemo: boolean;
  /** Whether it is an account of the demonstration, which everybody uses. */
  isShared: boolean;
}

/** Nobody has this id: conditions that exclude nobody still have something to exclude. */
const NOBODY = '-';

const fullName = ({ givenName, familyName }: Contact): string => `${givenName} ${familyName}`;

/**
 * All that ties rows to somebody. An account belongs to its contact, and a contact to its accounts.
 *
 * @param own whether they ask themselves: the address of a contact, which everybody changes as they like, says nothing then
 * of what was sent to it
 * @throws DomainError 404 when there is nobody
 */
export async function personOf(ctx: Ctx, who: Who, own = false): Promise<Person> {
  if (who.kind === 'guest') return guestOf(ctx, who.id);
  const asked = who.kind === 'account' ? await ctx.manager.findOneBy(Account, { id: who.id }) : null;
  const contactId = who.kind === 'contact' ? who.id : asked?.contactId;
  const contact = contactId ? await ctx.manager.findOneBy(Contact, { id: contactId }) : null;
  if ((!asked && !contact) || (contact && wasErased(contact))) throw notFound('person');
  const accounts = contact ? await ctx.manager.findBy(Account, { contactId: contact.id }) : asked ? [asked] : [];
  const addresses = accounts.map(({ email }) => email.toLowerCase());
  const ids = { contactIds: contact ? [contact.id] : [], accountIds: accounts.map(({ id }) => id) };
  const address = contact?.email?.toLowerCase();
  if (address && !(own && (await isReachedByOthers(ctx, address, ids)))) addresses.push(address);
  const names = [
    ...(contact ? [fullName(contact), `${contact.familyName} ${contact.givenName}`] : []),
    ...accounts.map(({ displayName }) => displayName),
  ];
  const person = {
    ...ids,
    addresses: [...new Set(addresses)],
    names: [...new Set(names)],
    telephones: contact?.telephone ? [contact.telephone] : [],
    name: contact ? fullName(contact) : String(accounts[0]?.displayName),
    isDemo: Boolean(contact?.isDemo ?? accounts[0]?.isDemo),
    isShared: accounts.some(({ isDemo }) => isDemo),
  };
  return { ...person, names: await namesOfTheirOwn(ctx, person) };
}

/** The names that nobody else bears. */
export async function namesOfTheirOwn(
  ctx: Ctx,
  person: Pick<Person, 'contactIds' | 'accountIds' | 'names' | 'addresses'>,
): Promise<string[]> {
  const others = await othersNames(ctx, person);
  return person.names.filter((name) => !others.has(name.toLowerCase()));
}

/** Whoever was erased is nobody any more. */
const wasErased = ({ givenName, familyName }: Contact): boolean =>
  givenName === ERASED.givenName && familyName === ERASED.familyName;

async function guestOf(ctx: Ctx, id: string): Promise<Person> {
  const invitation = await ctx.manager.findOneBy(Invitation, { id });
  const address = invitation?.guestEmail?.toLowerCase();
  if (!invitation || !address) throw notFound('person');
  const all = await ctx.manager
    .createQueryBuilder(Invitation, 'invitation')
    .select('DISTINCT invitation.guestName', 'name')
    .where('LOWER(invitation.guestEmail) = :address AND invitation.guestName IS NOT NULL', { address })
    .getRawMany<{ name: string }>();
  const names = all.map(({ name }) => name);
  const person = { contactIds: [], accountIds: [], addresses: [address], names };
  return {
    ...person,
    names: await namesOfTheirOwn(ctx, person),
    telephones: [],
    name: invitation.guestName ?? address,
    isDemo: false,
    isShared: false,
  };
}

/** Whether somebody else is reached at the address. */
export async function isReachedByOthers(
  ctx: Ctx,
  address: string,
  { contactIds, accountIds }: Pick<Person, 'contactIds' | 'accountIds'>,
): Promise<boolean> {
  const own = { address, contactIds: [...contactIds, NOBODY], accountIds: [...accountIds, NOBODY] };
  const others = [
    ctx.manager
      .createQueryBuilder(Contact, 'other')
      .where('LOWER(other.email) = :address AND other.id NOT IN (:...contactIds)', own),
    ctx.manager
      .createQueryBuilder(Account, 'other')
      .where('LOWER(other.email) = :address AND other.id NOT IN (:...accountIds)', own),
    ctx.manager.createQueryBuilder(Invitation, 'other').where('LOWER(other.guestEmail) = :address', own),
  ];
  for (const other of others) if (await other.getExists()) return true;
  return false;
}
