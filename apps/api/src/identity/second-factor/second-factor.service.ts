import { Inject, Injectable } from '@nestjs/common';
import {
  type SecondFactorOffer,
  type SecondFactorView,
  type SignInStep,
  type SignedIn,
  accountPolicy,
  fold,
  rolesWithSecondFactor,
} from '@zesumme/domain';
import { translate } from '@zesumme/i18n/all';
import { In, IsNull, LessThan, Not } from 'typeorm';
import { Config } from '../../platform/config';
import type { Ctx } from '../../platform/database';
import { conflict, notFound } from '../../platform/errors';
import { SERVER_SECRET } from '../../platform/links';
import { Account } from '../account.entity';
import { factorKeys, countFailure, forgetFailures, refuseWhileBlocked } from '../login-guard';
import { OneTimeToken } from '../one-time-token.entity';
import { endAllSessions } from '../sessions';
import { refuseShared } from '../shared-account';
import type { SecondFactorMail } from './mails';
import { RecoveryCode } from './recovery-code.entity';
import { recoveryCodesLeft, renewRecoveryCodes, spendRecoveryCode } from './recovery-codes';
import { SecondFactor } from './second-factor.entity';
import { DIGITS, newSecret, offerOf, seal, sealingKey, stepOf, unseal } from './totp';

/** How long a secret waits for its first code. */
const WAITS = 30 * 60_000;

/** The code that signing in asks for beside the password, and what stands in for it. */
@Injectable()
export class SecondFactorService {
  private readonly key: Buffer;

  constructor(
    @Inject(SERVER_SECRET) secret: Buffer,
    private readonly config: Config,
  ) {
    this.key = sealingKey(secret);
  }

  /** What a sign-in with the right password still asks for; null when it asks for nothing. */
  async stepOf(ctx: Ctx, account: Account): Promise<SignInStep | null> {
    if (await this.isOn(ctx, account.id)) return 'code';
    return this.isRequiredOf(account) ? 'set-up' : null;
  }

  isOn(ctx: Ctx, accountId: string): Promise<boolean> {
    return ctx.manager.existsBy(SecondFactor, { accountId, confirmedAt: Not(IsNull()) });
  }

  /** What stands about the second factor of an account. */
  async view(ctx: Ctx, account: Account): Promise<SecondFactorView> {
    const factor = await this.confirmed(ctx, account.id);
    return {
      isOn: factor !== null,
      since: factor?.confirmedAt ?? null,
      recoveryCodesLeft: factor ? await recoveryCodesLeft(ctx, account.id) : 0,
      isRequired: this.isRequiredOf(account),
      hasPassword: account.passwordHash !== null,
    };
  }

  /** Makes a secret that waits for its first code. @throws DomainError 409 when one is on already, or everybody shares the account */
  async begin(ctx: Ctx, account: Account): Promise<SecondFactorOffer> {
    refuseShared(account);
    if (await this.isOn(ctx, account.id)) throw conflict('second-factor-on');
    const secret = newSecret();
    await ctx.manager.delete(SecondFactor, { accountId: account.id });
    await ctx.manager.insert(SecondFactor, {
      accountId: account.id,
      sealedSecret: seal(this.key, account.id, secret),
      lastStep: 0,
      createdAt: ctx.clock.instant(),
      confirmedAt: null,
    });
    return offerOf(secret, account.email);
  }

  /**
   * Switches the second factor on with its first code, and ends all sessions.
   *
   * @returns the recovery codes; null when the code is wrong
   * @throws DomainError 409 when nothing waits for a code, or no longer; 429 after too many wrong ones
   */
  async confirm(ctx: Ctx, account: Account, code: string): Promise<string[] | null> {
    const since = new Date(ctx.clock.now().getTime() - WAITS).toISOString();
    const factor = await ctx.manager.findOneBy(SecondFactor, { accountId: account.id, confirmedAt: IsNull() });
    if (!factor || factor.createdAt < since) throw conflict('second-factor-not-started');
    const keys = factorKeys(account.id);
    await refuseWhileBlocked(ctx, keys);
    if (!(await this.acceptsStep(ctx, factor, code))) {
      await countFailure(ctx, keys);
      return null;
    }
    await forgetFailures(ctx, keys);
    await ctx.manager.update(SecondFactor, { accountId: account.id }, { confirmedAt: ctx.clock.instant() });
    const codes = await renewRecoveryCodes(ctx, account.id);
    await endAllSessions(ctx, account.id);
    await this.tell(ctx, account, 'second-factor-set-up');
    return codes;
  }

