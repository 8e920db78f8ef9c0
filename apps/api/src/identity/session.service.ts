import { Injectable } from '@nestjs/common';
import { type AccountActor, type OpenedInvitation, fold, searchTextOf } from '@zesumme/domain';
import { type Ctx, UnitOfWork } from '../platform/database';
import { DomainError } from '../platform/errors';
import { Account } from './account.entity';
import { isBreached, refuseGuessable } from './guessable-passwords';
import { admitAttempt, forgetFailures, guardKeys, resetKeys } from './login-guard';
import { OwnPassword } from './own-password';
import { hashPassword, passwordMatches } from './passwords';
import { type Entered, Entrance, type Visit } from './second-factor/entrance';
import { endAllSessions, endSession, startSession } from './sessions';
import { refuseShared } from './shared-account';
import { readToken, spendToken, withdrawTokens } from './tokens';

const system = { kind: 'system' } as const;

/** Signing in and out, and passwords. Hashing takes its time, so it happens between units and never inside one. */
@Injectable()
export class SessionService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly entrance: Entrance,
    private readonly ownPassword: OwnPassword,
  ) {}

  /**
   * Signs in and replaces the session that the browser had.
   *
   * @param address where the request comes from; guessing is slowed by account and address
   * @returns the token of the new session, or what waits for the second factor
   * @throws DomainError 401 `wrong-credentials`, whether or not there is such an account; 429 after too many attempts
   */
  async signIn(email: string, password: string, address: string, visit: Visit = {}): Promise<Entered> {
    const keys = guardKeys(fold(email), address);
    const found = await this.unitOfWork.write(system, async (ctx) => {
      await admitAttempt(ctx, keys);
      return ctx.manager.findOneBy(Account, { email: fold(email) });
    });
    const passwordHash = found?.passwordHash ?? null;
    if (!(await passwordMatches(passwordHash, password)) || !found) throw new DomainError('wrong-credentials', 401);
    return this.unitOfWork.write(system, async (ctx) => {
      // Read again: the password that was right may be another's by now, or the account closed.
      const account = await ctx.manager.findOneBy(Account, { id: found.id, state: 'active' });
      if (!account || account.passwordHash !== passwordHash) throw new DomainError('wrong-credentials', 401);
      await forgetFailures(ctx, keys);
      return this.entrance.enter(ctx, account, visit);
    });
  }

  /** Lets in whoever has shown who they are. */
  enter(ctx: Ctx, account: Account, visit: Visit): Promise<Entered> {
    return this.entrance.enter(ctx, account, visit);
  }

  /** Ends the session of this token. */
  async signOut(ctx: Ctx, token: string | undefined): Promise<void> {
    if (token) await endSession(ctx, token);
  }

  /** Ends all sessions of the account, this one included. */
  async signOutEverywhere(ctx: Ctx, actor: AccountActor): Promise<void> {
    await endAllSessions(ctx, actor.accountId);
    await ctx.record({ kind: 'account.signed-out-everywhere', subject: { type: 'account', id: actor.accountId } });
  }

  /**
   * Changes the own password and ends all sessions.
   *
   * @returns the token of the one new session
   * @throws DomainError 422 on `currentPassword` when it is not the present one and on `password` when it is guessable, 409 when everybody shares the account
   */
  async changePassword(
    actor: AccountActor,
    currentPassword: string,
    password: string,
    address: string,
  ): Promise<string> {
    const account = await this.ownPassword.shown(actor, {
      path: 'currentPassword',
      password: currentPassword,
      address,
    });
    refuseShared(account);
    refuseGuessable(password, account, await isBreached(password));
    const passwordHash = await hashPassword(password);
    return this.unitOfWork.write(actor, async (ctx) => {
      await this.setPassword(ctx, account.id, passwordHash, 'account.password-changed');
      return startSession(ctx, account.id);
    });
  }

  /**
   * What an invitation tells whoever holds it; it is not used up by that.
   *
   * @throws DomainError 410 `token-spent` when the link is unknown, used or too old
   */
  openInvitation(token: string): Promise<OpenedInvitation> {
    return this.unitOfWork.read(system, async (ctx) => {
      const { displayName } = await accountOfLink(ctx, await readToken(ctx, 'invitation', token));
      return { displayName };
    });
  }

  /**
   * Sets a password with the token of an invitation or of a reset, ends all former sessions and signs in; past the second
   * factor, which a mail does not stand in for.
   *
   * @throws DomainError 410 `token-spent` when the link is unknown, used or too old, 422 on `password` when it is guessable
   */
  async redeem(
    purpose: 'invitation' | 'password-reset',
    token: string,
    password: string,
    { displayName, ...visit }: Visit & { displayName?: string } = {},
  ): Promise<Entered> {
    const [passwordHash, known] = [await hashPassword(password), await isBreached(password)];
    return this.unitOfWork.write(system, async (ctx) => {
      const account = await accountOfLink(ctx, await spendToken(ctx, purpose, token));
      // The link is not used up by it. The password of a demonstration is known to everybody as it is.
      const owner = { email: account.email, displayName: displayName ?? account.displayName };
      if (!account.isDemo) refuseGuessable(password, owner, known);
      if (displayName) await this.rename(ctx, account, displayName);
      await this.setPassword(ctx, account.id, passwordHash, `account.${purpose}-redeemed`);
      return this.entrance.enter(ctx, account, visit);
    });
  }

  private async rename(
    ctx: Ctx,
    { id, email, displayName: former, version }: Account,
    displayName: string,
  ): Promise<void> {
    if (displayName === former) return;
    const searchText = searchTextOf(displayName, email);
    await ctx.manager.update(Account, { id }, { displayName, searchText, version: version + 1 });
    await ctx.record({
      kind: 'account.edited',
      subject: { type: 'account', id },
      before: { displayName: former },
      after: { displayName },
      personal: ['displayName'],
    });
  }

  private async setPassword(ctx: Ctx, accountId: string, passwordHash: string, kind: string): Promise<void> {
    await ctx.manager.update(Account, { id: accountId }, { passwordHash });
    await endAllSessions(ctx, accountId);
    await withdrawTokens(ctx, accountId);
    await forgetFailures(ctx, resetKeys(accountId));
    await ctx.record({ kind, subject: { type: 'account', id: accountId } });
  }
}

/** The account that a link is for. @throws DomainError 410 `token-spent` when there is none that may come in */
async function accountOfLink(ctx: Ctx, accountId: string | null | undefined): Promise<Account> {
  const account = accountId ? await ctx.manager.findOneBy(Account, { id: accountId, state: 'active' }) : null;
  if (!account) throw new DomainError('token-spent', 410);
  return account;
}
