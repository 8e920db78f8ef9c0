import { createHash } from 'node:crypto';
import { email } from '@zesumme/domain';
import type { Ctx } from '../../platform/database';
import { Account } from '../account.entity';
import { AccountIdentity } from './account-identity.entity';
import type { OtherIdentity } from './oidc-provider';
import { OtherSignInProblem } from './problem';

const idOf = ({ issuer, subject }: OtherIdentity): string =>
  createHash('sha256').update(`${issuer}\n${subject}`).digest('hex');

/**
 * The account that the provider means. The first time it is the one with the verified e-mail address, and is linked; from
 * then on the provider's own name for the person decides, so that whoever is given that address later does not come in.
 *
 * @throws OtherSignInProblem when there is no such account, or the address is not verified, or means somebody else already
 */
export async function accountOf(ctx: Ctx, identity: OtherIdentity): Promise<Account> {
  const id = idOf(identity);
  const known = await ctx.manager.findOneBy(AccountIdentity, { id });
  if (known) return open(await ctx.manager.findOneBy(Account, { id: known.accountId }));
  // As every address is read here: one that merely looks alike, as by an accent, is another's.
  const address = email.safeParse(identity.email);
  if (!address.success || !identity.isVerified) throw new OtherSignInProblem('oidc-unverified');
  const account = open(await ctx.manager.findOneBy(Account, { email: address.data }));
  const { issuer, subject } = identity;
  if (await ctx.manager.existsBy(AccountIdentity, { accountId: account.id, issuer }))
    throw new OtherSignInProblem('oidc-other-subject');
  const linkedAt = ctx.clock.instant();
  await ctx.manager.insert(AccountIdentity, { id, accountId: account.id, issuer, subject, linkedAt });
  await ctx.record({
    kind: 'account.identity-linked',
    subject: { type: 'account', id: account.id },
    after: { issuer },
  });
  return account;
}

/** When an account gets another address it may be another person: what their provider says is asked anew. */
export const forgetIdentities = (ctx: Ctx, accountId: string): Promise<unknown> =>
  ctx.manager.delete(AccountIdentity, { accountId });

/** A closed account is answered like none. */
function open(account: Account | null): Account {
  if (account?.state !== 'active') throw new OtherSignInProblem('oidc-no-account');
  return account;
}
