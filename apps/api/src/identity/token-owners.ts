import { In } from 'typeorm';
import type { Ctx } from '../platform/database';
import { Account } from './account.entity';
import { homeOrganisations } from './home-organisation';

/**
 * Whether an account manages what is a commune's own: somebody who speaks for it today, or an administrator. Two queries,
 * however many accounts there are; those that are not active manage nothing.
 */
export async function managersOf(
  ctx: Ctx,
  accountIds: readonly string[],
): Promise<(accountId: string, communeCode: string) => boolean> {
  const accounts = await ctx.manager.findBy(Account, { id: In([...new Set(accountIds)]), state: 'active' });
  const homes = await homeOrganisations(
    ctx,
    accounts.flatMap(({ contactId }) => contactId ?? []),
  );
  const byId = new Map(accounts.map((account) => [account.id, account]));
  return (accountId, communeCode) => {
    const account = byId.get(accountId);
    if (account?.role === 'administrator') return true;
    return account?.role === 'commune-user' && homes.get(account.contactId ?? '')?.communeCode === communeCode;
  };
}
