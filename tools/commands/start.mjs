import { ensureBuilt } from '../lib/build.mjs';
import { ensureInstalled } from '../lib/install.mjs';
import { SERVE } from '../lib/serve.mjs';
import { handOver } from '../lib/spawn.mjs';
import { ensureSqliteDriver } from '../lib/sqlite-driver.mjs';
import { usesSqlite } from '../lib/uses-sqlite.mjs';
import { requireWritableData } from '../lib/writable.mjs';

/**
 * `npm start`: installs and builds what is missing, then serves the API and the dashboard until it is stopped. The API
 * itself checks its settings, migrates, loads the reference data and the demonstration, and prints the address.
 *
 * @param {string} root
 */
export async function run(root) {
  const inFile = usesSqlite(process.env);
  // Before the install, which takes minutes: what cannot succeed is said at once.
  if (inFile) requireWritableData(process.env.DATA_DIR || 'data');
  await ensureInstalled(root);
  if (inFile) await ensureSqliteDriver(root);
  await ensureBuilt(root);
  return handOver(SERVE.args, SERVE.env);
}
