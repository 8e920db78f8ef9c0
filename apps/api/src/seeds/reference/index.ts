import type { Ctx } from '../../platform/database';
import { WasteCode } from '../../flows/waste-code.entity';
import { Nace } from '../../territory/nace.entity';
import { Theme } from '../../territory/theme.entity';
import { insertAll, synchronise } from '../rows';
import { loadCatalogue } from './catalogue';
import { communes } from './communes';
import { loadCommunes } from './merged-communes';
import { nace } from './nace';
import { themes } from './themes';
import { wasteCodes } from './waste-codes';

/**
 * Makes sure that communes, economic activities, the waste list, themes and chapter 6 are there. Run at every start, it writes only what
 * is missing or, for communes, activities and wastes, what a newer file says otherwise; nothing that people enter is touched.
 */
export async function loadReference(ctx: Ctx): Promise<void> {
  await loadCommunes(ctx, communes);
  await synchronise(ctx, Nace, 'code', nace);
  await synchronise(ctx, WasteCode, 'code', wasteCodes);
  await loadThemes(ctx);
  await loadCatalogue(ctx);
}

/** Themes are renamed and archived by people: each is given once. */
async function loadThemes(ctx: Ctx): Promise<void> {
  const stored = await ctx.manager
    .createQueryBuilder(Theme, 'theme')
    .select('theme.slug', 'slug')
    .getRawMany<{ slug: string }>();
  const known = new Set(stored.map(({ slug }) => slug));
  await insertAll(
    ctx,
    Theme,
    themes.filter(({ slug }) => !known.has(slug)),
  );
}
