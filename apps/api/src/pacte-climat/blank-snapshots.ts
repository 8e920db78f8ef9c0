import type { SnapshotContent } from '@zesumme/domain';
import { In } from 'typeorm';
import type { Ctx } from '../platform/database';
import { Chapter6Snapshot } from './chapter-6-snapshot.entity';

/**
 * Those of these snapshots in which the commune had assessed nothing. Whether it had stands in the content alone, which is read
 * where the figures beside it leave that open: one more query at most, however many there are.
 */
export async function blankAmong(
  ctx: Ctx,
  rows: readonly Pick<Chapter6Snapshot, 'id' | 'effective' | 'remaining'>[],
): Promise<ReadonlySet<string>> {
  const doubtful = rows.filter(({ effective, remaining }) => effective === 0 && remaining === 0);
  if (doubtful.length === 0) return new Set();
  const found = await ctx.manager.find(Chapter6Snapshot, {
    select: { id: true, content: true },
    where: { id: In(doubtful.map(({ id }) => id)) },
  });
  return new Set(found.filter(({ content }) => isBlank(content)).map(({ id }) => id));
}

/** Whether nothing was assessed in a snapshot of this content. */
const isBlank = (content: string): boolean => (JSON.parse(content) as SnapshotContent).total.assessed === 0;
