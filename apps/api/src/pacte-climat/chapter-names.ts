import type { Chapter6Row } from '@zesumme/domain';
import { In } from 'typeorm';
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

/** The programme and the chapter of each of these versions of the catalogue, by its id; one query. */
export async function chaptersOf(
  ctx: Ctx,
  catalogueIds: readonly string[],
): Promise<Map<string, NonNullable<Chapter6Row['catalogue']>>> {
  const select = { id: true, programme: true, chapter: true };
  const found = await ctx.manager.find(Catalogue, { select, where: { id: In([...new Set(catalogueIds)]) } });
  return new Map(found.map(({ id, programme, chapter }) => [id, { programme, chapter }]));
}
