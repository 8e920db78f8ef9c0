import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import type { Subscription } from 'rxjs';
import { UnitOfWork } from '../database';
import { atOnce } from '../at-once';
import { grouped } from '../grouped';
import { CONNECTIONS, type Mail, Mailer } from '../mail';
import { type Settled, claim, nextDue, settle } from './claims';
import type { Delivery } from './delivery.entity';
import { failureOf, reasonOf } from './failure';
import { type OptionalMail, htmlBody, textBody } from './mail-body';
import { MailTemplates } from './templates';
import { Unsubscribing } from './unsubscribing';

const SECOND = 1_000;
const LOOK_EVERY = 30 * SECOND;
const system = { kind: 'system' } as const;

/** A mail as its template made it, null where there is nothing to say any more, or why it could not be made. */
type Rendering = { mail: OptionalMail | null } | { error: unknown };

/**
 * Sends the mails that units queued: after their commit, at least once, with the same Message-ID on a repeat. Rows are
 * claimed in batches by moving their next attempt into the future, so that instances that share a PostgreSQL share the
 * work, and rows whose sender died come back by themselves. Of a batch, many mails are on their way at once; what became of
 * them is noted in one unit, which claims the next.
 */
@Injectable()
export class Outbox implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly logger = new Logger('Outbox');
  private timer: NodeJS.Timeout | undefined;
  private wakeUp: Subscription | undefined;
  private working: Promise<void> | undefined;
  private settled: Settled[] = [];
  private isRunning = false;

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly mailer: Mailer,
    private readonly templates: MailTemplates,
    private readonly unsubscribing: Unsubscribing,
  ) {}

  onApplicationBootstrap(): void {
    this.isRunning = true;
    this.wakeUp = this.unitOfWork.mailQueued.subscribe(() => void this.work());
    void this.work();
  }

  async onModuleDestroy(): Promise<void> {
    this.isRunning = false;
    this.wakeUp?.unsubscribe();
    await this.working;
    clearTimeout(this.timer);
  }

  /** Sends all that is due now. One round at a time; a call made meanwhile waits for a further round. */
  async work(): Promise<void> {
    const before = this.working ?? Promise.resolve();
    const round = before
      .then(() => this.sendDue())
      .then(() => this.lookAgain())
      .catch((error: unknown) => this.giveRest(error));
    this.working = round;
    await round;
  }

  private async sendDue(): Promise<void> {
    for (;;) {
      const claimed = await this.unitOfWork.write(system, async (ctx) => {
        await settle(ctx, this.templates, this.settled);
        return this.isRunning ? claim(ctx) : [];
      });
      this.settled = claimed.length > 0 ? await this.sendAll(claimed) : [];
      if (claimed.length === 0) return;
    }
  }

  /** Looks again when the next mail is due, and every now and then for what other instances left. */
  private async lookAgain(): Promise<void> {
    const wait = await this.unitOfWork.read(system, nextDue);
    this.lookIn(Math.min(Math.max(wait ?? LOOK_EVERY, SECOND), LOOK_EVERY));
  }

  private giveRest(error: unknown): void {
    this.logger.error(error);
    this.lookIn(LOOK_EVERY);
  }

  private lookIn(milliseconds: number): void {
    clearTimeout(this.timer);
    if (this.isRunning) this.timer = setTimeout(() => void this.work(), milliseconds).unref();
  }

  private async sendAll(claimed: Delivery[]): Promise<Settled[]> {
    const rendered = await this.render(claimed);
    // No more are put together than are on their way: whoever reads a page meanwhile does not wait for all of them.
    return atOnce(CONNECTIONS, claimed, (delivery) =>
      this.send(delivery, rendered.get(delivery) ?? { error: new Error('NotRendered') }),
    );
  }

  private async send(delivery: Delivery, rendering: Rendering): Promise<Settled> {
    try {
      if ('error' in rendering) throw rendering.error;
      const { mail } = rendering;
      if (mail) await this.mailer.send(await mailOf(delivery, mail));
      return { delivery, outcome: mail ? 'sent' : 'dropped', receipt: mail?.receipt };
    } catch (error) {
      this.logger.warn(`Delivery ${delivery.id} failed at attempt ${delivery.attempts}: ${reasonOf(error)}`);
      return { delivery, outcome: 'failed', failure: failureOf(error) };
    }
  }

  private async render(claimed: Delivery[]): Promise<Map<Delivery, Rendering>> {
    const rendered = new Map<Delivery, Rendering>();
    // By what renders them, and not by name: one that renders several kinds sees all that one mailbox is to be told.
    for (const [bulk, deliveries] of grouped(claimed, ({ template }) => this.templates.bulkOf(template))) {
      if (!bulk) {
        for (const delivery of deliveries) rendered.set(delivery, await this.renderOne(delivery));
        continue;
      }
      const mails = await this.unitOfWork.write(system, (ctx) => bulk.render(ctx, deliveries)).catch(asError);
      deliveries.forEach((delivery, at) => {
        rendered.set(delivery, Array.isArray(mails) ? { mail: mails[at] ?? null } : mails);
      });
    }
    await this.addChoices(rendered);
    return rendered;
  }

  /** Tells where one says that one does without mails of a kind. Nothing of a kind leaves without that. */
  private async addChoices(rendered: Map<Delivery, Rendering>): Promise<void> {
    const optional = [...rendered].flatMap(([delivery, rendering]) =>
      'mail' in rendering && rendering.mail?.kind
        ? [{ delivery, mail: rendering.mail, kind: rendering.mail.kind }]
        : [],
    );
    if (optional.length === 0) return;
    const keys = optional.map(({ delivery }) => delivery.recipientKey);
    const addresses = await this.unitOfWork
      .write(system, (ctx) => this.unsubscribing.addresses(ctx, keys))
      .catch(asError);
    for (const { delivery, mail, kind } of optional) {
      if (!(addresses instanceof Map)) rendered.set(delivery, addresses);
      else
        rendered.set(delivery, {
          mail: { ...mail, unsubscribeUrl: `${addresses.get(delivery.recipientKey)}/${kind}` },
        });
    }
  }

  private async renderOne(delivery: Delivery): Promise<Rendering> {
    return this.unitOfWork
      .write(system, async (ctx) => ({ mail: await this.templates.get(delivery.template)(ctx, delivery) }))
      .catch(asError);
  }
}

const asError = (error: unknown): { error: unknown } => ({ error });

async function mailOf({ email, locale, messageId }: Delivery, rendered: OptionalMail): Promise<Mail> {
  const { action: _, receipt: __, kind: ___, enclose, ...mail } = rendered;
  const attachments = [...(mail.attachments ?? []), ...((await enclose?.()) ?? [])];
  const [text, html] = [textBody(rendered, locale), htmlBody(rendered, locale)];
  return { ...mail, attachments, to: email, text, html, messageId };
}
