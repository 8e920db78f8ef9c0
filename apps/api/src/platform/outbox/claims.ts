import { In, IsNull, Not } from 'typeorm';
import type { Ctx } from '../database';
import { grouped } from '../grouped';
import { Delivery } from './delivery.entity';
import type { Failure } from './failure';
import type { MailTemplates } from './templates';

const SECOND = 1_000;
/** How long a claimed mail is left to its sender. */
const LEASE = 600 * SECOND;
/** The wait after a first failed attempt; each further one doubles it. */
const FIRST_WAIT = 120 * SECOND;
const MOST_ATTEMPTS = 8;

/**
 * Further ahead than any attempt is put off. What waits longer without having been told to was put there by a clock that was
 * wrong, and is due.
 */
const FAR = 24 * 3_600 * SECOND;
const MISPLACED =
  'delivery.nextAttemptAt > :far AND (delivery.attempts > 0 OR delivery.nextAttemptAt = delivery.queuedAt)';

/** How many mails are claimed together. */
const BATCH = 50;

/** What became of a mail that was claimed. */
export type Settled = { delivery: Delivery } & (
  { outcome: 'sent' | 'dropped'; receipt: unknown } | { outcome: 'failed'; failure: Failure }
);

/**
 * A mail that waits for its first attempt or for a further one, in terms of `Delivery`. One that is claimed may be on its
 * way already: it was tried, and nothing is known yet of what became of it.
 */
export const notUnderWay = [
  { state: 'pending' as const, attempts: 0 },
  { state: 'pending' as const, failure: Not(IsNull()) },
];

/** Takes deliveries that are due, for as long as the lease lasts. */
export async function claim(ctx: Ctx): Promise<Delivery[]> {
  const query = ctx.manager
    .createQueryBuilder(Delivery, 'delivery')
    .where('delivery.state = :state', { state: 'pending' })
    .andWhere(`(delivery.nextAttemptAt <= :now OR ${MISPLACED})`, { now: ctx.clock.instant(), far: later(ctx, FAR) })
    .orderBy('delivery.nextAttemptAt')
    .take(BATCH);
  if (ctx.manager.connection.options.type === 'postgres') query.setLock('pessimistic_write').setOnLocked('skip_locked');
  const due = await query.getMany();
  if (due.length === 0) return due;
  const nextAttemptAt = later(ctx, LEASE);
  await ctx.manager
    .createQueryBuilder()
    .update(Delivery)
    .set({ attempts: () => 'attempts + 1', nextAttemptAt, failure: null })
    .where({ id: In(due.map(({ id }) => id)) })
    .execute();
  return due.map((delivery) => ({ ...delivery, attempts: delivery.attempts + 1, nextAttemptAt, failure: null }));
}

/** Milliseconds until the next mail is due; null when none waits. */
export async function nextDue(ctx: Ctx): Promise<number | null> {
  const row = await ctx.manager
    .createQueryBuilder(Delivery, 'delivery')
    .select('MIN(delivery.nextAttemptAt)', 'at')
    .where('delivery.state = :state', { state: 'pending' })
    .getRawOne<{ at: string | null }>();
  return row?.at ? Math.max(Date.parse(row.at) - ctx.clock.now().getTime(), 0) : null;
}

/** Notes what became of a batch, in a number of statements that does not grow with it. */
export async function settle(ctx: Ctx, templates: MailTemplates, settled: readonly Settled[]): Promise<void> {
  for (const outcome of ['sent', 'dropped'] as const) {
    const ids = settled.filter((each) => each.outcome === outcome).map(({ delivery }) => delivery.id);
    const sentAt = outcome === 'sent' ? ctx.clock.instant() : null;
    if (ids.length > 0) await ctx.manager.update(Delivery, { id: In(ids) }, { state: outcome, sentAt, failure: null });
  }
  await handBack(ctx, templates, settled);
  await noteFailures(ctx, settled);
}

async function handBack(ctx: Ctx, templates: MailTemplates, settled: readonly Settled[]): Promise<void> {
  const sent = settled.flatMap((each) => (each.outcome === 'sent' ? [each] : []));
  for (const [name, mails] of grouped(sent, ({ delivery }) => delivery.template)) {
    const accepted = mails.map(({ delivery: { email, locale, params }, receipt }) => ({
      email,
      locale,
      params,
      receipt,
    }));
    await templates.bulkOf(name)?.accepted?.(ctx, accepted);
  }
}

async function noteFailures(ctx: Ctx, settled: readonly Settled[]): Promise<void> {
  const failed = settled.flatMap((each) => (each.outcome === 'failed' ? [each] : []));
  const alike = grouped(failed, ({ failure, delivery }) => JSON.stringify([failure, delivery.attempts]));
  for (const each of alike.values()) {
    const [{ failure, delivery }] = each as [(typeof each)[number]];
    const givenUp = failure.isFinal || delivery.attempts >= MOST_ATTEMPTS;
    const nextAttemptAt = later(ctx, FIRST_WAIT * 2 ** (delivery.attempts - 1));
    const ids = each.map((one) => one.delivery.id);
    const state = givenUp ? { state: 'failed' as const } : { nextAttemptAt };
    await ctx.manager.update(Delivery, { id: In(ids) }, { ...state, failure: failure.text });
  }
}

const later = (ctx: Ctx, milliseconds: number): string =>
  new Date(ctx.clock.now().getTime() + milliseconds).toISOString();
