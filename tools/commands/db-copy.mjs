import { ensureBuilt } from '../lib/build.mjs';
import { ensureInstalled } from '../lib/install.mjs';
import { handOver } from '../lib/spawn.mjs';

/**
 * `npm run db:copy -- --to FILE`: copies the SQLite file into an empty PostgreSQL database and compares every row.
 *
 * @param {string} root
 * @param {string[]} args
 */
export async function run(root, args) {
  await ensureInstalled(root);
  await ensureBuilt(root);
  return handOver(['dist/apps/api/main.js', 'db-copy', ...args]);
}
