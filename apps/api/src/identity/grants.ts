import type { AccountGrant } from '@zesumme/domain';
import { type Ctx, newId } from '../platform/database';
import { refuseUnknownCommunes } from '../reference';
import { Commune } from '../territory/commune.entity';
import { AdviserGrant } from './adviser-grant.entity';

/** Every commune that an adviser was named for, with its name, also those whose time is over or has no day yet. */
export async function grantsOf(ctx: Ctx, accountId: string): Promise<(AccountGrant & { communeName: string })[]> {
  return ctx.manager
    .createQueryBuilder(AdviserGrant, 'adviserGrant')
    .innerJoin(Commune, 'commune', 'commune.code = adviserGrant.communeCode')
    .select('adviserGrant.communeCode', 'communeCode')
    .addSelect('adviserGrant.untilDay', 'untilDay')
    .addSelect('commune.name', 'communeName')
    .where('adviserGrant.accountId = :accountId', { accountId })
    .orderBy('commune.name')
    .getRawMany<AccountGrant & { communeName: string }>();
}

/** Whether these are the same grants, in whichever order. */
export function areSame(some: readonly AccountGrant[], others: readonly AccountGrant[]): boolean {
  const told = (grants: readonly AccountGrant[]): string =>
    grants
      .map(({ communeCode, untilDay }) => `${communeCode} ${untilDay}`)
      .sort()
      .join();
  return told(some) === told(others);
}

/** Replaces an adviser's grants. @throws DomainError 422 on the commune that does not exist, or has merged since */
export async function setGrants(ctx: Ctx, accountId: string, grants: AccountGrant[]): Promise<void> {
  const stored = await ctx.manager.findBy(AdviserGrant, { accountId });
  await refuseUnknownCommunes(
    ctx,
    grants.map(({ communeCode: code }, index) => ({ field: `grants.${index}.communeCode`, code })),
    stored.map(({ communeCode }) => communeCode),
  );
  await ctx.manager.delete(AdviserGrant, { accountId });
  if (grants.length === 0) return;
  await ctx.manager.insert(
    AdviserGrant,
    grants.map((grant) => ({ id: newId(), accountId, ...grant, createdAt: ctx.clock.instant() })),
  );
}
