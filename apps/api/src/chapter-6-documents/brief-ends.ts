import type { AssessedSection, Chapter6Detail, SnapshotContent } from '@zesumme/domain';
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
 * are null where no snapshot is near, the beginning also where it would be the same snapshot. Two queries at most.
 */
export async function endsOf(ctx: Ctx, chapter: Chapter, { year, day }: { year: number; day: string }): Promise<Ends> {
  const kept = await keptOf(ctx, chapter.commune.code);
  const before = nearest(kept, `${year}-01-01`);
  if (year === Number(day.slice(0, 4))) {
    const told = { end: { day, total: chapter.total }, before: beforeOf(before, chapter.catalogue.id) };
    return { told, sections: chapter.sections };
  }
  const end = nearest(kept, `${year}-12-31`);
  if (!end || end.id === before?.id) {
    return { told: { end: null, before: beforeOf(before, chapter.catalogue.id) }, sections: chapter.sections };
  }
  const { content } = await ctx.manager.findOneOrFail(Chapter6Snapshot, {
    select: { content: true },
    where: { id: end.id },
  });
  const { total, sections } = JSON.parse(content) as SnapshotContent;
  return { told: { end: { day: end.day, total }, before: beforeOf(before, end.catalogueId) }, sections };
}

const beforeOf = (found: Kept | null, catalogueId: string): BriefContent['before'] =>
  found && { day: found.day, effective: found.effective, isSameCatalogue: found.catalogueId === catalogueId };

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
