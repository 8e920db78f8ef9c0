import { resolve } from 'node:path';
import { ensureBuilt } from './build.mjs';
import { ensureInstalled } from './install.mjs';
import { handOver } from './spawn.mjs';

/**
 * Runs a command of the built API on a file, which is named from where the person is and not from the project's folder.
 *
 * @param {string} root
 * @param {string} command
 * @param {string[]} files
 */
export async function onData(root, command, files) {
  const from = process.env.INIT_CWD ?? root;
  await ensureInstalled(root);
  await ensureBuilt(root);
  return handOver(['dist/apps/api/main.js', command, ...files.map((file) => resolve(from, file))]);
}
