import { ensureBuilt } from '../lib/build.mjs';
import { ensureInstalled } from '../lib/install.mjs';
import { handOver } from '../lib/spawn.mjs';

/**
 * `npm run account:reset-factor -- MAIL`: takes the second step of signing in away from an account.
 *
 * @param {string} root
 * @param {string[]} args
 */
export async function run(root, args) {
  await ensureInstalled(root);
  await ensureBuilt(root);
  return handOver(['dist/apps/api/main.js', 'account-reset-factor', ...args]);
}
