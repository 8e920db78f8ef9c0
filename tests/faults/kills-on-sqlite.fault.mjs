import assert from 'node:assert/strict';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { describe, it } from 'node:test';
import { rowsIn } from './database.mjs';
import { Product, demonstration, until } from './product.mjs';
import { writing } from './scenes.mjs';
import { seen } from './seen.mjs';

const LANES = 2;
const KILLS = 50;

/** @param {string} dataDir */
async function names(dataDir) {
  const rows = await rowsIn(join(dataDir, 'zesumme.sqlite'), 'SELECT name FROM organisation');
  return new Set(rows.map(({ name }) => name));
}

/** @param {string} dataDir @param {number} lane @param {{ acknowledged: number, missing: string[], broken: string[] }} found */
async function kill(dataDir, lane, found) {
  let cookie = '';
  for (let round = 0; round < KILLS / LANES; round += 1) {
    const product = await Product.serve({ DATA_DIR: dataDir });
    // A session survives as all else does.
    cookie ||= await product.signIn();
    const writes = writing(product, cookie, `Kill ${lane} ${round}`);
    await until('something is acknowledged', () => writes.acknowledged.length > 0);
    await pause(Math.random() * 400);
    await product.stop('SIGKILL');
    await writes.stop();
    const [{ integrity_check: integrity }] = await rowsIn(join(dataDir, 'zesumme.sqlite'), 'PRAGMA integrity_check');
    if (integrity !== 'ok') found.broken.push(integrity);
    const there = await names(dataDir);
    found.acknowledged += writes.acknowledged.length;
    found.missing.push(...writes.acknowledged.filter((name) => !there.has(name)));
  }
}

describe('kill -9 in the middle of writes on SQLite', () => {
  it(`${KILLS} times: every acknowledged write is there, and the file passes its integrity check`, async () => {
    const found = { acknowledged: 0, missing: [], broken: [] };
    const folders = [];
    for (let lane = 0; lane < LANES; lane += 1) folders.push(await demonstration());
    await Promise.all(folders.map((dataDir, lane) => kill(dataDir, lane, found)));
    seen(
      `${KILLS} kills, ${found.acknowledged} acknowledged writes, ${found.missing.length} missing, ${found.broken.length} damaged files`,
    );
    assert.deepEqual([found.missing, found.broken], [[], []]);
    assert.equal(found.acknowledged >= KILLS, true);
  });
});
