import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { type Config, ConfigurationError } from '../config';
import { backUp } from './back-up';
import { copyToPostgres } from './copy';
import type { EraseAgain } from './erase-again';
import { DUMP, type Manifest } from './manifest';
import { restore } from './restore';

type Say = (line: string) => void;

const SIGNALS = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 };

/** Ends with the signal's own code, so that nobody takes what was stopped for done; what was begun is removed. */
function endOnSignal(): void {
  for (const [signal, code] of Object.entries(SIGNALS)) process.once(signal, () => process.exit(code));
}

const counted = ({ tables, files, missing }: Manifest): string => {
  const rows = Object.values(tables).reduce((sum, table) => sum + table.rows, 0);
  const documents = Object.keys(files).filter((name) => /^files\/[\da-f]+$/.test(name)).length;
  const lost = missing.length > 0 ? ` (and without ${missing.length} that were not found whole on the disk)` : '';
  return `${rows} rows of ${Object.keys(tables).length} tables and ${documents} documents${lost}`;
};

/** `backup FILE` */
export async function backUpCommand(config: Config, say: Say, file?: string): Promise<void> {
  if (!file) throw new ConfigurationError('Say which file to write: npm run backup -- /backups/zesumme.tar.gz');
  endOnSignal();
  const manifest = await backUp(config, file);
  say(`${resolve(file)} holds ${counted(manifest)}.`);
  for (const hash of manifest.missing) say(`Not found whole: the document ${hash}`);
  for (const table of manifest.ignored) say(`Not of Zesumme, and not in it: the table ${table}`);
  if (manifest.dump?.state === 'inside')
    say(`In it, for pg_restore, is a dump of the same instant: ${DUMP}, made by ${manifest.dump.madeBy}.`);
  else if (manifest.dump) say(`It is without a dump for pg_restore: ${manifest.dump.why}.`);
  // Whoever looks at nothing else is to see that it is not all.
  if (manifest.missing.length > 0 || manifest.dump?.state === 'failed') process.exitCode = 1;
  if (manifest.secret === 'setting') say('The secret of personal links is not in it: keep ZESUMME_SECRET yourself.');
  say('Keep it as confidential as the database: it holds personal data and secrets.');
}

/** `restore FILE` */
export async function restoreCommand(config: Config, say: Say, eraseAgain: EraseAgain, file?: string): Promise<void> {
  if (!file) throw new ConfigurationError('Say which backup to restore: npm run restore -- /backups/zesumme.tar.gz');
  endOnSignal();
  const { manifest, replaced, erasedAgain, isSureOfErasures } = await restore(config, file, eraseAgain);
  say(`Restored as of ${manifest.madeAt}: ${counted(manifest)}, each checked.`);
  if (manifest.secret === 'setting') say('Set ZESUMME_SECRET as it was, or the links that were sent do not open.');
  if (erasedAgain) say(`Erased again: ${erasedAgain} who had been erased since the backup was made.`);
  if (!isSureOfErasures)
    say(
      'Whoever was erased since the backup was made may be in it again: no list of erasures was found that is newer. Where an erasures.json is kept, lay it into DATA_DIR and restore once more.',
    );
  for (const place of replaced) say(`What was there before is kept: ${place}`);
  if (replaced.length > 0) say('Remove it when you need it no more. Everybody signs in anew.');
}

async function addressIn(target: string): Promise<string> {
  if (target.includes('://')) return target;
  const text = await readFile(target, 'utf8').catch(() => {
    throw new ConfigurationError(`There is no file ${resolve(target)} that can be read, with the address to copy to.`);
  });
  return text.trim();
}

/** `db-copy --to FILE`, with the address in that file, where no list of processes shows its password; or `--to URL` */
export async function copyCommand(config: Config, say: Say, to?: string, target?: string): Promise<void> {
  if (to !== '--to' || !target)
    throw new ConfigurationError(
      'Say where to copy, with a file that holds an address such as postgres://user:password@host:5432/zesumme: npm run db:copy -- --to /root/address',
    );
  endOnSignal();
  const { rows, leftOut, foreign } = await copyToPostgres(config, await addressIn(target));
  say(`Copied ${rows} rows and compared each. From now on, start with DATABASE_URL set to that address.`);
  say(`Left out, and begun anew: ${leftOut.join(', ')}. Everybody signs in anew.`);
  for (const table of foreign) say(`Not of Zesumme, and not copied: the table ${table}`);
  say(`Documents and the secret of personal links stay in ${resolve(config.dataDir)}: keep DATA_DIR as it is.`);
}
