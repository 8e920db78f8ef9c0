import { type AdviserUntil, type CommuneAdvisers, canOf, chapter6Policy } from '@zesumme/domain';
import { Account } from '../identity/account.entity';
import { AdviserGrant } from '../identity/adviser-grant.entity';
import type { Ctx } from '../platform/database';
import { notFound, stale } from '../platform/errors';
import { findReadable } from './readable-communes';

interface Row {
  id: string;
  displayName: string;
  untilDay: string;
}

/**
 * The advisers whom an administrator named for the commune, with the day until which each reads, also those whose time is
 * over: told to the commune, to them and to administrators. Two queries.
 *
 * @throws DomainError 404, 403
 */
export async function advisersOf(ctx: Ctx, code: string): Promise<CommuneAdvisers> {
  const { ref, label } = await findReadable(ctx, code);
  ctx.allow(chapter6Policy.readAdvisers(ctx.actor, ref));
  const rows = await ctx.manager
    .createQueryBuilder(AdviserGrant, 'allowed')
    .innerJoin(Account, 'account', 'account.id = allowed.accountId')
    .select('account.id', 'id')
    .addSelect('account.displayName', 'displayName')
    .addSelect('allowed.untilDay', 'untilDay')
    .where('allowed.communeCode = :code', { code })
    .andWhere("account.role = 'adviser' AND account.state = 'active'")
    .orderBy('allowed.untilDay', 'DESC')
    .addOrderBy('account.displayName')
    .addOrderBy('allowed.id')
    .getRawMany<Row>();
  const today = ctx.clock.today();
  return {
    commune: label,
    advisers: rows.map(({ id, displayName, untilDay }) => ({
      account: { id, displayName },
      untilDay,
      isCurrent: untilDay >= today,
    })),
    can: canOf({ change: chapter6Policy.changeSettings(ctx.actor, ref) }),
  };
}

/**
 * Lets an adviser of the commune read until the end of another day; a day that is over ends it. Who advises a commune an
 * administrator says: the commune decides of those.
 *
 * @throws DomainError 404, 403, 409 `stale` where it was another day meanwhile
 */
export async function letAdviserRead(
  ctx: Ctx,
  code: string,
  accountId: string,
  { untilDay, was }: AdviserUntil,
): Promise<CommuneAdvisers> {
  const { ref, label } = await findReadable(ctx, code);
  ctx.allow(chapter6Policy.changeSettings(ctx.actor, ref));
  const before = await advisersOf(ctx, code);
  const adviser = before.advisers.find(({ account }) => account.id === accountId);
  if (!adviser) throw notFound('account');
  const { affected } = await ctx.manager.update(
    AdviserGrant,
    { accountId, communeCode: code, untilDay: was },
    { untilDay },
  );
  if (affected === 0) throw stale(before);
  // Whoever edits the account meanwhile is told that it is not what it was.
  await ctx.manager.increment(Account, { id: accountId }, 'version', 1);
  await ctx.record({
    kind: 'commune-setting.edited',
    subject: { type: 'commune-setting', id: code },
    communeCode: code,
    before: { adviserUntil: was },
    after: { adviserUntil: untilDay, adviser: adviser.account.displayName },
    personal: ['adviser'],
    isDemo: label.isDemo,
  });
  return advisersOf(ctx, code);
}
