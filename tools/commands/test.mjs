import { ensureInstalled } from '../lib/install.mjs';
import { ensureSqliteDriver } from '../lib/sqlite-driver.mjs';
import { runStages } from '../test/run-stages.mjs';
import { chosenFrom, inCi } from '../test/selection.mjs';
import { stages } from '../test/stages.mjs';

/**
 * `npm test`: installs what is missing and runs every check. `--only=unit,postgres` runs some of them; `--ci` (or CI=true)
 * counts a skipped test as a failure.
 *
 * @param {string} root
 * @param {string[]} args
 */
export async function run(root, args) {
  const selection = chosenFrom(stages, args);
  await ensureInstalled(root);
  await ensureSqliteDriver(root);
  return (await runStages(root, selection, { allowSkipped: !inCi(args) })) ? 0 : 1;
}
