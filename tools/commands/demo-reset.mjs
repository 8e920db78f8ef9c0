import { ensureBuilt } from '../lib/build.mjs';
import { ensureInstalled } from '../lib/install.mjs';
import { handOver } from '../lib/spawn.mjs';

/**
 * `npm run demo:reset`: puts the demonstration content back as it was, relative to today.
 *
 * @param {string} root
 */
export async function run(root) {
  await ensureInstalled(root);
  await ensureBuilt(root);
  return handOver(['dist/apps/api/main.js', 'demo-reset']);
}
