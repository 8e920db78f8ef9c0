import { type ImportRef, importPolicy } from '@zesumme/domain';
import type { Ctx } from '../platform/database';
import { allowOrHide, notFound } from '../platform/errors';
import { importRefOf } from './import-rows';
import { Import } from './import.entity';

/** The stored import that the reader may know of. @throws DomainError 404 */
export async function findImport(ctx: Ctx, id: string): Promise<{ stored: Import; ref: ImportRef }> {
  const stored = await ctx.manager.findOneBy(Import, { id });
  if (!stored) throw notFound('import');
  const ref = importRefOf(ctx, stored);
  allowOrHide(importPolicy.read(ctx.actor, ref), 'import');
  return { stored, ref };
}
