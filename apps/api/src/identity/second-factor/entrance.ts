import { Injectable, Logger } from '@nestjs/common';
import type { SecondFactorOffer, SignInStep, SignedIn } from '@zesumme/domain';
import { In, LessThanOrEqual } from 'typeorm';
import { type Ctx, UnitOfWork } from '../../platform/database';
import { DomainError, invalidField } from '../../platform/errors';
import { Account } from '../account.entity';
import { OneTimeToken } from '../one-time-token.entity';
import { endSession, startSession } from '../sessions';
import { issueToken, readToken, spendToken } from '../tokens';
import { SecondFactorService } from './second-factor.service';

const system = { kind: 'system' } as const;

const waitsFor = { code: 'sign-in-code', 'set-up': 'sign-in-set-up' } as const;

/** A session, or what waits for the next step. */
export interface Entered {
  token: string;
  /** What is still asked for; null when the token is that of a session. */
  step: SignInStep | null;
}

/** What somebody comes in from. */
export interface Visit {
  /** The session that the browser had, which ends when the new one begins. */
  former?: string | undefined;
  /** The request, for the log: where somebody is let in, its unit knows nothing of it. */
  requestId?: string | undefined;
}

interface How extends Visit {
  isByTwoFactors?: boolean;
}

/**
 * The one way to a session: whoever has shown a password, a link from a mail or another provider's word comes through here,
 * and past the second factor.
 */
@Injectable()
export class Entrance {
  private readonly logger = new Logger('Sign-in');

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly factors: SecondFactorService,
  ) {}

  /**
   * Opens a session, or, where more is asked for, what waits for it a few minutes and can do nothing else.
   *
   * @param how also whether a provider that is trusted has asked for a second factor of its own
   */
  async enter(ctx: Ctx, account: Account, { isByTwoFactors = false, ...visit }: How = {}): Promise<Entered> {
    const step = isByTwoFactors ? null : await this.factors.stepOf(ctx, account);
    if (!step) return { token: await this.open(ctx, account.id, visit), step };
    await ctx.manager.delete(OneTimeToken, {
      accountId: account.id,
      purpose: In(Object.values(waitsFor)),
      expiresAt: LessThanOrEqual(ctx.clock.instant()),
    });
    return { token: await issueToken(ctx, waitsFor[step], account.id), step };
  }

  /**
   * The second step: the code of the application, or a recovery code.
   *
   * @returns the token of the session, and how many recovery codes are left where one was used
   * @throws DomainError 410 when nothing waits, or no longer; 422 on `code`; 429 after too many wrong ones
   */
  async giveCode(waiting: string | undefined, code: string, visit: Visit = {}): Promise<SignedIn & { token: string }> {
    const done = await this.unitOfWork.write(system, async (ctx) => {
      const account = await this.whoWaits(ctx, 'code', waiting);
      const accepted = await this.factors.accepts(ctx, account, code);
      if (!accepted) {
        ctx.afterCommit(() => this.logger.warn(lineOf('Wrong code', account.id, visit)));
        return null;
      }
      await spendToken(ctx, waitsFor.code, waiting ?? '');
      return { ...accepted, token: await this.open(ctx, account.id, visit) };
    });
    if (done === null) throw invalidField('code', 'wrong-code');
    return done;
  }

  /** For whoever has to set up the second factor before anything else. @throws DomainError 410 */
  beginSetUp(waiting: string | undefined): Promise<SecondFactorOffer> {
    return this.unitOfWork.write(system, async (ctx) =>
      this.factors.begin(ctx, await this.whoWaits(ctx, 'set-up', waiting)),
    );
  }

  /** Its first code, which opens the session too. @throws DomainError 409, 410, 422 on `code` */
  async confirmSetUp(
    waiting: string | undefined,
    code: string,
    visit: Visit = {},
  ): Promise<{ codes: string[]; token: string }> {
    const done = await this.unitOfWork.write(system, async (ctx) => {
      const account = await this.whoWaits(ctx, 'set-up', waiting);
      const codes = await this.factors.confirm(ctx, account, code);
      if (!codes) return null;
      await spendToken(ctx, waitsFor['set-up'], waiting ?? '');
      return { codes, token: await this.open(ctx, account.id, visit) };
    });
    if (done === null) throw invalidField('code', 'wrong-code');
    return done;
  }

  private async whoWaits(ctx: Ctx, step: SignInStep, waiting: string | undefined): Promise<Account> {
    const id = waiting && (await readToken(ctx, waitsFor[step], waiting));
    const account = id ? await ctx.manager.findOneBy(Account, { id, state: 'active' }) : null;
    if (!account) throw new DomainError('sign-in-expired', 410);
    return account;
  }

  private async open(ctx: Ctx, accountId: string, visit: Visit): Promise<string> {
    if (visit.former) await endSession(ctx, visit.former);
    await ctx.manager.update(Account, { id: accountId }, { lastLoginAt: ctx.clock.instant() });
    ctx.afterCommit(() => this.logger.log(lineOf('Signed in', accountId, visit)));
    return startSession(ctx, accountId);
  }
}

/** A line of the log: of whom by the id of the account, and of which request. */
const lineOf = (msg: string, by: string, { requestId }: Visit): object => ({
  ...{ msg, by },
  ...(requestId ? { req: { id: requestId } } : {}),
});
