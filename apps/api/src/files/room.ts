import { inMegabytes } from '@zesumme/domain';
import type { Ctx } from '../platform/database';
import { DomainError } from '../platform/errors';
import { FileOwner } from './file-owner.entity';
import type { StoredParent } from './file-parent';

type Whose = Pick<StoredParent, 'groupId' | 'communeCode'>;

/**
 * The bytes that the files of a group, of a commune's assessments and evidence, or of all practice sheets together, take. Each use counts in full, whoever else uses the
 * same content, and also while a removed file can be taken back: otherwise the room would tell what others have.
 */
export async function roomOf(ctx: Ctx, { groupId, communeCode }: Whose): Promise<number> {
  const query = ctx.manager.createQueryBuilder(FileOwner, 'owner').select('SUM(owner.size)', 'used');
  if (groupId) query.where('owner.groupId = :groupId', { groupId });
  else if (communeCode) query.where('owner.communeCode = :communeCode', { communeCode });
  else query.where("owner.subjectType = 'practice-sheet'");
  const row = await query.getRawOne<{ used: number | null }>();
  return Number(row?.used ?? 0);
}

/** @throws DomainError 422 `quota-exceeded`, with the megabytes that are left */
export async function requireRoom(ctx: Ctx, whose: Whose, size: number, quota: number): Promise<void> {
  const left = quota - (await roomOf(ctx, whose));
  if (size > left) throw new DomainError('quota-exceeded', 422, { left: inMegabytes(left), whole: inMegabytes(quota) });
}
