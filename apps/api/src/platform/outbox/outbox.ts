import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import type { Subscription } from 'rxjs';
import { type Ctx, UnitOfWork } from '../database';
import { Mailer } from '../mail';
import { Delivery } from './delivery.entity';
import { htmlBody, textBody } from './mail-body';
import { MailTemplates } from './templates';

const SECOND = 1_000;
const LEASE = 120 * SECOND;
const BATCH = 20;
const MOST_ATTEMPTS = 8;
const LOOK_EVERY = 30 * SECOND;

/**
 * Sends the mails that units queued: after their commit, at least once, with the same Message-ID on a repeat. A row is
 * claimed by moving its next attempt into the future, so that instances that share a PostgreSQL share the work, and a row
 * whose sender died comes back by itself.
 */
@Injectable()
export class Outbox implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly logger = new Logger('Outbox');
  private timer: NodeJS.Timeout | undefined;
  private wakeUp: Subscription | undefined;
  private working: Promise<void> | undefined;

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly mailer: Mailer,
    private readonly templates: MailTemplates,
  ) {}

  onApplicationBootstrap(): void {
    this.wakeUp = this.unitOfWork.mailQueued.subscribe(() => void this.work());
    this.timer = setInterval(() => void this.work(), LOOK_EVERY).unref();
    void this.work();
  }

  async onModuleDestroy(): Promise<void> {
    this.wakeUp?.unsubscribe();
    clearInterval(this.timer);
    await this.working;
  }

  /** Sends all that is due now. One round at a time; a call made meanwhile waits for a further round. */
  async work(): Promise<void> {
    const before = this.working ?? Promise.resolve();
    const round = before.then(() => this.sendDue()).catch((error: unknown) => this.logger.error(error));
    this.working = round;
    await round;
  }

  private async sendDue(): Promise<void> {
    for (;;) {
      const claimed = await this.unitOfWork.write({ kind: 'system' }, (ctx) => claim(ctx));
      for (const delivery of claimed) await this.send(delivery);
      if (claimed.length < BATCH) return;
    }
  }

  private async send(delivery: Delivery): Promise<void> {
    try {
      const mail = await this.unitOfWork.write({ kind: 'system' }, (ctx) =>
        this.templates.get(delivery.template)(ctx, delivery),
      );
      await this.mailer.send({
        to: delivery.email,
        subject: mail.subject,
        text: textBody(mail),
        html: htmlBody(mail, delivery.locale),
        messageId: delivery.messageId,
        replyTo: mail.replyTo,
      });
      await this.settle(delivery.id, { state: 'sent' });
    } catch (error) {
      const givenUp = delivery.attempts >= MOST_ATTEMPTS;
      this.logger.warn(`Delivery ${delivery.id} failed at attempt ${delivery.attempts}: ${reasonOf(error)}`);
      if (givenUp) await this.settle(delivery.id, { state: 'failed' });
    }
  }

  private async settle(id: string, { state }: { state: 'sent' | 'failed' }): Promise<void> {
    await this.unitOfWork.write({ kind: 'system' }, (ctx) =>
      ctx.manager.update(Delivery, { id }, { state, sentAt: state === 'sent' ? ctx.clock.instant() : null }),
    );
  }
}

/** Takes the deliveries that are due, for as long as the lease lasts; each failed attempt doubles the wait. */
async function claim(ctx: Ctx): Promise<Delivery[]> {
  const query = ctx.manager
    .createQueryBuilder(Delivery, 'delivery')
    .where('delivery.state = :state', { state: 'pending' })
    .andWhere('delivery.nextAttemptAt <= :now', { now: ctx.clock.instant() })
    .orderBy('delivery.nextAttemptAt')
    .take(BATCH);
  if (ctx.manager.connection.options.type === 'postgres') query.setLock('pessimistic_write').setOnLocked('skip_locked');
  const due = await query.getMany();
  for (const delivery of due) {
    delivery.attempts += 1;
    const wait = LEASE * 2 ** (delivery.attempts - 1);
    delivery.nextAttemptAt = new Date(ctx.clock.now().getTime() + wait).toISOString();
    await ctx.manager.update(
      Delivery,
      { id: delivery.id },
      { attempts: delivery.attempts, nextAttemptAt: delivery.nextAttemptAt },
    );
  }
  return due;
}

/** The kind of failure, without the address it was for. */
const reasonOf = (error: unknown): string =>
  error instanceof Error ? ((error as NodeJS.ErrnoException).code ?? error.name) : 'unknown';
