import { fold, wordsOf } from '@zesumme/domain';
import { Account } from '../identity/account.entity';
import { Invitation } from '../meetings/invitation.entity';
import { Contact } from '../organisations/contact.entity';
import type { Ctx } from '../platform/database';
import type { Person } from './person';

type Known = Pick<Person, 'contactIds' | 'accountIds' | 'guestAddresses'>;

/** Nobody has this id or address: conditions that exclude nobody still have something to exclude. */
const NOBODY = '-';

/**
 * What others than the person are called in whose name one of these stands, whatever the capitals and the accents: namesakes,
 * and those with a longer name. In three queries, however many they are.
 */
export async function othersNamedLike(ctx: Ctx, known: Known, names: readonly string[]): Promise<string[]> {
  const folded = [...new Set(names.map(fold))].filter(Boolean);
  if (folded.length === 0) return [];
  const { contactIds, accountIds, guestAddresses } = known;
  // What records are searched by is folded already.
  const words = [...new Set(folded.flatMap(wordsOf))];
  const parameters = Object.fromEntries(words.map((word, at) => [`word${at}`, `%${word.replace(/[\\%_]/g, '\\$&')}%`]));
  const holds = folded
    .map((name) =>
      wordsOf(name)
        .map((word) => `other.searchText LIKE :word${words.indexOf(word)} ESCAPE '\\'`)
        .join(' AND '),
    )
    .map((all) => `(${all})`)
    .join(' OR ');
  const contacts = await ctx.manager
    .createQueryBuilder(Contact, 'other')
    .select('other.givenName', 'given')
    .addSelect('other.familyName', 'family')
    .where(`(${holds})`, parameters)
    .andWhere('other.id NOT IN (:...own)', { own: [...contactIds, NOBODY] })
    .getRawMany<{ given: string; family: string }>();
  const accounts = await ctx.manager
    .createQueryBuilder(Account, 'other')
    .select('other.displayName', 'name')
    .where(`(${holds})`, parameters)
    .andWhere('other.id NOT IN (:...own)', { own: [...accountIds, NOBODY] })
    .getRawMany<{ name: string }>();
  const guests = await ctx.manager
    .createQueryBuilder(Invitation, 'other')
    .select('DISTINCT other.guestName', 'name')
    .where('other.guestName IS NOT NULL AND LOWER(other.guestEmail) NOT IN (:...own)', {
      own: [...guestAddresses, NOBODY],
    })
    .getRawMany<{ name: string }>();
  const all = [
    ...contacts.flatMap(({ given, family }) => [`${given} ${family}`, `${family} ${given}`]),
    ...[...accounts, ...guests].map(({ name }) => name),
  ];
  return [...new Set(all)].filter((other) => folded.some((name) => fold(other).includes(name)));
}

/**
 * Those of the names that nobody else bears. What stands under another's name too is not known to be the person's: it is
 * neither shown to them nor taken from the other, whoever of them came first.
 */
export async function namesOfTheirOwn(ctx: Ctx, known: Known, names: readonly string[]): Promise<string[]> {
  const others = new Set((await othersNamedLike(ctx, known, names)).map(fold));
  return names.filter((name) => !others.has(fold(name)));
}
