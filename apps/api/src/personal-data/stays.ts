import type { ErasurePreview } from '@zesumme/domain';
import { In } from 'typeorm';
import { Account } from '../identity/account.entity';
import { Contact } from '../organisations/contact.entity';
import type { Ctx } from '../platform/database';
import { namesOfTheirOwn } from './namesakes';
import { thingsNamedLike } from './names-of';
import { isMailAddress } from './by-address';
import type { Person } from './person';

type Stays = ErasurePreview['stays'];

/**
 * What an erasure leaves in texts though it may mean the person, and why: somebody else has it too, it is a part of what
 * something is called, or the person alone says that it is theirs.
 *
 * @param asked what they are known by
 * @param person the same with what they were known by before
 */
export async function whatStays(ctx: Ctx, asked: Person, person: Person): Promise<Stays> {
  const contacts = await ctx.manager.findBy(Contact, { id: In(person.contactIds) });
  const accounts = await ctx.manager.findBy(Account, { id: In(person.accountIds) });
  const addresses = [
    ...[...contacts, ...accounts].flatMap(({ email }) => email?.toLowerCase() ?? []),
    ...person.guestAddresses,
  ].filter((address) => isMailAddress(address) && !person.addresses.includes(address));
  const names = [
    asked.name,
    ...contacts.map(({ givenName, familyName }) => `${givenName} ${familyName}`),
    ...accounts.map(({ displayName }) => displayName),
  ].filter((name) => name.includes(' ') && !person.names.includes(name));
  const telephones = [...contacts.flatMap(({ telephone }) => telephone ?? []), ...asked.telephones].filter(
    (telephone) => !person.telephones.includes(telephone),
  );
  // Whether others have what somebody only says to be theirs is nothing that they are told.
  const signingIn = new Set(accounts.map(({ email }) => email.toLowerCase()));
  const unique = new Set(await namesOfTheirOwn(ctx, person, names));
  const of = (texts: string[], why: (text: string) => Stays[number]['why']): Stays =>
    [...new Set(texts)].map((text) => ({ text, why: why(text) }));
  return [
    ...of(addresses, (text) => (person.own && !signingIn.has(text) ? 'unconfirmed' : 'others')),
    ...of(names, (text) => (unique.has(text) ? 'unconfirmed' : 'others')),
    ...of(telephones, () => (person.own ? 'unconfirmed' : 'others')),
    ...of(await thingsNamedLike(ctx, person.names), () => 'within'),
  ];
}
