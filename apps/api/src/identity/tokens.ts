import { createHash, randomBytes } from 'node:crypto';
import type { Ctx } from '../platform/database';
import { OneTimeToken } from './one-time-token.entity';

/** Links of mails, and what waits in a cookie between the password and the second factor. */
export type TokenPurpose = OneTimeToken['purpose'];

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const validFor: Record<TokenPurpose, number> = {
  invitation: 14 * 24 * HOUR,
  'password-reset': 2 * HOUR,
  'first-administrator': 24 * HOUR,
  'sign-in-code': 5 * MINUTE,
  // Somebody may first have to get an application for it.
  'sign-in-set-up': 30 * MINUTE,
  'oidc-errand': 10 * MINUTE,
};

/** 32 random bytes for a cookie or a link. Only their hash is kept. */
export const newToken = (): string => randomBytes(32).toString('base64url');

/** What is stored of a token. */
export const hashToken = (token: string): string => createHash('sha256').update(token).digest('hex');

/**
 * Makes a token for one purpose and one use.
 *
 * @returns the token itself, which is stored nowhere
 */
export async function issueToken(ctx: Ctx, purpose: TokenPurpose, accountId: string | null): Promise<string> {
  const token = newToken();
  await keepToken(ctx, purpose, accountId, token);
  return token;
}

/** The same for one that was made elsewhere. */
export async function keepToken(
  ctx: Ctx,
  purpose: TokenPurpose,
  accountId: string | null,
  token: string,
): Promise<void> {
  const now = ctx.clock.now().getTime();
  await ctx.manager.insert(OneTimeToken, {
    id: hashToken(token),
    purpose,
    accountId,
    createdAt: ctx.clock.instant(),
    expiresAt: new Date(now + validFor[purpose]).toISOString(),
    usedAt: null,
  });
}

/**
 * Uses a token up.
 *
 * @returns the account it is for (`null` for the first administrator), or `undefined` when it is unknown, spent or too old
 */
export async function spendToken(ctx: Ctx, purpose: TokenPurpose, token: string): Promise<string | null | undefined> {
  const accountId = await readToken(ctx, purpose, token);
  if (accountId === undefined) return undefined;
  await ctx.manager.update(OneTimeToken, { id: hashToken(token) }, { usedAt: ctx.clock.instant() });
  return accountId;
}

/** The same without using it up. */
export async function readToken(ctx: Ctx, purpose: TokenPurpose, token: string): Promise<string | null | undefined> {
  const found = await ctx.manager.findOneBy(OneTimeToken, { id: hashToken(token), purpose });
  return found && found.usedAt === null && found.expiresAt > ctx.clock.instant() ? found.accountId : undefined;
}

/**
 * Takes back every link that an account still has: when its password is set, a link that was asked for before must not set
 * another, and when its address changes, mails that went to the former one must not lead in.
 */
export const withdrawTokens = (ctx: Ctx, accountId: string): Promise<unknown> =>
  ctx.manager.delete(OneTimeToken, { accountId });
