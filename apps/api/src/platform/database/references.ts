import type { EntityTarget, ObjectLiteral } from 'typeorm';
import type { Ctx } from './ctx';

/** A database takes so many values at once. */
const CHUNK = 500;

/**
 * Which of these records any other row refers to, whatever table it is in.
 *
 * @param except tables whose rows do not count
 */
export async function referredTo(
  ctx: Ctx,
  target: EntityTarget<ObjectLiteral>,
  ids: readonly string[],
  except: readonly EntityTarget<ObjectLiteral>[] = [],
): Promise<Set<string>> {
  const { connection } = ctx.manager;
  const { tableName } = connection.getMetadata(target);
  const left = except.map((each) => connection.getMetadata(each).tableName);
  const keys = connection.entityMetadatas
    .filter((metadata) => !left.includes(metadata.tableName))
    .flatMap(({ target: table, foreignKeys }) =>
      foreignKeys
        .filter(({ referencedTablePath }) => referencedTablePath === tableName)
        .map(({ columns: [column] }) => ({ table, property: column?.propertyName ?? '' })),
    );
  const found = new Set<string>();
  for (let from = 0; from < ids.length; from += CHUNK) {
    for (const { table, property } of keys) {
      const rows = await ctx.manager
        .createQueryBuilder(table, 'referring')
        .select(`DISTINCT referring.${property}`, 'id')
        .where(`referring.${property} IN (:...ids)`, { ids: ids.slice(from, from + CHUNK) })
        .getRawMany<{ id: string }>();
      rows.forEach(({ id }) => found.add(id));
    }
  }
  return found;
}
