import { randomUUID } from 'node:crypto';
import { existsSync, renameSync } from 'node:fs';
import { copyFile, link, mkdir, open, readdir, rename, rm, rmdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Config } from '../config';
import { secretFile } from '../links/secret';
import { filesFolder, flushFolder, storedFile } from '../stored-files';
import { type Manifest, SECRET } from './manifest';

const OWNER_ONLY = 0o700;

/** By a second name where the disk knows such, so that nothing is written twice. */
const keep = (from: string, to: string): Promise<void> => link(from, to).catch(() => copyFile(from, to));

/**
 * Keeps the documents and the secret that are there, beside the database that they belong to.
 *
 * @param replaced a folder that is made when there is something to keep
 */
export async function keepReplaced(config: Config, replaced: string): Promise<void> {
  const root = filesFolder(config.dataDir);
  for (const folder of await readdir(root).catch(() => [] as string[])) {
    if (!/^[\da-f]{2}$/.test(folder)) continue;
    await mkdir(join(replaced, 'files', folder), { recursive: true, mode: OWNER_ONLY });
    for (const name of await readdir(join(root, folder)))
      await keep(join(root, folder, name), join(replaced, 'files', folder, name));
  }
  if (!existsSync(secretFile(config.dataDir))) return;
  await mkdir(replaced, { recursive: true, mode: OWNER_ONLY });
  await keep(secretFile(config.dataDir), join(replaced, SECRET));
}

/** Removes what was kept when nothing is replaced in the end: second names and copies, and never a database. */
export async function dropKept(replaced: string): Promise<void> {
  await rm(join(replaced, 'files'), { recursive: true, force: true });
  await rm(join(replaced, SECRET), { force: true });
  await rmdir(replaced).catch(() => undefined);
}

async function flush(file: string): Promise<void> {
  const handle = await open(file, 'r+');
  await handle.sync().finally(() => handle.close());
}

/** In one step, even when the documents lie on another disk than the rest of the data; what has the name is on the disk. */
async function move(from: string, to: string): Promise<void> {
  try {
    await flush(from);
    await rename(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
    const near = `${to}.${randomUUID()}`;
    try {
      await copyFile(from, near);
      await flush(near);
      await rename(near, to);
    } finally {
      await rm(near, { force: true });
    }
  }
}

/**
 * Puts the documents of a backup beside those that are there. They lie under their hashes, so that the old rows still find
 * theirs; what no row uses in the end is swept away by the server.
 */
export async function placeDocuments(config: Config, unpacked: string, { files }: Manifest): Promise<void> {
  const root = filesFolder(config.dataDir);
  const folders = new Set<string>();
  for (const name of Object.keys(files)) {
    const [, hash = '', preview] = /^files\/([\da-f]{64})(\.webp)?$/.exec(name) ?? [];
    if (!hash) continue;
    const place = storedFile(root, hash, preview ? 'preview' : 'content');
    await mkdir(dirname(place), { recursive: true });
    await move(join(unpacked, name), place);
    folders.add(dirname(place));
  }
  for (const folder of [...folders, root]) await flushFolder(folder);
}

/** The secret that the links in these rows were made with. */
export function placeSecret(config: Config, unpacked: string, { secret }: Manifest): void {
  if (secret === 'inside') renameSync(join(unpacked, SECRET), secretFile(config.dataDir));
}
