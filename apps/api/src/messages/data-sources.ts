import type { DataSourceList, DataSourceQuery } from '@zesumme/domain';
import { IsNull } from 'typeorm';
import { Catalogue } from '../pacte-climat/catalogue.entity';
import { Measure } from '../pacte-climat/measure.entity';
import type { Ctx } from '../platform/database';
import { Instance } from '../platform/database/instance.entity';
import { dataSources } from '../seeds';
import { Commune } from '../territory/commune.entity';
import { Nace } from '../territory/nace.entity';

/** What is only loaded together with the demonstration. */
const besideDemonstration = new Set(['working-groups', 'demonstration']);

/** Where the loaded data come from, in the reader's language, with how many rows of each there are. */
export async function readDataSources(ctx: Ctx, { locale }: DataSourceQuery): Promise<DataSourceList> {
  const instance = await ctx.manager.findOneBy(Instance, { id: 1 });
  const communes = await ctx.manager.countBy(Commune, { isDemo: false, mergedIntoCode: IsNull() });
  const rows: Record<string, number> = {
    boundaries: communes,
    communes,
    nace: await ctx.manager.count(Nace),
    'chapter-6': await ctx.manager.count(Measure),
  };
  const [catalogue] = await ctx.manager.find(Catalogue, { take: 1 });
  const shown = dataSources.filter(({ key }) => instance?.mode === 'demonstration' || !besideDemonstration.has(key));
  return {
    items: shown.map(({ key, title, publisher, url, licence, vintage, note }) => ({
      key,
      url,
      title: title[locale],
      publisher: publisher[locale],
      licence: licence[locale],
      vintage: vintage[locale],
      note: note?.[locale] ?? null,
      retrievedOn: (key === 'chapter-6' && catalogue?.retrievedOn) || null,
      rows: rows[key] ?? null,
    })),
    demoLoadedOn: instance?.demoLoadedOn ?? null,
  };
}
