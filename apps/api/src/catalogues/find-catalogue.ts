import { cataloguePolicy } from '@zesumme/domain';
import { Catalogue } from '../pacte-climat/catalogue.entity';
import type { Ctx } from '../platform/database';
import { allowOrHide, conflict, notFound } from '../platform/errors';

/** The version, if the reader may know of it. @throws DomainError 404 */
export async function findCatalogue(ctx: Ctx, id: string): Promise<Catalogue> {
  const catalogue = await ctx.manager.findOneBy(Catalogue, { id });
  if (!catalogue) throw notFound('catalogue');
  allowOrHide(cataloguePolicy.read(ctx.actor, { published: catalogue.publishedAt !== null }), 'catalogue');
  return catalogue;
}

/** A draft that the actor may change. @throws DomainError 404, 403, 409 `catalogue-published` */
export async function findDraft(ctx: Ctx, id: string): Promise<Catalogue> {
  const catalogue = await findCatalogue(ctx, id);
  ctx.allow(cataloguePolicy.edit(ctx.actor));
  if (catalogue.publishedAt !== null) throw conflict('catalogue-published');
  return catalogue;
}
