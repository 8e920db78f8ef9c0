import { type AssessedSection, type Chapter6Detail, type SnapshotContent, effectivePointsOf } from '@zesumme/domain';
import { Chapter6Snapshot } from '../pacte-climat/chapter-6-snapshot.entity';
import { type Ctx, columns } from '../platform/database';
import type { BriefContent } from './brief-content';

/** A snapshot further than half a year from a day says nothing of that day. */
const NEAR_DAYS = 184;

type Chapter = Pick<Chapter6Detail, 'commune' | 'catalogue' | 'sections' | 'total'>;
type Kept = Pick<Chapter6Snapshot, 'id' | 'day' | 'effective' | 'catalogueId'>;

interface Ends {
  told: Pick<BriefContent, 'end' | 'before'>;
  /** The chapter at the year's end, or as it is today where nothing kept that end. */
  sections: readonly AssessedSection[];
}

/**
 * The chapter at both ends of a year: of the year that runs the end is today, of an earlier one the nearest snapshot. Both
 * are null where no snapshot is near, the beginning also where it would be the same snapshot. Three queries at most.
 */
export async function endsOf(ctx: Ctx, chapter: Chapter, { year, day }: { year: number; day: string }): Promise<Ends> {
  const kept = await keptOf(ctx, chapter.commune.code);
  const before = nearest(kept, `${year}-01-01`);
  if (year === Number(day.slice(0, 4))) {
    const told = { end: { day, total: chapter.total }, before: await beforeOf(ctx, before, chapter.catalogue.id) };
    return { told, sections: chapter.sections };
  }
  const end = nearest(kept, `${year}-12-31`);
  if (!end || end.id === before?.id) {
    const told = { end: null, before: await beforeOf(ctx, before, chapter.catalogue.id) };
    return { told, sections: chapter.sections };
  }
  const { total, sections } = await contentOf(ctx, end);
  const told = { end: { day: end.day, total }, before: await beforeOf(ctx, before, end.catalogueId) };
  return { told, sections };
}

/** No points at all may be none that are known: what was kept says which. */
async function beforeOf(ctx: Ctx, found: Kept | null, catalogueId: string): Promise<BriefContent['before']> {
  if (!found) return null;
  const effective = found.effective === 0 ? effectivePointsOf((await contentOf(ctx, found)).total) : found.effective;
  return { day: found.day, effective, isSameCatalogue: found.catalogueId === catalogueId };
}

async function contentOf(ctx: Ctx, { id }: Kept): Promise<SnapshotContent> {
  const { content } = await ctx.manager.findOneOrFail(Chapter6Snapshot, { select: { content: true }, where: { id } });
  return JSON.parse(content) as SnapshotContent;
}

function keptOf(ctx: Ctx, communeCode: string): Promise<Kept[]> {
  return ctx.manager
    .createQueryBuilder(Chapter6Snapshot, 'snapshot')
    .select(columns('snapshot', ['id', 'day', 'effective', 'catalogueId']))
    .where('snapshot.communeCode = :communeCode AND snapshot.removedAt IS NULL', { communeCode })
    .orderBy('snapshot.day')
    .addOrderBy('snapshot.createdAt')
    .addOrderBy('snapshot.id')
    .getRawMany<Kept>();
}

function nearest(kept: readonly Kept[], to: string): Kept | null {
  const away = ({ day }: Kept): number => Math.abs(Date.parse(day) - Date.parse(to)) / 86_400_000;
  const near = kept.filter((each) => away(each) <= NEAR_DAYS);
  return near.reduce<Kept | null>((best, each) => (best && away(best) <= away(each) ? best : each), null);
}
