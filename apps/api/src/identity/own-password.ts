import { Injectable } from '@nestjs/common';
import type { AccountActor } from '@zesumme/domain';
import { UnitOfWork } from '../platform/database';
import { invalidField } from '../platform/errors';
import { Account } from './account.entity';
import { admitAttempt, forgetFailures, guardKeys } from './login-guard';
import { passwordMatches } from './passwords';

const system = { kind: 'system' } as const;

interface Shown {
  password: string;
  address: string;
  /** The field that a wrong one is told at. */
  path: string;
  /** Whether an account without a password needs none. */
  isOptional?: boolean;
}

/** The own password, asked for again before something that an open screen must not be enough for. */
@Injectable()
export class OwnPassword {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /**
   * @returns the account whose password it is
   * @throws DomainError 422 on the field when it is not the present one, 429 after too many wrong ones
   */
  async shown({ accountId }: AccountActor, { password, address, path, isOptional }: Shown): Promise<Account> {
    const keys = guardKeys(accountId, address);
    const account = await this.unitOfWork.write(system, async (ctx) => {
      await admitAttempt(ctx, keys);
      return ctx.manager.findOneByOrFail(Account, { id: accountId });
    });
    const needsNone = isOptional && account.passwordHash === null;
    if (!needsNone && !(await passwordMatches(account.passwordHash, password))) {
      throw invalidField(path, 'wrong-password');
    }
    await this.unitOfWork.write(system, (ctx) => forgetFailures(ctx, keys));
    return account;
  }
}
