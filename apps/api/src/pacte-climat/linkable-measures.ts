import type { LinkableMeasures, MeasureLabel } from '@zesumme/domain';
import { type Ctx, columns } from '../platform/database';
import { Catalogue } from './catalogue.entity';
import { CommuneCatalogue } from './commune-catalogue.entity';
import { equivalentMeasures } from './equivalent-measures';
import { Measure } from './measure.entity';
import { latestValid, published } from './read-catalogue';

/**
 * The measures that an action or an item of an agenda can be about: of each programme those of its version in force, the
 * programme with which communes start first. In other versions of a programme they count under what they were or became. What
 * only another version has, and would count nowhere otherwise, is there as long as a commune assesses itself by that version.
 *
 * Five queries, however many versions and communes there are.
 */
export async function linkableMeasures(ctx: Ctx): Promise<LinkableMeasures> {
  const versions = await published(ctx).getMany();
  const inForce = onePerProgramme(versions, ctx.clock.today());
  if (inForce.length === 0) return { items: [] };
  const followed = await followedVersions(ctx);
  const others = versions.filter((each) => followed.has(each.id) && !inForce.includes(each));
  const measures = await measuresOf(ctx, [...inForce, ...others]);
  const equivalents = await equivalentMeasures(ctx, []);
  const offered: string[] = [];
  const items = [...inForce, ...others].map(({ id, programme, chapter, label }, at) => {
    const own = measures.get(id) ?? [];
    const known = own.filter((each) => offered.every((version) => equivalents(each.id, version).length === 0));
    offered.push(id);
    const version = at < inForce.length ? null : label;
    return { ...{ catalogueId: id, programme, chapter, version }, measures: version === null ? own : known };
  });
  return { items: items.filter(({ version, measures: own }) => version === null || own.length > 0) };
}

/** Those by which some commune assesses itself. */
async function followedVersions(ctx: Ctx): Promise<ReadonlySet<string>> {
  const rows = await ctx.manager
    .createQueryBuilder(CommuneCatalogue, 'chosen')
    .select('chosen.catalogueId', 'id')
    .distinct(true)
    .getRawMany<{ id: string }>();
  return new Set(rows.map(({ id }) => id));
}

async function measuresOf(ctx: Ctx, versions: readonly Catalogue[]): Promise<Map<string, MeasureLabel[]>> {
  const rows = await ctx.manager
    .createQueryBuilder(Measure, 'measure')
    .select(columns('measure', ['id', 'slug', 'codeInferred', 'titleFr', 'titleDe', 'titleEn', 'catalogueId']))
    .where('measure.catalogueId IN (:...ids)', { ids: versions.map(({ id }) => id) })
    .orderBy('measure.position')
    .addOrderBy('measure.id')
    .getRawMany<MeasureLabel & { catalogueId: string }>();
  const labels = new Map<string, MeasureLabel[]>();
  for (const { catalogueId, ...label } of rows) labels.set(catalogueId, [...(labels.get(catalogueId) ?? []), label]);
  return labels;
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
