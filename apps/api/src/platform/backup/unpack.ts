import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { ReadEntry } from 'tar';
import { ConfigurationError } from '../config';
import { isSealed } from './archive';
import {
  DUMP,
  MANIFEST,
  type Manifest,
  NEWEST_FORMAT,
  SECRET,
  isOurs,
  knownMigrations,
  manifestSchema,
  namesIn,
  partName,
} from './manifest';
import { sha256Of } from './sha256-of';

/** A refusal for a file that no backup was made of, or that is not what it was. */
const refused = (file: string, why: string): ConfigurationError =>
  new ConfigurationError(
    `${file} is no whole backup of Zesumme: ${why}. Take another copy of it, or another backup. Nothing was changed.`,
  );

/**
 * Unpacks a backup into an empty folder and holds every part of it against what it was when it was made.
 *
 * @throws ConfigurationError when it is damaged, foreign, or of a newer version
 */
export async function unpack(file: string, folder: string): Promise<Manifest> {
  const found = await stat(file).catch(() => null);
  if (!found?.isFile()) throw new ConfigurationError(`There is no file ${file} that can be read. Nothing was changed.`);
  if (!(await isSealed(file))) throw refused(file, 'it is another file, or was cut off or changed since it was made');
  const names = await extractOurs(file, folder);
  const manifest = await readManifest(file, folder, names);
  knownMigrations(manifest.migrations);
  const expected = new Set(namesIn(manifest));
  const different = [...expected].find((name) => !names.has(name)) ?? [...names].find((name) => !expected.has(name));
  if (different) throw refused(file, `${different} is not as its list says`);
  for (const name of Object.keys(manifest.tables)) await checkTable(file, folder, name, manifest);
  for (const [name, told] of Object.entries(manifest.files)) await checkFile(file, folder, name, told);
  if (manifest.dump?.state === 'inside') await checkFile(file, folder, DUMP, manifest.dump);
  return manifest;
}

/** @returns the names of what was unpacked, the manifest not among them */
async function extractOurs(file: string, folder: string): Promise<Set<string>> {
  const names = new Set<string>();
  let foreign: string | null = null;
  const isTaken = (name: string, entry: unknown): boolean => {
    const isGood = isOurs(name) && (entry as ReadEntry).type === 'File' && !names.has(name);
    if (isGood) names.add(name);
    else foreign ??= name;
    return isGood;
  };
  try {
    const { extract } = await import('tar');
    await extract({ file, cwd: folder, strict: true, filter: isTaken, umask: 0o077, maxDecompressionRatio: Infinity });
  } catch (error) {
    // A full disk says nothing of the backup.
    if (/^E[A-Z]+$/.test(String((error as NodeJS.ErrnoException).code))) throw error;
    if (foreign === null) throw refused(file, (error as Error).message);
  }
  if (foreign !== null) throw refused(file, `it holds ${JSON.stringify(foreign)}, which does not belong there`);
  if (!names.delete(MANIFEST)) throw refused(file, `it has no ${MANIFEST}`);
  return names;
}

async function readManifest(file: string, folder: string, names: Set<string>): Promise<Manifest> {
  const text = await readFile(join(folder, MANIFEST), 'utf8');
  const { format } = (parsed(text) ?? {}) as { format?: unknown };
  if (typeof format === 'number' && format > NEWEST_FORMAT) {
    throw new ConfigurationError(
      `${file} was made by a newer version of Zesumme. Install that version or a later one, and run the command again. Nothing was changed.`,
    );
  }
  const manifest = manifestSchema.safeParse(parsed(text));
  if (!manifest.success) throw refused(file, `its ${MANIFEST} cannot be read`);
  if ((manifest.data.secret === 'inside') !== names.has(SECRET))
    throw refused(file, 'its secret is not as its list says');
  return manifest.data;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

async function checkTable(file: string, folder: string, table: string, { tables }: Manifest): Promise<void> {
  const told = tables[table];
  const hash = createHash('sha256');
  let rows = 0;
  for await (const line of linesOf(folder, table, told?.parts ?? 0)) {
    hash.update(`${line}\n`);
    rows += 1;
  }
  if (rows !== told?.rows || hash.digest('hex') !== told.sha256)
    throw refused(file, `the rows of ${table} are not what they were`);
}

async function checkFile(
  file: string,
  folder: string,
  name: string,
  told: { size: number; sha256: string },
): Promise<void> {
  const path = join(folder, name);
  const sha256 = await sha256Of(path);
  const isContent = ![SECRET, DUMP].includes(name) && !name.endsWith('.webp');
  const isWhole = sha256 === told.sha256 && (await stat(path)).size === told.size;
  if (!isWhole || (isContent && name !== `files/${sha256}`)) throw refused(file, `${name} is not what it was`);
}

/** The lines of a table that was unpacked into this folder, one for each row. */
export async function* linesOf(folder: string, table: string, parts: number): AsyncGenerator<string> {
  for (let part = 1; part <= parts; part += 1) {
    // A part is small. Only a line feed ends a line: in JSON text, other marks that end lines stand as they are.
    const text = await readFile(join(folder, partName(table, part)), 'utf8');
    yield* text.replace(/\n$/, '').split('\n');
  }
}
