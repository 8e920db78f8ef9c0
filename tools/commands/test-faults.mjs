import { ensureInstalled } from '../lib/install.mjs';
import { ensureSqliteDriver } from '../lib/sqlite-driver.mjs';
import { faultStages } from '../test/fault-stages.mjs';
import { chosenFrom, inCi } from '../test/selection.mjs';
import { runStages } from '../test/run-stages.mjs';

/**
 * `npm run test:faults`: kills, full disks, locks, restarts and wrong clocks, on the built product. `--only=instances` runs
 * some of them.
 *
 * @param {string} root
 * @param {string[]} args
 */
export async function run(root, args) {
  const selection = chosenFrom(faultStages(root), args);
  await ensureInstalled(root);
  await ensureSqliteDriver(root);
  return (await runStages(root, selection, { allowSkipped: !inCi(args) })) ? 0 : 1;
}
