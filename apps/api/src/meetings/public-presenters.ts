import { Account } from '../identity/account.entity';
import { Organisation } from '../organisations/organisation.entity';
import type { Ctx } from '../platform/database';
import { isNamePublic } from '../personal-data/publication-consent.entity';

/**
 * Those of the presenters whom everybody may read: organisations, and people who agreed to that. Whoever is signed in, or came
 * by a personal link, reads them all.
 */
export async function readablePresenters(ctx: Ctx, presenters: readonly string[]): Promise<Set<string>> {
  if (ctx.actor.kind !== 'visitor' || presenters.length === 0) return new Set(presenters);
  const names = [...new Set(presenters)];
  const organisations = await ctx.manager
    .createQueryBuilder(Organisation, 'organisation')
    .select('organisation.name', 'name')
    .addSelect('organisation.shortName', 'shortName')
    .where('organisation.name IN (:...names) OR organisation.shortName IN (:...names)', { names })
    .getRawMany<{ name: string; shortName: string | null }>();
  const people = await ctx.manager
    .createQueryBuilder(Account, 'account')
    .select('account.displayName', 'name')
    .where('account.displayName IN (:...names)', { names })
    .andWhere(isNamePublic('account.id'))
    .getRawMany<{ name: string }>();
  return new Set([
    ...organisations.flatMap(({ name, shortName }) => [name, shortName ?? name]),
    ...people.map(({ name }) => name),
  ]);
}
