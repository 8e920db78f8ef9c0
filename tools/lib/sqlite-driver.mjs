import { compilerProblem } from './compiler.mjs';
import { step } from './progress.mjs';
import { capture, captureNpm } from './spawn.mjs';
import { SURROUNDINGS, Stop } from './stop.mjs';

/** @param {string} root */
const loads = async (root) => (await capture(process.execPath, ['-e', 'require("sqlite3")'], { cwd: root })).code === 0;

/**
 * Makes sure that the SQLite driver can be loaded: it is compiled code, and a folder copied from another computer or an
 * install without its scripts leaves it out.
 *
 * @param {string} root
 */
export async function ensureSqliteDriver(root) {
  if (await loads(root)) return;
  await step('Preparing the SQLite driver', async () => {
    const { output } = await captureNpm(['rebuild', 'sqlite3', '--loglevel=error'], { cwd: root });
    if (await loads(root)) return;
    const problem = compilerProblem();
    if (problem) throw new Stop(problem, SURROUNDINGS);
    throw new Stop(
      `${output.trim()}\n\nThe SQLite driver could not be prepared: mend what is said above and run the command again.`,
    );
  });
}
