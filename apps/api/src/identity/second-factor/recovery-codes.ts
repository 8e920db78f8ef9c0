import { createHash, randomInt } from 'node:crypto';
import { IsNull } from 'typeorm';
import type { Ctx } from '../../platform/database';
import { RecoveryCode } from './recovery-code.entity';

const CODES = 10;
const LENGTH = 24;
/** Thirty-two signs that are not mistaken for each other: 120 bits a code, which nobody finds from its hash (ASVS 5.0.0, 6.5.2). */
const SIGNS = '0123456789abcdefghjkmnpqrstvwxyz';

const newCode = (): string => Array.from({ length: LENGTH }, () => SIGNS[randomInt(SIGNS.length)]).join('');

/** What is stored. It needs no key, so that a code still opens where the installation's secret was lost. */
const hashOf = (accountId: string, code: string): string =>
  createHash('sha256').update(`recovery code:${accountId}:${code}`).digest('hex');

/** As it may be read off paper: o for 0, i and l for 1. */
const asWritten = (code: string): string => code.replace(/o/g, '0').replace(/[il]/g, '1');

/** Replaces the codes of an account. @returns the codes, in groups of four, which are stored nowhere */
export async function renewRecoveryCodes(ctx: Ctx, accountId: string): Promise<string[]> {
  await ctx.manager.delete(RecoveryCode, { accountId });
  const codes = Array.from({ length: CODES }, newCode);
  const createdAt = ctx.clock.instant();
  await ctx.insert(
    RecoveryCode,
    codes.map((code) => ({ id: hashOf(accountId, code), accountId, createdAt, usedAt: null })),
  );
  return codes.map((code) => code.replace(/(.{4})(?=.)/g, '$1-'));
}

/** Uses one up. @returns whether it was one of the account's that had not been used */
export async function spendRecoveryCode(ctx: Ctx, accountId: string, code: string): Promise<boolean> {
  const { affected } = await ctx.manager.update(
    RecoveryCode,
    { id: hashOf(accountId, asWritten(code)), accountId, usedAt: IsNull() },
    { usedAt: ctx.clock.instant() },
  );
  return affected === 1;
}

/** How many are left. */
export const recoveryCodesLeft = (ctx: Ctx, accountId: string): Promise<number> =>
  ctx.manager.countBy(RecoveryCode, { accountId, usedAt: IsNull() });
