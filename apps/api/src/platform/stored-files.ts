import { open } from 'node:fs/promises';
import { join } from 'node:path';

/** Where the contents of uploaded files lie. */
export const filesFolder = (dataDir: string): string => join(dataDir, 'files');

/** The content of this hash, in the folder of its first two letters; the preview of a picture beside it. */
export const storedFile = (root: string, hash: string, part: 'content' | 'preview' = 'content'): string =>
  join(root, hash.slice(0, 2), part === 'content' ? hash : `${hash}.webp`);

/**
 * Has the disk keep the names in a folder. A power cut may take away the name of a file that was flushed, and so the file, while the
 * row that tells of it is kept.
 */
export async function flushFolder(folder: string): Promise<void> {
  // Some systems open no folders, and keep their names without.
  const handle = await open(folder, 'r').catch(() => null);
  if (!handle) return;
  await handle.sync().catch(() => undefined);
  await handle.close();
}
