import type { Ctx } from './ctx';

/**
 * Has what the work deletes or changes overwritten in the file at once. SQLite would leave it where it was until the place is used
 * again, and every copy of the file would hold it; PostgreSQL sweeps it up by itself.
 */
export async function overwriting<T>({ manager }: Ctx, work: () => Promise<T>): Promise<T> {
  if (manager.connection.options.type !== 'sqlite') return work();
  await manager.query('PRAGMA secure_delete = ON');
  try {
    return await work();
  } finally {
    await manager.query('PRAGMA secure_delete = OFF');
  }
}
