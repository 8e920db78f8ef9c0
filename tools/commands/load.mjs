import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { ensureBuilt } from '../lib/build.mjs';
import { ensureInstalled } from '../lib/install.mjs';
import { say } from '../lib/progress.mjs';
import { measure } from '../load/measure.mjs';
import { operationsAt } from '../load/operations.mjs';
import { dataFile, readOptions } from '../load/options.mjs';
import { startProduct } from '../load/product.mjs';
import { row, heading } from '../load/report.mjs';
import { run as makeData } from './load-data.mjs';

const WARM_UP_SECONDS = 3;
const REST = 2_000;

/**
 * `npm run load`: starts the built product on load data, and measures what people ask of it most.
 *
 * @param {string} root
 * @param {string[]} args
 */
export async function run(root, args) {
  const options = readOptions(args);
  await ensureInstalled(root);
  await ensureBuilt(root);
  const file = options.file ? resolve(process.env.INIT_CWD ?? root, options.file) : dataFile(root, options.scale);
  if (!existsSync(file))
    await makeData(root, ['--scale', String(options.scale), '--seed', String(options.seed), '--file', file]);
  const product = await startProduct(root, file, { profile: options.profile });
  await wait(REST);
  const idle = product.memory();
  const operations = await operationsAt(product.address);
  say(heading());
  for (const operation of operations.filter(({ name }) => options.only.includes(name))) {
    await measure(product, operation, { connections: 8, seconds: WARM_UP_SECONDS });
    for (const connections of options.connections) {
      say(row(await measure(product, operation, { connections, seconds: options.seconds })));
    }
  }
  await wait(REST);
  say(`Memory: ${idle.toFixed(0)} MB at rest, ${product.memory().toFixed(0)} MB after.`);
  await product.stop();
}
