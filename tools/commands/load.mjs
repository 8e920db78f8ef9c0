import { existsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { ensureBuilt } from '../lib/build.mjs';
import { ensureInstalled } from '../lib/install.mjs';
import { say } from '../lib/progress.mjs';
import { Stop } from '../lib/stop.mjs';
import { measureDashboard } from '../load/dashboard.mjs';
import { commitTimes } from '../load/durability.mjs';
import { machine } from '../load/machine.mjs';
import { measure } from '../load/measure.mjs';
import { operationsAt } from '../load/operations.mjs';
import { dataFile, readOptions } from '../load/options.mjs';
import { startProduct } from '../load/product.mjs';
import { heading, keepInDocument, row, tables } from '../load/report.mjs';
import { run as makeData } from './load-data.mjs';

const WARM_UP = { connections: 8, seconds: 3 };
const REST = 5_000;
/** How many answers come in each second while reads are measured that are not the first after a change. */
const WRITES = 10;

/** @typedef {Awaited<ReturnType<typeof startProduct>>} Product */
/** @typedef {ReturnType<typeof readOptions>} Options */

/**
 * `npm run load`: starts the built product on load data, and measures what people ask of it most; with `--dashboard` what a
 * browser waits for. `--write` keeps what came out in docs/performance.md.
 *
 * @param {string} root
 * @param {string[]} args
 */
export async function run(root, args) {
  const options = readOptions(args);
  await ensureInstalled(root);
  await ensureBuilt(root);
  const file = await dataOf(root, options);
  const described = machine();
  const product = await startProduct(root, file, { profile: options.profile });
  try {
    if (options.dashboard) return await dashboard(root, product, options);
    await wait(REST);
    const idle = product.memory();
    const operations = await operationsAt(product.address);
    const measured = await measureAll(product, operations, options);
    await wait(REST);
    const memory = { idle, after: product.memory() };
    const commits = await commitTimes(dirname(file));
    const lines = tables({ scale: options.scale, machine: described, operations, measured, memory, commits });
    say(lines.slice(-2).join('\n'));
    if (options.write) keepInDocument(root, `load at scale ${options.scale}`, lines);
  } finally {
    await product.stop();
  }
}

/** @param {string} root @param {Options} options */
async function dataOf(root, { file: named, scale, seed }) {
  const file = named ? resolve(process.env.INIT_CWD ?? root, named) : dataFile(root, scale);
  if (existsSync(file)) return file;
  const code = await makeData(root, ['--scale', String(scale), '--seed', String(seed), '--file', file]);
  if (code !== 0) throw new Stop('There is no data to measure on.');
  return file;
}

/** @param {Product} product @param {import('../load/operations.mjs').Operation[]} operations @param {Options} options */
async function measureAll(product, operations, { only, connections, seconds }) {
  const measured = [];
  const write = operations.find(({ name }) => name === 'W1');
  say(heading());
  for (const operation of operations.filter(({ name }) => only.includes(name))) {
    await measure(product, operation, WARM_UP);
    const beside = operation.name.startsWith('R') && write ? { operation: write, perSecond: WRITES } : undefined;
    const most = Math.max(...connections);
    for (const how of [
      ...connections.map((each) => ({ connections: each })),
      ...(beside ? [{ connections: most, beside }] : []),
    ]) {
      const result = await measure(product, operation, { seconds, ...how });
      say(row(result));
      measured.push(result);
    }
  }
  return measured;
}

/** @param {string} root @param {Product} product @param {Options} options */
async function dashboard(root, product, { write }) {
  const lines = await measureDashboard(product.address);
  say(lines.join('\n'));
  if (write) keepInDocument(root, 'dashboard', lines);
}
