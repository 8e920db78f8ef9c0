import type { Ctx } from '../platform/database';

/** What running processes agree upon, which says nothing of the content: on PostgreSQL they may go on meanwhile. */
const OF_PROCESSES = ['job_run', 'shared_count'];

/** Deletes every row of every table of content, children first. For the demonstration alone. */
export async function emptyEverything(ctx: Ctx): Promise<void> {
  const tables = ctx.manager.connection.entityMetadatas
    .map(({ tableName }) => tableName)
    .filter((name) => !OF_PROCESSES.includes(name));
  const parents = new Map(
    ctx.manager.connection.entityMetadatas.map(({ tableName, foreignKeys }) => [
      tableName,
      foreignKeys.map((key) => key.referencedTablePath).filter((parent) => parent !== tableName),
    ]),
  );
  const emptied = new Set<string>();
  const emptyWithChildren = async (table: string): Promise<void> => {
    if (emptied.has(table)) return;
    emptied.add(table);
    for (const child of tables) if (parents.get(child)?.includes(table)) await emptyWithChildren(child);
    await ctx.manager.query(`DELETE FROM "${table}"`);
  };
  for (const table of tables) await emptyWithChildren(table);
}
