import type { Grant } from '@zesumme/domain';
import { type Ctx, newId } from '../platform/database';
import { refuseUnknownCommunes } from '../reference';
import { Commune } from '../territory/commune.entity';
import { AdviserGrant } from './adviser-grant.entity';

/** Every commune that an adviser was granted, with its name, also those whose time is over. */
export async function grantsOf(ctx: Ctx, accountId: string): Promise<(Grant & { communeName: string })[]> {
  return ctx.manager
    .createQueryBuilder(AdviserGrant, 'adviserGrant')
    .innerJoin(Commune, 'commune', 'commune.code = adviserGrant.communeCode')
    .select('adviserGrant.communeCode', 'communeCode')
    .addSelect('adviserGrant.untilDay', 'untilDay')
    .addSelect('commune.name', 'communeName')
    .where('adviserGrant.accountId = :accountId', { accountId })
    .orderBy('commune.name')
    .getRawMany<Grant & { communeName: string }>();
}

/** Whether these are the same grants, in whichever order. */
export function areSame(some: readonly Grant[], others: readonly Grant[]): boolean {
  const told = (grants: readonly Grant[]): string =>
    grants
      .map(({ communeCode, untilDay }) => `${communeCode} ${untilDay}`)
      .sort()
      .join();
  return told(some) === told(others);
}

/** Replaces an adviser's grants. @throws DomainError 422 on the commune that does not exist, or has merged since */
export async function setGrants(ctx: Ctx, accountId: string, grants: Grant[]): Promise<void> {
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
