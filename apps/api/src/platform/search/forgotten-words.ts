import { type Ctx, overwriting } from '../database';
import { WORDS } from './sqlite-index';

/**
 * Takes the words of rows that are gone, or that say something else now, out of the index of a SQLite file. FTS5 only notes that
 * they count no more, and every copy of the file would hold them side by side until it tidies up. This takes a moment: once for
 * all that was erased, and not for each. PostgreSQL keeps no words apart from the rows.
 */
export async function dropForgottenWords(ctx: Ctx): Promise<void> {
  if (ctx.manager.connection.options.type !== 'sqlite') return;
  await overwriting(ctx, () => ctx.manager.query(`INSERT INTO ${WORDS} (${WORDS}) VALUES ('optimize')`));
}
