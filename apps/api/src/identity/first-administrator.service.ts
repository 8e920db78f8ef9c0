import { Injectable } from '@nestjs/common';
import { searchTextOf } from '@zesumme/domain';
import { type Ctx, newId, UnitOfWork } from '../platform/database';
import { DomainError } from '../platform/errors';
import { Account } from './account.entity';
import { isBreached, refuseGuessable } from './guessable-passwords';
import { hashPassword } from './passwords';
import { issueToken, spendToken } from './tokens';

export interface FirstAdministrator {
  email: string;
  displayName: string;
  password: string;
}

/** How an installation with real data gets its first account. */
@Injectable()
export class FirstAdministratorService {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Whether somebody can already administer this installation. */
  async exists(ctx: Ctx): Promise<boolean> {
    return ctx.manager.existsBy(Account, { role: 'administrator', state: 'active' });
  }

  /** The secret of a link that creates the first administrator, once and within a day. */
  async issueToken(ctx: Ctx): Promise<string> {
    return issueToken(ctx, 'first-administrator', null);
  }

  /**
   * Creates the administrator and signs in.
   *
   * @param enter what lets the new account in
   * @throws DomainError 410 `token-spent` when the link is unknown, used or too old, or when there is an administrator already, 422
   */
  async redeem<T>(
    token: string,
    first: FirstAdministrator,
    enter: (ctx: Ctx, account: Account) => Promise<T>,
  ): Promise<T> {
    const [passwordHash, known] = [await hashPassword(first.password), await isBreached(first.password)];
    return this.unitOfWork.write({ kind: 'system' }, async (ctx) => {
      const spent = await spendToken(ctx, 'first-administrator', token);
      if (spent === undefined || (await this.exists(ctx))) throw new DomainError('token-spent', 410);
      refuseGuessable(first.password, first, known);
      const id = await this.create(ctx, first, passwordHash);
      return enter(ctx, await ctx.manager.findOneByOrFail(Account, { id }));
    });
  }

  /** @returns the new account's id */
  async create(
    ctx: Ctx,
    { email, displayName }: Omit<FirstAdministrator, 'password'>,
    passwordHash: string,
  ): Promise<string> {
    const id = newId();
    await ctx.manager.insert(Account, {
      id,
      email,
      displayName,
      searchText: searchTextOf(displayName, email),
      passwordHash,
      role: 'administrator',
      locale: 'fr',
      contactId: null,
      state: 'active',
      invitedAt: null,
      lastLoginAt: null,
      isDemo: false,
      createdAt: ctx.clock.instant(),
      version: 1,
    });
    await ctx.record({
      kind: 'account.created',
      subject: { type: 'account', id },
      after: { email, displayName, role: 'administrator' },
      personal: ['email', 'displayName'],
    });
    return id;
  }
}