  /**
   * Takes the application's code of this moment, or a recovery code; either is used up. Wrong ones are counted: the unit has
   * to be kept, whatever comes of it.
   *
   * @returns how many recovery codes are left where one was used; null when the code is wrong
   * @throws DomainError 429 after too many wrong ones
   */
  async accepts(ctx: Ctx, account: Account, code: string): Promise<SignedIn | null> {
    const keys = factorKeys(account.id);
    await refuseWhileBlocked(ctx, keys);
    const factor = await this.confirmed(ctx, account.id);
    const isOfApplication = code.length === DIGITS;
    const isRight =
      factor !== null &&
      (isOfApplication ? await this.acceptsStep(ctx, factor, code) : await spendRecoveryCode(ctx, account.id, code));
    if (!isRight) {
      await countFailure(ctx, keys);
      return null;
    }
    await forgetFailures(ctx, keys);
    if (isOfApplication) return { recoveryCodesLeft: null };
    const left = await recoveryCodesLeft(ctx, account.id);
    await this.tell(ctx, account, 'recovery-code-used', { left });
    return { recoveryCodesLeft: left };
  }

  /** Other recovery codes in the place of those there were. */
  async renewCodes(ctx: Ctx, account: Account): Promise<string[]> {
    const codes = await renewRecoveryCodes(ctx, account.id);
    await this.tell(ctx, account, 'recovery-codes-renewed');
    return codes;
  }

  /** Switches it off, and ends all sessions. */
  async switchOff(ctx: Ctx, account: Account): Promise<void> {
    await this.remove(ctx, account.id);
    await this.tell(ctx, account, 'second-factor-switched-off');
  }

  /** @throws DomainError 409 where this installation asks it of the account's role */
  refuseWhereRequired(account: Account): void {
    if (this.isRequiredOf(account)) throw conflict('second-factor-required');
  }

  /** @throws DomainError 409 */
  async refuseWhereOff(ctx: Ctx, accountId: string): Promise<void> {
    if (!(await this.isOn(ctx, accountId))) throw conflict('second-factor-off');
  }

  /**
   * For an administrator, when somebody has lost their telephone and their codes.
   *
   * @throws DomainError 403 for the own account, 404, 409 when it is not on
   */
  async takeAway(ctx: Ctx, accountId: string, reason: string): Promise<void> {
    const account = await ctx.manager.findOneBy(Account, { id: accountId });
    if (!account) throw notFound('account');
    ctx.allow(accountPolicy.removeSecondFactor(ctx.actor, account));
    await this.refuseWhereOff(ctx, accountId);
    await this.remove(ctx, accountId);
    const by = ctx.actor.kind === 'account' ? ctx.actor.displayName : '';
    await this.tell(ctx, account, 'second-factor-taken-away', { by, reason }, { reason });
  }

  /**
   * For whoever runs the server, when the only administrator has lost their telephone and their codes.
   *
   * @throws DomainError 404, 409 when it is not on
   */
  async reset(ctx: Ctx, email: string): Promise<void> {
    const account = await ctx.manager.findOneBy(Account, { email: fold(email.trim()) });
    if (!account) throw notFound('account');
    await this.refuseWhereOff(ctx, account.id);
    await this.remove(ctx, account.id);
    const words = { by: 'secondFactor.mail.operator.name', reason: 'secondFactor.mail.operator.reason' } as const;
    const by = translate(account.locale, words.by);
    const reason = translate(account.locale, words.reason);
    await this.tell(ctx, account, 'second-factor-taken-away', { by, reason }, { reason });
  }

  private async remove(ctx: Ctx, accountId: string): Promise<void> {
    await ctx.manager.delete(SecondFactor, { accountId });
    await ctx.manager.delete(RecoveryCode, { accountId });
    await ctx.manager.delete(OneTimeToken, { accountId, purpose: In(['sign-in-code', 'sign-in-set-up']) });
    await endAllSessions(ctx, accountId);
  }

  /** Each code once: of two requests with the same one, one moves the step on. */
  private async acceptsStep(ctx: Ctx, { accountId, sealedSecret }: SecondFactor, code: string): Promise<boolean> {
    const secret = unseal(this.key, accountId, sealedSecret);
    const lastStep = secret === null ? null : stepOf(secret, code, ctx.clock.now());
    if (lastStep === null) return false;
    const unused = { accountId, lastStep: LessThan(lastStep) };
    return (await ctx.manager.update(SecondFactor, unused, { lastStep })).affected === 1;
  }

  private confirmed(ctx: Ctx, accountId: string): Promise<SecondFactor | null> {
    return ctx.manager.findOneBy(SecondFactor, { accountId, confirmedAt: Not(IsNull()) });
  }

  /** The accounts of a demonstration stay open to whoever tries it. */
  private isRequiredOf({ role, isDemo }: Account): boolean {
    return this.config.requiresSecondFactor && rolesWithSecondFactor.includes(role) && !isDemo;
  }

  /** Notes it, and writes to the person: whoever did not do this themselves has to know. */
  private async tell(
    ctx: Ctx,
    { id, email, locale }: Account,
    what: SecondFactorMail,
    params: Record<string, unknown> = {},
    after: Record<string, unknown> = {},
  ): Promise<void> {
    const eventId = await ctx.record({
      kind: `account.${what}`,
      subject: { type: 'account', id },
      after,
      personal: Object.keys(after),
    });
    await ctx.deliver(eventId, [{ recipientKey: id, email, locale, template: what, params }]);
  }
}
