import type { LinkableMeasures } from '@zesumme/domain';
import { type Ctx, columns } from '../platform/database';
import { Catalogue } from './catalogue.entity';
import { Measure } from './measure.entity';
import { latestValid, published } from './read-catalogue';

/**
 * The measures that an action or an item of an agenda can be about: of each programme those of its version in force, the
 * programme with which communes start first. In other versions of a programme they count under what they were or became.
 *
 * Two queries, however many programmes there are.
 */
export async function linkableMeasures(ctx: Ctx): Promise<LinkableMeasures> {
  const versions = await published(ctx).getMany();
  const inForce = onePerProgramme(versions, ctx.clock.today());
  if (inForce.length === 0) return { items: [] };
  const measures = await ctx.manager
    .createQueryBuilder(Measure, 'measure')
    .select(columns('measure', ['id', 'slug', 'codeInferred', 'titleFr', 'titleDe', 'titleEn', 'catalogueId']))
    .where('measure.catalogueId IN (:...ids)', { ids: inForce.map(({ id }) => id) })
    .orderBy('measure.position')
    .addOrderBy('measure.id')
    .getRawMany<Pick<Measure, 'id' | 'slug' | 'codeInferred' | 'titleFr' | 'titleDe' | 'titleEn' | 'catalogueId'>>();
  return {
    items: inForce.map(({ id, programme, chapter }) => ({
      ...{ catalogueId: id, programme, chapter },
      measures: measures.flatMap(({ catalogueId, ...label }) => (catalogueId === id ? [label] : [])),
    })),
  };
}

/** The versions in force: one of the default programme, and one of each row of versions that follow each other. */
function onePerProgramme(versions: readonly Catalogue[], today: string): Catalogue[] {
  const byId = new Map(versions.map((each) => [each.id, each]));
  const firstOf = (each: Catalogue): string => {
    const former = each.replacesId === null ? undefined : byId.get(each.replacesId);
    return former ? firstOf(former) : each.id;
  };
  const rows = new Map<string, Catalogue[]>();
  for (const each of versions) {
    const key = each.isDefault ? '' : firstOf(each);
    rows.set(key, [...(rows.get(key) ?? []), each]);
  }
  return [...rows.values()]
    .flatMap((row) => latestValid(row, today) ?? [])
    .sort(
      (a, b) =>
        Number(b.isDefault) - Number(a.isDefault) ||
        `${a.programme} ${a.chapter} ${a.id}`.localeCompare(`${b.programme} ${b.chapter} ${b.id}`, 'fr'),
    );
}
