import { type Ctx, columns } from '../platform/database';
import { grouped } from '../platform/grouped';
import { Catalogue } from './catalogue.entity';
import { CommuneMapping } from './commune-mapping.entity';
import { Measure } from './measure.entity';

type Known = Pick<Measure, 'id' | 'slug' | 'catalogueId'> & { replaces: string[] };
type Mapped = Pick<CommuneMapping, 'fromMeasureId' | 'toMeasureId'>;

/**
 * What a measure of any version is in another one: ids of that version's measures – the measure itself, several where it was
 * split, none where it has no successor. For a commune that moved, along the mapping that it reviewed.
 */
export type Equivalents = (measureId: string, catalogueId: string, communeCode?: string) => string[];

/**
 * Tells what a measure of any version is in another one. Actions, items of agendas and evidence name the measure of the version
 * that was in force when they were linked: in another version they count under what replaced it, or under what it replaced.
 * What a commune said when it moved goes before what the catalogues say, for that commune.
 *
 * Three queries, however many versions and communes there are.
 *
 * @param communeCodes the communes of which is asked: what others said is not read, however many there are
 * @param forget a move that a commune looks at anew: what it said of that one before is not read
 */
export async function equivalentMeasures(
  ctx: Ctx,
  communeCodes: readonly string[],
  forget?: { communeCode: string; from: string; to: string },
): Promise<Equivalents> {
  const versions = await ctx.manager.find(Catalogue, { select: { id: true, replacesId: true } });
  const rows = await ctx.manager
    .createQueryBuilder(Measure, 'measure')
    .select(columns('measure', ['id', 'slug', 'catalogueId', 'replaces']))
    .getRawMany<Known & { replaces: string | string[] }>();
  const measures = rows.map((row): Known => ({
    ...row,
    replaces: typeof row.replaces === 'string' ? (JSON.parse(row.replaces) as string[]) : row.replaces,
  }));
  const byId = new Map(measures.map((each) => [each.id, each]));
  const former = new Map(versions.map(({ id, replacesId }) => [id, replacesId]));
  const next = (id: string): string[] => versions.filter((each) => each.replacesId === id).map((each) => each.id);
  const versionOf = (id: string): string | undefined => byId.get(id)?.catalogueId;
  const kept = (await mappingsOf(ctx, communeCodes)).filter(
    ({ communeCode, fromMeasureId, toMeasureId }) =>
      communeCode !== forget?.communeCode ||
      versionOf(fromMeasureId) !== forget.from ||
      versionOf(toMeasureId) !== forget.to,
  );
  const mappings = grouped(kept, ({ communeCode }) => communeCode);
  const asked = new Set(['', ...communeCodes]);
  return (measureId, catalogueId, communeCode = '') => {
    if (!asked.has(communeCode)) throw new Error('What this commune said was not read.');
    const start = byId.get(measureId);
    const mapped = mappings.get(communeCode) ?? [];
    return start ? reached(start, { catalogueId, measures, byId, former, next, mapped }) : [];
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
  byId: ReadonlyMap<string, Known>;
  former: ReadonlyMap<string, string | null>;
  next: (id: string) => string[];
  mapped: readonly Mapped[];
}

const mappingsOf = async (ctx: Ctx, communeCodes: readonly string[]): Promise<CommuneMapping[]> => {
  if (communeCodes.length === 0) return [];
  return ctx.manager
    .createQueryBuilder(CommuneMapping, 'mapping')
    .select(columns('mapping', ['communeCode', 'fromMeasureId', 'toMeasureId']))
    .where('mapping.communeCode IN (:...communeCodes)', { communeCodes })
    .orderBy('mapping.fromMeasureId')
    .addOrderBy('mapping.toMeasureId')
    .getRawMany<CommuneMapping>();
};

function reached(start: Known, versions: Versions): string[] {
  if (start.catalogueId === versions.catalogueId) return [start.id];
  const later = there(steps(start, versions, onwards), versions);
  if (later.length > 0) return later;
  const before = steps(start, versions, backwards);
  const earlier = there(before, versions);
  if (earlier.length > 0) return earlier;
  // What came of a measure that the commune moved elsewhere counts where it moved that one.
  const moved = before.flat().filter(({ id }) => versions.mapped.some(({ fromMeasureId }) => fromMeasureId === id));
  return [...new Set(moved.flatMap((each) => there(steps(each, versions, onwards), versions)))];
}

/** Goes from version to version in one direction, until the asked one: what is reached with each step. */
function steps(start: Known, versions: Versions, step: typeof onwards): Known[][] {
  const seen = new Set([start]);
  const found = [[start]];
  for (let last = [start]; last.length > 0 && !last.some((each) => isThere(each, versions));) {
    last = [...new Set(last.flatMap((each) => step(each, versions)))].filter((each) => !seen.has(each));
    last.forEach((each) => seen.add(each));
    found.push(last);
  }
  return found;
}

const isThere = ({ catalogueId }: Known, versions: Versions): boolean => catalogueId === versions.catalogueId;

const there = (found: Known[][], versions: Versions): string[] =>
  (found.at(-1) ?? []).filter((each) => isThere(each, versions)).map(({ id }) => id);

/** Where the commune moved the measure, and its successors in the versions of which the commune said nothing else. */
function onwards(measure: Known, versions: Versions): Known[] {
  const said = mappedTo(measure, versions);
  const told = successors(measure, versions);
  // A measure that was split stays in all its parts, of which the commune named one.
  const isOtherwise = ({ catalogueId }: Known): boolean =>
    said.some((each) => each.catalogueId === catalogueId && !told.includes(each));
  return [...new Set([...said, ...told.filter((each) => !isOtherwise(each))])];
}

function backwards(measure: Known, versions: Versions): Known[] {
  const from = versions.mapped.filter(({ toMeasureId }) => toMeasureId === measure.id);
  const said = from.flatMap(({ fromMeasureId }) => versions.byId.get(fromMeasureId) ?? []);
  // Where the commune mapped nothing onto the measure, it stays what it was, though that was mapped elsewhere: it would be nothing.
  const told = predecessors(measure, versions).filter(
    (each) => from.length === 0 || onwards(each, versions).includes(measure),
  );
  return [...new Set([...said, ...told])];
}

const mappedTo = ({ id }: Known, { mapped, byId }: Versions): Known[] =>
  mapped.filter(({ fromMeasureId }) => fromMeasureId === id).flatMap(({ toMeasureId }) => byId.get(toMeasureId) ?? []);

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
