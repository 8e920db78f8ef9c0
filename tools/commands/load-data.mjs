import { resolve } from 'node:path';
import { ensureBuilt } from '../lib/build.mjs';
import { ensureInstalled } from '../lib/install.mjs';
import { handOver } from '../lib/spawn.mjs';
import { dataFile, readOptions } from '../load/options.mjs';

/**
 * `npm run load:data -- --scale 10 --seed 2 --file FOLDER/zesumme.sqlite`: makes an SQLite file of its own with as many rows
 * as a large country would have, to measure on.
 *
 * @param {string} root
 * @param {string[]} args
 */
export async function run(root, args) {
  const { scale, seed, file } = readOptions(args);
  await ensureInstalled(root);
  await ensureBuilt(root);
  const from = process.env.INIT_CWD ?? root;
  const target = file ? resolve(from, file) : dataFile(root, scale);
  return handOver(['dist/apps/api/main.js', 'load-data', target, String(scale), String(seed)]);
}
