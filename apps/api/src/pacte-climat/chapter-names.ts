import type { Ctx } from '../platform/database';
import { Commune } from '../territory/commune.entity';
import { Catalogue } from './catalogue.entity';
import { cataloguesOf } from './read-catalogue';

/** What the chapter is called by which a commune assesses itself, and whose it is: for what is told outside its page. */
export interface ChapterNames {
  commune: string;
  programme: string;
  chapter: string;
}

/** Four queries. @throws EntityNotFoundError where there is no such commune, or no catalogue yet */
export async function chapterNamesOf(ctx: Ctx, communeCode: string): Promise<ChapterNames> {
  const { name } = await ctx.manager.findOneByOrFail(Commune, { code: communeCode });
  const id = (await cataloguesOf(ctx, [communeCode])).get(communeCode) ?? '';
  const { programme, chapter } = await ctx.manager.findOneByOrFail(Catalogue, { id });
  return { commune: name, programme, chapter };
}
