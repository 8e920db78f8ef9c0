import { isSameName } from '@zesumme/domain';
import { IsNull, Not } from 'typeorm';
import { Catalogue } from '../pacte-climat/catalogue.entity';
import type { Ctx } from '../platform/database';
import { invalidField } from '../platform/errors';

/** What the versions of a programme are called, drafts among them. */
export async function namesIn(ctx: Ctx, programme: string): Promise<string[]> {
  const versions = await ctx.manager.find(Catalogue, { select: { id: true, label: true }, where: { programme } });
  return versions.map(({ label }) => label);
}

/**
 * Versions are told apart by their names wherever one is chosen or told of.
 *
 * @throws DomainError 422 where a published version of the programme is called so
 */
export async function expectFreeName(
  ctx: Ctx,
  { programme, label }: Pick<Catalogue, 'programme' | 'label'>,
  path = 'head.label',
): Promise<void> {
  const where = { programme, publishedAt: Not(IsNull()) };
  const published = await ctx.manager.find(Catalogue, { select: { id: true, label: true }, where });
  if (published.some((each) => isSameName(each.label, label))) throw invalidField(path, 'version-name-taken');
}
