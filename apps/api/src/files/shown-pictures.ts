import { EVERYTHING, type Condition, type Ctx, plain } from '../platform/database';
import { isPicturePublic } from '../personal-data/publication-consent.entity';
import { FileOwner } from './file-owner.entity';

/**
 * What everybody sees of pictures, as `owner`: those whose publication was agreed to, and that were drawn anew. Others are not shown
 * everywhere, and may say where they were taken if they were added long ago.
 */
export const PUBLIC_PICTURE = `(${isPicturePublic('owner.id')}
  AND EXISTS (SELECT 1 FROM file_content drawn WHERE drawn.hash = owner.content_hash AND drawn.has_preview))`;

/** The files, as `owner`, that the reader sees of those that they may read. */
export const shownTo = ({ actor }: Ctx): Condition =>
  actor.kind === 'visitor' ? plain(`(owner.kind <> 'picture' OR ${PUBLIC_PICTURE})`) : EVERYTHING;

/** The same of one file. */
export async function isShownTo(ctx: Ctx, { id }: FileOwner): Promise<boolean> {
  if (ctx.actor.kind !== 'visitor') return true;
  return ctx.manager
    .createQueryBuilder(FileOwner, 'owner')
    .where('owner.id = :id', { id })
    .andWhere(shownTo(ctx).sql)
    .getExists();
}
