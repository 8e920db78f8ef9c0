import { createHash } from 'node:crypto';
import type { Ctx } from '../platform/database';
import { DomainError } from '../platform/errors';
import { LoginGuard } from './login-guard.entity';

const FREE_ATTEMPTS = 5;
const SECOND = 1_000;
const LONGEST_WAIT = 15 * 60 * SECOND;
const FORGOTTEN_AFTER = 24 * 3_600 * SECOND;

const keyOf = (kind: string, value: string): string => createHash('sha256').update(`${kind}:${value}`).digest('hex');

/** What guessing is counted by: the account aimed at together with where it comes from, and where it comes from alone. */
export function guardKeys(email: string, address: string): { key: string; free: number }[] {
  return [
    { key: keyOf('account', `${email}|${address}`), free: FREE_ATTEMPTS },
    { key: keyOf('address', address), free: FREE_ATTEMPTS * 10 },
  ];
}

/**
 * What guessing the second factor is counted by: the account alone, wherever it is tried from. Whoever comes so far knows the
 * password, so that nobody else can be kept out by it.
 */
export const factorKeys = (accountId: string): { key: string; free: number }[] => [
  { key: keyOf('second-factor', accountId), free: FREE_ATTEMPTS },
];

/** @throws DomainError 429 with the seconds to wait; the wait ends by itself, so nobody is locked out for good */
export async function refuseWhileBlocked(ctx: Ctx, keys: { key: string }[]): Promise<void> {
  const now = ctx.clock.now().getTime();
  for (const { key } of keys) {
    const guard = await ctx.manager.findOneBy(LoginGuard, { key });
    const wait = guard?.blockedUntil ? new Date(guard.blockedUntil).getTime() - now : 0;
    if (wait > 0) throw new DomainError('too-many-attempts', 429, { seconds: Math.ceil(wait / SECOND) });
  }
}

/** Counts a failed attempt; after the free ones each doubles the wait, up to a quarter of an hour. */
export async function countFailure(ctx: Ctx, keys: { key: string; free: number }[]): Promise<void> {
  const now = ctx.clock.now().getTime();
  for (const { key, free } of keys) {
    const guard = await ctx.manager.findOneBy(LoginGuard, { key });
    const isOld = guard ? now - new Date(guard.lastFailureAt).getTime() > FORGOTTEN_AFTER : true;
    const failures = (isOld ? 0 : (guard?.failures ?? 0)) + 1;
    const wait = failures < free ? 0 : Math.min(LONGEST_WAIT, SECOND * 2 ** (failures - free + 1));
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

/** A successful sign-in clears the count for that account from that address. */
export async function forgetFailures(ctx: Ctx, keys: { key: string }[]): Promise<void> {
  const [own] = keys;
  if (own) await ctx.manager.delete(LoginGuard, { key: own.key });
}
