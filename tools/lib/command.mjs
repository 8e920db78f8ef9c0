import { endWithNpm } from './orphan.mjs';
import { Stop } from './stop.mjs';

/**
 * @typedef {object} CommandModule
 * @property {(root: string, args: string[]) => Promise<number | void>} run resolves to the exit code
 */

/** @type {Record<string, () => Promise<CommandModule>>} */
const commands = {
  start: () => import('../commands/start.mjs'),
  test: () => import('../commands/test.mjs'),
  'test-faults': () => import('../commands/test-faults.mjs'),
  check: () => import('../commands/check.mjs'),
  dev: () => import('../commands/dev.mjs'),
  'api-client': () => import('../commands/api-client.mjs'),
  licences: () => import('../commands/licences.mjs'),
  'account-reset-factor': () => import('../commands/account-reset-factor.mjs'),
  'demo-reset': () => import('../commands/demo-reset.mjs'),
  backup: () => import('../commands/backup.mjs'),
  restore: () => import('../commands/restore.mjs'),
  'db-copy': () => import('../commands/db-copy.mjs'),
  'load-data': () => import('../commands/load-data.mjs'),
  load: () => import('../commands/load.mjs'),
};

/** How the commands are called. */
export const commandNames = Object.keys(commands);

/**
 * Runs one of the commands of package.json and sets the exit code.
 *
 * @param {string} root the folder of the project
 * @param {string} name
 * @param {string[]} args
 */
export async function runCommand(root, name, args) {
  process.chdir(root);
  endWithNpm();
  try {
    const load = commands[name];
    if (!load) throw new Stop(`There is no command "${name}". There are: ${commandNames.join(', ')}.`);
    const { run } = await load();
    process.exitCode = (await run(root, args)) ?? 0;
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
    process.stderr.write(`\n${error.message}\n`);
    process.exitCode = error.exitCode;
  }
}
