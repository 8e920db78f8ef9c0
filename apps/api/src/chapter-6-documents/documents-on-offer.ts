import { type Chapter6Documents, FIRST_BRIEF_YEAR, canOf, chapter6DocumentsPolicy } from '@zesumme/domain';
import { catalogueOf, findReadable } from '../pacte-climat';
import { Chapter6Snapshot } from '../pacte-climat/chapter-6-snapshot.entity';
import { type Ctx, columns } from '../platform/database';
import { piecesNow } from './evidence-pieces';

/** So many snapshots are offered: older ones are found on their own page. */
const MOST_SNAPSHOTS = 100;

/** What there is to hand over, and to choose from. @throws DomainError 404, 403 */
export async function documentsOnOffer(ctx: Ctx, code: string): Promise<Chapter6Documents> {
  const stored = await findReadable(ctx, code);
  const { label, ref } = stored;
  ctx.allow(chapter6DocumentsPolicy.dossier(ctx.actor, ref));
  const snapshots = await ctx.manager
    .createQueryBuilder(Chapter6Snapshot, 'snapshot')
    .select(columns('snapshot', ['id', 'day', 'kind', 'label']))
    .where('snapshot.communeCode = :code AND snapshot.removedAt IS NULL', { code })
    .orderBy('snapshot.day', 'DESC')
    .addOrderBy('snapshot.createdAt', 'DESC')
    .addOrderBy('snapshot.id')
    .limit(MOST_SNAPSHOTS)
    .getRawMany<Pick<Chapter6Snapshot, 'id' | 'day' | 'kind' | 'label'>>();
  const pieces = await piecesNow(ctx, { communeCode: code, catalogueId: (await catalogueOf(ctx, stored)).id });
  const files = pieces.flatMap((piece) => piece.files);
  const thisYear = Number(ctx.clock.today().slice(0, 4));
  return {
    commune: label,
    years: Array.from({ length: Math.max(0, thisYear - FIRST_BRIEF_YEAR + 1) }, (_, ago) => thisYear - ago),
    snapshots,
    annexes: {
      pieces: pieces.length,
      files: files.length,
      bytes: files.reduce((sum, { size }) => sum + (size ?? 0), 0),
    },
    can: canOf({
      dossier: chapter6DocumentsPolicy.dossier(ctx.actor, ref),
      archive: chapter6DocumentsPolicy.archive(ctx.actor, ref),
      brief: chapter6DocumentsPolicy.brief(ctx.actor, ref),
    }),
  };
}
