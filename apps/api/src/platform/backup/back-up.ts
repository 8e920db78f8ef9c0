import { createHash, randomUUID } from 'node:crypto';
import { constants, existsSync } from 'node:fs';
import { access, link, rename, rm, stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import type { QueryRunner } from 'typeorm';
import { type Config, ConfigurationError, productVersion } from '../config';
import { secretFile } from '../links/secret';
import { filesFolder, flushFolder, storedFile } from '../stored-files';
import { type Entry, entryFrom, entryOf, writeArchive } from './archive';
import { tablesMadeBy } from './made-tables';
import { DUMP, FORMATS, MANIFEST, type Manifest, SECRET, partName } from './manifest';
import { dumpSnapshot } from './postgres-dump';
import { rowPages } from './rows';
import { sha256Of } from './sha256-of';
import { readAtOneInstant } from './sources';
import { LEFT_OUT, isPostgres, migrationsOf, tablesOf } from './tables';
import { withTemporary } from './temporary';

const NOTE =
  'As confidential as the database: it holds personal data, hashes of passwords and the secret of personal links.';

const isThere = (file: string): ConfigurationError =>
  new ConfigurationError(`${resolve(file)} is there already. Choose another name.`);

/**
 * Writes everything into one file: the rows as they were at one instant, the documents, and the secret of personal links.
 * The server may go on meanwhile. The file is there when it is whole, and never before.
 *
 * @returns what stands in it
 * @throws ConfigurationError when the file is there already, or there is nothing to back up
 */
export async function backUp(config: Config, file: string, now = new Date()): Promise<Manifest> {
  if (existsSync(file)) throw isThere(file);
  await access(dirname(file), constants.W_OK).catch(() => {
    throw new ConfigurationError(
      `This user may not write to ${resolve(dirname(file))}, or there is no such folder. Choose another place for the backup.`,
    );
  });
  const [part, dump] = [`${file}.${randomUUID()}.part`, `${file}.${randomUUID()}.part`];
  return withTemporary(dump, () =>
    withTemporary(part, async () => {
      const manifest = await readAtOneInstant(config, async (runner) => {
        const begun = await beginManifest(config, runner, now);
        await writeArchive(part, entriesOf(config, runner, begun, dump), now);
        return begun;
      });
      await place(part, file);
      return manifest;
    }),
  );
}

/** By a second name, which is never given over another file; where the disk knows none, by moving it. */
async function place(part: string, file: string): Promise<void> {
  try {
    await link(part, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') throw isThere(file);
    await rename(part, file);
  }
  await flushFolder(dirname(file));
}

async function beginManifest(config: Config, runner: QueryRunner, now: Date): Promise<Manifest> {
  const migrations = await migrationsOf(runner);
  if (migrations.length === 0)
    throw new ConfigurationError('The database holds no data of Zesumme yet: npm start fills it.');
  return {
    product: 'zesumme',
    format: FORMATS.plain,
    note: NOTE,
    version: productVersion(),
    madeAt: now.toISOString(),
    database: config.databaseUrl ? 'postgres' : 'sqlite',
    migrations,
    leftOut: LEFT_OUT,
    ignored: [],
    tables: {},
    files: {},
    missing: [],
    secret: config.secret ? 'setting' : existsSync(secretFile(config.dataDir)) ? 'inside' : 'none',
    dump: null,
  };
}

/** What the archive holds, in its order; the manifest is filled meanwhile and comes last. */
async function* entriesOf(
  config: Config,
  runner: QueryRunner,
  manifest: Manifest,
  dump: string,
): AsyncGenerator<Entry> {
  const made = await tablesMadeBy(manifest.migrations);
  if (isPostgres(runner)) {
    manifest.dump = await dumpSnapshot(config, runner, made, dump);
    if (manifest.dump.state === 'inside') {
      manifest.format = FORMATS.withDump;
      yield entryFrom(DUMP, dump);
    }
    // The rest needs the room.
    await rm(dump, { force: true });
  }
  const found = await tablesOf(runner);
  const tables = found.filter(({ name }) => made.has(name));
  manifest.ignored = found.map(({ name }) => name).filter((name) => !made.has(name));
  for (const table of tables) {
    const hash = createHash('sha256');
    const told = { rows: 0, parts: 0 };
    for await (const lines of rowPages(runner, table)) {
      const bytes = Buffer.from(`${lines.join('\n')}\n`);
      hash.update(bytes);
      told.rows += lines.length;
      told.parts += 1;
      yield entryOf(partName(table.name, told.parts), bytes);
    }
    manifest.tables[table.name] = { ...told, sha256: hash.digest('hex') };
  }
  if (tables.some(({ name }) => name === 'file_content')) yield* documents(config, runner, manifest);
  if (manifest.secret === 'inside') {
    yield* fileEntry(SECRET, secretFile(config.dataDir), manifest);
    if (!manifest.files[SECRET])
      throw new ConfigurationError(
        `This user may not read ${secretFile(config.dataDir)}, the secret of personal links. Run the command as the user of the server.`,
      );
  }
  yield entryOf(MANIFEST, Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`));
}

/** The documents that these rows tell of. One that is gone or damaged is named, and does not stand in the way of the rest. */
async function* documents(config: Config, runner: QueryRunner, manifest: Manifest): AsyncGenerator<Entry> {
  const root = filesFolder(config.dataDir);
  const contents: { hash: string }[] = await runner.query('SELECT hash FROM file_content ORDER BY hash');
  for (const { hash } of contents) {
    const [name, content] = [`files/${hash}`, storedFile(root, hash)];
    if ((await sha256Of(content)) === hash) yield* fileEntry(name, content, manifest);
    // It may have been swept away meanwhile.
    if (!manifest.files[name]) {
      manifest.missing.push(hash);
      continue;
    }
    const preview = storedFile(root, hash, 'preview');
    if (existsSync(preview)) yield* fileEntry(`files/${hash}.webp`, preview, manifest);
  }
}

async function* fileEntry(name: string, path: string, manifest: Manifest): AsyncGenerator<Entry> {
  const sha256 = await sha256Of(path);
  if (sha256 === null) return;
  manifest.files[name] = { size: (await stat(path)).size, sha256 };
  yield entryFrom(name, path);
}
