import { ensureInstalled } from '../lib/install.mjs';
import { ensureSqliteDriver } from '../lib/sqlite-driver.mjs';
import { Stop } from '../lib/stop.mjs';
import { runStages } from '../test/run-stages.mjs';
import { stages } from '../test/stages.mjs';

const inCi = !['', '0', 'false', undefined].includes(process.env.CI);

/**
 * The stages that `--only=unit,journeys` names, together with those that they cannot do without.
 *
 * @param {string[]} args
 */
function chosen(args) {
  const only = args.find((arg) => arg.startsWith('--only='));
  if (!only) return stages;
  const names = only.slice('--only='.length).split(',');
  const unknown = names.filter((name) => !stages.some((stage) => stage.name === name));
  if (unknown.length > 0) {
    throw new Stop(`There is no stage ${unknown.join(', ')}. There are: ${stages.map(({ name }) => name).join(', ')}.`);
  }
  const needed = stages.filter(({ name }) => names.includes(name)).flatMap(({ needs = [] }) => needs);
  return stages.filter(({ name }) => names.includes(name) || needed.includes(name));
}

/**
 * `npm test`: installs what is missing and runs every check. `--only=unit,postgres` runs some of them; `--ci` (or CI=true)
 * counts a skipped test as a failure.
 *
 * @param {string} root
 * @param {string[]} args
 */
export async function run(root, args) {
  const selection = chosen(args);
  await ensureInstalled(root);
  await ensureSqliteDriver(root);
  const ok = await runStages(root, selection, { allowSkipped: !inCi && !args.includes('--ci') });
  return ok ? 0 : 1;
}
