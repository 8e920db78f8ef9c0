import { type Ctx, columns } from '../platform/database';
import { Catalogue } from './catalogue.entity';
import { Measure } from './measure.entity';

type Known = Pick<Measure, 'id' | 'slug' | 'catalogueId'> & { replaces: string[] };

/**
 * What a measure of any version is in another one. Actions, items of agendas and evidence name the measure of the version that
 * was in force when they were linked: in another version they count under what replaced it, or under what it replaced.
 *
 * Two queries, however many versions there are.
 *
 * @returns ids of that version's measures: the measure itself, several where it was split, none where it has no successor
 */
export async function equivalentMeasures(ctx: Ctx): Promise<(measureId: string, catalogueId: string) => string[]> {
  const versions = await ctx.manager.find(Catalogue, { select: { id: true, replacesId: true } });
  const rows = await ctx.manager
    .createQueryBuilder(Measure, 'measure')
    .select(columns('measure', ['id', 'slug', 'catalogueId', 'replaces']))
    .getRawMany<Known & { replaces: string | string[] }>();
  const measures = rows.map((row): Known => ({
    ...row,
    replaces: typeof row.replaces === 'string' ? (JSON.parse(row.replaces) as string[]) : row.replaces,
  }));
  const former = new Map(versions.map(({ id, replacesId }) => [id, replacesId]));
  const next = (id: string): string[] => versions.filter((each) => each.replacesId === id).map((each) => each.id);
  return (measureId, catalogueId) => {
    const start = measures.find(({ id }) => id === measureId);
    return start ? reached(start, { catalogueId, measures, former, next }) : [];
  };
}

/**
 * One name for what a measure is in several versions: its id in the first of these where it is anything. Those of two programmes
 * never have the same, however alike they are called.
 */
export const lineOf =
  (equivalents: (measureId: string, catalogueId: string) => string[], catalogueIds: readonly string[]) =>
  (measureId: string): string =>
    catalogueIds.flatMap((id) => equivalents(measureId, id).slice(0, 1))[0] ?? measureId;

interface Versions {
  catalogueId: string;
  measures: readonly Known[];
  former: ReadonlyMap<string, string | null>;
  next: (id: string) => string[];
}

function reached(start: Known, versions: Versions): string[] {
  if (start.catalogueId === versions.catalogueId) return [start.id];
  const later = follow(start, versions, successors);
  return later.length > 0 ? later : follow(start, versions, predecessors);
}

/** Goes from version to version in one direction, until the asked one. */
function follow(start: Known, versions: Versions, step: typeof successors): string[] {
  const seen = new Set([start]);
  const found: string[] = [];
  // What is added while it runs is followed too.
  for (const measure of seen) {
    if (measure.catalogueId === versions.catalogueId) found.push(measure.id);
    else for (const each of step(measure, versions)) seen.add(each);
  }
  return found;
}

function successors({ slug, catalogueId }: Known, { measures, next }: Versions): Known[] {
  const later = next(catalogueId);
  return measures.filter((each) => later.includes(each.catalogueId) && isSuccessor(each, slug, measures));
}

function predecessors(measure: Known, { measures, former }: Versions): Known[] {
  const earlier = former.get(measure.catalogueId);
  return measures.filter((each) => each.catalogueId === earlier && isSuccessor(measure, each.slug, measures));
}

/** Whether a measure follows the one with this slug: it says so, or has the same slug and no other says so. */
function isSuccessor(each: Known, slug: string, measures: readonly Known[]): boolean {
  if (each.replaces.length > 0) return each.replaces.includes(slug);
  const claimed = measures.some((other) => other.catalogueId === each.catalogueId && other.replaces.includes(slug));
  return each.slug === slug && !claimed;
}
