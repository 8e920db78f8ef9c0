import { rmSync } from 'node:fs';
import { rm } from 'node:fs/promises';

/** Sees to it that nothing stays under this path when the work is done, fails, or is stopped in the middle. */
export async function withTemporary<T>(path: string, work: () => Promise<T>): Promise<T> {
  const remove = (): void => rmSync(path, { recursive: true, force: true });
  process.once('exit', remove);
  try {
    return await work();
  } finally {
    process.off('exit', remove);
    await rm(path, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 });
  }
}
