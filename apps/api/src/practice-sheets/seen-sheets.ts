import { type Actor, type PracticeSheetRef, practiceSheetPolicy } from '@zesumme/domain';
import type { Ctx } from '../platform/database';
import { allowOrHide, notFound } from '../platform/errors';
import { PracticeSheet } from './practice-sheet.entity';

/** What the policies ask about a stored sheet. */
export const sheetRefOf = (sheet: Pick<PracticeSheet, 'publishedAt' | 'archivedAt'>): PracticeSheetRef => ({
  published: sheet.publishedAt !== null,
  archived: sheet.archivedAt !== null,
});

/** Which sheets the reader sees, as a condition for a query; the rule of a single one is `practiceSheetPolicy.read`. */
export function seesSheet(actor: Actor, alias: string): string {
  if (practiceSheetPolicy.create(actor).allowed) return '1 = 1';
  const current = `${alias}.archived_at IS NULL`;
  return actor.kind === 'account' ? current : `${current} AND ${alias}.published_at IS NOT NULL`;
}

/**
 * The stored sheet that the reader may know of.
 *
 * @param key its id or its slug
 * @throws DomainError 404
 */
export async function findSheet(ctx: Ctx, key: string): Promise<PracticeSheet> {
  const sheet = await ctx.manager
    .createQueryBuilder(PracticeSheet, 'sheet')
    .where('sheet.id = :key OR sheet.slug = :key', { key })
    .getOne();
  if (!sheet) throw notFound('practice-sheet');
  allowOrHide(practiceSheetPolicy.read(ctx.actor, sheetRefOf(sheet)), 'practice-sheet');
  return sheet;
}
