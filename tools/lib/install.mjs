import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compilerProblem } from './compiler.mjs';
import { step } from './progress.mjs';
import { captureNpm } from './spawn.mjs';
import { SURROUNDINGS, Stop } from './stop.mjs';
import { requireWritableProject } from './writable.mjs';

/** @typedef {{ packages: Record<string, { version?: string, optional?: boolean }> }} Lock */

/**
 * Whether what is installed is what the lock file asks for. npm leaves a list of what it installed when it is done; an
 * interrupted install leaves none. Packages for other platforms are in the lock file and are not installed.
 *
 * @param {Lock} wanted package-lock.json
 * @param {Lock | null} installed node_modules/.package-lock.json
 */
export function isInstalled(wanted, installed) {
  if (!installed) return false;
  return Object.entries(wanted.packages).every(([path, { version, optional }]) => {
    if (path === '') return true;
    const found = installed.packages[path];
    return found ? found.version === version : optional === true;
  });
}

/** @param {string} file @returns {Lock | null} */
const readLock = (file) => (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null);

/**
 * Installs the packages of the lock file, unless they are there.
 *
 * @param {string} root
 */
export async function ensureInstalled(root) {
  const wanted = readLock(join(root, 'package-lock.json'));
  if (wanted && isInstalled(wanted, readLock(join(root, 'node_modules/.package-lock.json')))) return;
  requireWritableProject(root, 'The packages that Zesumme is made with');
  await step('Installing packages, which takes a few minutes the first time', async () => {
    const { code, output } = await captureNpm(['ci', '--include=dev', '--loglevel=error'], { cwd: root });
    if (code !== 0) throw new Stop(explain(output));
  });
}

/** @param {string} output of npm */
function explain(output) {
  const problem = /node-gyp|gyp ERR/.test(output) ? compilerProblem() : null;
  if (problem) throw new Stop(problem, SURROUNDINGS);
  const hint = /EACCES|EROFS/.test(output)
    ? 'npm may not write where it has to: see the path above.'
    : /ENOTFOUND|EAI_AGAIN|ETIMEDOUT|ECONNREFUSED|network/i.test(output)
      ? 'npm could not reach its registry: check the network, or the proxy in the settings of npm, and run the command again.'
      : 'npm could not install the packages: mend what it says above and run the command again.';
  return `${output.trim()}\n\n${hint}`;
}
