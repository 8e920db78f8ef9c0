import { createHash } from 'node:crypto';
import type { Ctx } from '../platform/database';
import { DomainError } from '../platform/errors';
import { networkOf } from '../platform/instances';
import { LoginGuard } from './login-guard.entity';

const FREE_ATTEMPTS = 5;
const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const FIRST_WAIT = 2 * SECOND;
const LONGEST_WAIT = 15 * MINUTE;
/** Milliseconds after which an attempt counts no more. */
export const FORGOTTEN_AFTER = 24 * HOUR;

/** What attempts are counted by. */
export interface GuardKey {
  key: string;
  /** So many attempts are followed by no wait, but for the last of them. */
  free: number;
  /** Milliseconds: the first wait, which each further attempt doubles, and the longest. */
  first?: number;
  longest?: number;
}

const keyOf = (kind: string, value: string): string => createHash('sha256').update(`${kind}:${value}`).digest('hex');

/** What guessing is counted by: the account aimed at together with where it comes from, and where it comes from alone. */
export function guardKeys(email: string, address: string): GuardKey[] {
  const network = networkOf(address);
  return [
    { key: keyOf('account', `${email}|${network}`), free: FREE_ATTEMPTS },
    { key: keyOf('address', network), free: FREE_ATTEMPTS * 10 },
  ];
}

/**
 * What guessing the second factor is counted by: the account alone, wherever it is tried from. Whoever comes so far knows the
 * password, so that nobody else can be kept out by it.
 */
export const factorKeys = (accountId: string): GuardKey[] => [
  { key: keyOf('second-factor', accountId), free: FREE_ATTEMPTS },
];

/**
 * What mails with a link to a new password are counted by. Whoever gets them cannot help it: they are five at once, twelve in
 * a day and four on each day after it, and never so few that the owner is kept out.
 */
export const resetKeys = (accountId: string): GuardKey[] => [
  { key: keyOf('password-reset', accountId), free: FREE_ATTEMPTS, first: 15 * MINUTE, longest: 6 * HOUR },
];

/**
 * Counts an attempt before it is known what comes of it, so that many at once, in whichever processes, are as many as one
 * after another.
 *
 * @throws DomainError 429 with the seconds to wait; the wait ends by itself, so nobody is locked out for good
 */
export async function admitAttempt(ctx: Ctx, keys: GuardKey[]): Promise<void> {
  await refuseWhileBlocked(ctx, keys);
  await countFailure(ctx, keys);
}

/** The same for what is not to be told of: whether it may go on, and counted if so. */
export async function admits(ctx: Ctx, keys: GuardKey[]): Promise<boolean> {
  if ((await secondsToWait(ctx, keys)) > 0) return false;
  await countFailure(ctx, keys);
  return true;
}

/** @throws DomainError 429 with the seconds to wait; the wait ends by itself, so nobody is locked out for good */
export async function refuseWhileBlocked(ctx: Ctx, keys: GuardKey[]): Promise<void> {
  const seconds = await secondsToWait(ctx, keys);
  if (seconds > 0) throw new DomainError('too-many-attempts', 429, { seconds });
}

async function secondsToWait(ctx: Ctx, keys: GuardKey[]): Promise<number> {
  const now = ctx.clock.now().getTime();
  for (const { key, longest = LONGEST_WAIT } of keys) {
    const guard = await ctx.manager.findOneBy(LoginGuard, { key });
    const wait = guard?.blockedUntil ? new Date(guard.blockedUntil).getTime() - now : 0;
    // No wait is that long: it was noted by a clock that was wrong.
    if (wait > 0 && wait <= longest) return Math.ceil(wait / SECOND);
  }
  return 0;
}

/** After the free ones each doubles the wait, up to the longest: a quarter of an hour unless the key says otherwise. */
export async function countFailure(ctx: Ctx, keys: GuardKey[]): Promise<void> {
  const now = ctx.clock.now().getTime();
  for (const { key, free, first = FIRST_WAIT, longest = LONGEST_WAIT } of keys) {
    const guard = await ctx.manager.findOneBy(LoginGuard, { key });
    const isOld = guard ? now - new Date(guard.lastFailureAt).getTime() > FORGOTTEN_AFTER : true;
    const failures = (isOld ? 0 : (guard?.failures ?? 0)) + 1;
    const wait = failures < free ? 0 : Math.min(longest, first * 2 ** (failures - free));
    await ctx.manager.upsert(
      LoginGuard,
      {
        key,
        failures,
        lastFailureAt: ctx.clock.instant(),
        blockedUntil: wait > 0 ? new Date(now + wait).toISOString() : null,
      },
      ['key'],
    );
  }
}

/** An attempt that went well clears the count for that account from that address, and is none of the address's failures. */
export async function forgetFailures(ctx: Ctx, [own, ...others]: GuardKey[]): Promise<void> {
  if (own) await ctx.manager.delete(LoginGuard, { key: own.key });
  for (const { key, free } of others) {
    const guard = await ctx.manager.findOneBy(LoginGuard, { key });
    if (!guard) continue;
    const failures = Math.max(0, guard.failures - 1);
    const blockedUntil = failures < free ? null : guard.blockedUntil;
    await ctx.manager.update(LoginGuard, { key }, { failures, blockedUntil });
  }
}
