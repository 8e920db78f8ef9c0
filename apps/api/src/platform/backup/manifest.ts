import { z } from 'zod';
import { ConfigurationError } from '../config';
import { migrations } from '../database/migrations';

/**
 * The format of the archive itself; a change that an older version would read wrongly makes it the next number. The second
 * one has a dump, which older versions would take for somebody else's file.
 */
export const FORMATS = { plain: 1, withDump: 2 };
export const NEWEST_FORMAT = FORMATS.withDump;
export const MANIFEST = 'manifest.json';
export const SECRET = 'secret';
/** What PostgreSQL's own tools restore from. */
export const DUMP = 'postgres.dump';

const sha256 = z.string().regex(/^[\da-f]{64}$/);
const count = z.int().min(0);

/** Whether a dump by PostgreSQL's own `pg_dump` is inside, of the same instant as the rows; and if not, why not. */
const dumpSchema = z.discriminatedUnion('state', [
  z.object({ state: z.literal('inside'), size: count, sha256, madeBy: z.string() }),
  /** There is no program for it, or there is to be none. */
  z.object({ state: z.literal('none'), why: z.string() }),
  /** There should have been one. */
  z.object({ state: z.literal('failed'), why: z.string() }),
]);
export type Dump = z.output<typeof dumpSchema>;

/** What stands in the archive, so that each part of it can be held against what it was. */
export const manifestSchema = z.object({
  product: z.literal('zesumme'),
  format: z.int().min(1),
  note: z.string(),
  version: z.string(),
  madeAt: z.iso.datetime(),
  database: z.enum(['sqlite', 'postgres']),
  /** Those that made the tables that the rows are of, oldest first. */
  migrations: z.array(z.string()).min(1),
  leftOut: z.array(z.string()),
  /** Tables of somebody else, which are not inside either. */
  ignored: z.array(z.string()).prefault([]),
  /** How many rows, in how many files of the archive, and the hash of all their lines. */
  tables: z.record(z.string(), z.object({ rows: count, parts: count, sha256 })),
  /** Documents with their previews, and the secret of personal links. */
  files: z.record(z.string(), z.object({ size: count, sha256 })),
  /** Documents that a row tells of and that were not found whole on the disk. */
  missing: z.array(z.string()),
  /** Whether the secret of personal links is inside, or has to be given by ZESUMME_SECRET. */
  secret: z.enum(['inside', 'setting', 'none']),
  /** Of PostgreSQL; nothing of SQLite, and in backups of versions that knew none. */
  dump: dumpSchema.nullable().prefault(null),
});

export type Manifest = z.output<typeof manifestSchema>;

export const partName = (table: string, part: number): string =>
  `rows/${table}/${String(part).padStart(6, '0')}.ndjson`;

/** Everything that the archive has to hold beside the manifest. */
export const namesIn = ({ tables, files, dump }: Manifest): string[] => [
  ...Object.entries(tables).flatMap(([table, { parts }]) =>
    Array.from({ length: parts }, (_, part) => partName(table, part + 1)),
  ),
  ...Object.keys(files),
  ...(dump?.state === 'inside' ? [DUMP] : []),
];

const ALLOWED = [/^rows\/[a-z][a-z\d_]*\/\d{6}\.ndjson$/, /^files\/[\da-f]{64}(\.webp)?$/];

/** Whether an archive of ours can have a file of this name: none leads out of the folder that it is unpacked in. */
export const isOurs = (name: string): boolean =>
  [MANIFEST, SECRET, DUMP].includes(name) || ALLOWED.some((allowed) => allowed.test(name));

/**
 * The migrations by their names.
 *
 * @throws ConfigurationError when this version knows one of them not
 */
export function knownMigrations(names: readonly string[]): typeof migrations {
  const unknown = names.filter((name) => !migrations.some((migration) => migration.name === name));
  if (unknown.length > 0) {
    throw new ConfigurationError(
      `The data was made by a newer version of Zesumme, which knows ${unknown.join(', ')}. Install that version or a later one, and run the command again. Nothing was changed.`,
    );
  }
  return migrations.filter(({ name }) => names.includes(name));
}
