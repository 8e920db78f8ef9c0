import { setTimeout as pause } from 'node:timers/promises';
import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import { type Actor, fold } from '@zesumme/domain';
import { type Ctx, UnitOfWork } from '../platform/database';
import { Account } from './account.entity';
import { admits, resetKeys } from './login-guard';

/** Milliseconds, after which the answer is on its way. */
const ANSWERED = 50;

/** So many wait at most: one takes a millisecond or two, and more of them are no people who forgot their passwords. */
export const MOST_WAITING = 500;

/**
 * Mails with a link to a new password. Whoever asks is answered before anybody looks for an account: how long that takes, and
 * whether it can be written down, is no part of the answer.
 */
@Injectable()
export class PasswordResets implements OnModuleDestroy {
  private readonly logger = new Logger('Password resets');
  private working: Promise<void> = Promise.resolve();
  private waiting = 0;
  /** Told once each time that it begins. */
  private isLeaving = false;

  constructor(private readonly unitOfWork: UnitOfWork) {}

  /**
   * Queues a mail once this was answered, if there is such an account and it was not sent too many already. What comes while
   * too many wait is left, and answered like everything else.
   */
  request(actor: Actor, email: string): void {
    if (this.waiting >= MOST_WAITING) {
      if (!this.isLeaving) this.logger.warn(`More than ${MOST_WAITING} wait: others are left.`);
      this.isLeaving = true;
      return;
    }
    this.waiting += 1;
    const answered = pause(ANSWERED);
    this.working = this.working
      .then(() => answered)
      .then(() => this.unitOfWork.write(actor, (ctx) => this.send(ctx, fold(email))))
      // The error itself would name the query's values, and the address among them.
      .catch((error: unknown) =>
        this.logger.error(error instanceof Error ? (error.stack ?? error.message) : String(error)),
      )
      .then(() => {
        this.waiting -= 1;
        this.isLeaving &&= this.waiting > 0;
      });
  }

  /** Resolves once everything was done that was asked for until now. */
  settled(): Promise<void> {
    return this.working;
  }

  onModuleDestroy(): Promise<void> {
    return this.settled();
  }

  private async send(ctx: Ctx, email: string): Promise<void> {
    const account = await ctx.manager.findOneBy(Account, { email, state: 'active' });
    if (!account || !(await admits(ctx, resetKeys(account.id)))) return;
    const eventId = await ctx.record({
      kind: 'account.password-reset-requested',
      subject: { type: 'account', id: account.id },
    });
    await ctx.deliver(eventId, [
      {
        recipientKey: account.id,
        email: account.email,
        locale: account.locale,
        template: 'password-reset',
        params: { accountId: account.id },
      },
    ]);
  }
}
