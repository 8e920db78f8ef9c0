import { Injectable } from '@nestjs/common';
import type { AccountActor, SecondFactorOffer, SecondFactorView } from '@zesumme/domain';
import { type Ctx, UnitOfWork } from '../../platform/database';
import { invalidField } from '../../platform/errors';
import { Account } from '../account.entity';
import { OwnPassword } from '../own-password';
import { startSession } from '../sessions';
import { SecondFactorService } from './second-factor.service';

interface Change {
  password: string;
  code: string;
}

/** One's own second factor. Whoever changes it shows the password again, so that an open screen is not enough. */
@Injectable()
export class OwnSecondFactorService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly password: OwnPassword,
    private readonly factors: SecondFactorService,
  ) {}

  async view(ctx: Ctx): Promise<SecondFactorView> {
    return this.factors.view(ctx, await own(ctx));
  }

  /** @throws DomainError 409 when it is on already, 422 on `password`, 429 */
  async begin(actor: AccountActor, password: string, address: string): Promise<SecondFactorOffer> {
    await this.shown(actor, password, address);
    return this.unitOfWork.write(actor, async (ctx) => this.factors.begin(ctx, await own(ctx)));
  }

  /** @returns the recovery codes, and the token of the one session there is now. @throws DomainError 409, 422 on `code` */
  async confirm(actor: AccountActor, code: string): Promise<{ codes: string[]; token: string }> {
    const codes = await this.unitOfWork.write(actor, async (ctx) => {
      const account = await own(ctx);
      const made = await this.factors.confirm(ctx, account, code);
      return made && { codes: made, token: await startSession(ctx, account.id) };
    });
    if (codes === null) throw invalidField('code', 'wrong-code');
    return codes;
  }

  /** @throws DomainError 409 when it is not on, 422 on `password` or `code`, 429 */
  renewCodes(actor: AccountActor, change: Change, address: string): Promise<string[]> {
    return this.change(actor, change, address, (ctx, account) => this.factors.renewCodes(ctx, account));
  }

  /** @returns the token of the one session there is now. @throws DomainError 409, 422 on `password` or `code`, 429 */
  switchOff(actor: AccountActor, change: Change, address: string): Promise<string> {
    return this.change(
      actor,
      change,
      address,
      async (ctx, account) => {
        await this.factors.switchOff(ctx, account);
        return startSession(ctx, account.id);
      },
      (account) => this.factors.refuseWhereRequired(account),
    );
  }

  private async change<T>(
    actor: AccountActor,
    { password, code }: Change,
    address: string,
    act: (ctx: Ctx, account: Account) => Promise<T>,
    refuse?: (account: Account) => void,
  ): Promise<T> {
    await this.shown(actor, password, address);
    const done = await this.unitOfWork.write(actor, async (ctx) => {
      const account = await own(ctx);
      await this.factors.refuseWhereOff(ctx, account.id);
      refuse?.(account);
      if (!(await this.factors.accepts(ctx, account, code))) return null;
      return { result: await act(ctx, account) };
    });
    if (done === null) throw invalidField('code', 'wrong-code');
    return done.result;
  }

  /** Who comes in by another provider has no password to show. */
  private shown(actor: AccountActor, password: string, address: string): Promise<Account> {
    return this.password.shown(actor, { path: 'password', password, address, isOptional: true });
  }
}

const own = (ctx: Ctx): Promise<Account> =>
  ctx.manager.findOneByOrFail(Account, { id: (ctx.actor as AccountActor).accountId });
