import { EVERYTHING, type Condition, type Ctx, plain } from '../platform/database';
import { isPicturePublic } from '../personal-data/publication-consent.entity';
import { FileOwner } from './file-owner.entity';

/** The files, as `owner`, that the reader sees of those that they may read: everybody sees no picture without consent. */
export const shownTo = ({ actor }: Ctx): Condition =>
  actor.kind === 'visitor' ? plain(`(owner.kind <> 'picture' OR ${isPicturePublic('owner.id')})`) : EVERYTHING;

/** The same of one file. */
export async function isShownTo(ctx: Ctx, { id }: FileOwner): Promise<boolean> {
  if (ctx.actor.kind !== 'visitor') return true;
  return ctx.manager
    .createQueryBuilder(FileOwner, 'owner')
    .where('owner.id = :id', { id })
    .andWhere(shownTo(ctx).sql)
    .getExists();
}
