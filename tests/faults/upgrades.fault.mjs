import assert from 'node:assert/strict';
import { join } from 'node:path';
import { afterEach, describe, it } from 'node:test';
import { newDatabase, rowsIn, rowsOf } from './database.mjs';
import { Product, demonstration, endAll, folder, until } from './product.mjs';
import { writing } from './scenes.mjs';
import { seen } from './seen.mjs';

const SERVER = process.env.FAULTS_DATABASE_URL ?? '';
const MINUTE = 60_000;

/**
 * What a proxy in front of the product does: everything goes to the one that is named.
 *
 * @param {Product} first
 */
function front(first) {
  let current = first;
  return {
    /** @param {Product} next */
    leadTo: (next) => void (current = next),
    /** @param {string} cookie @param {string} name */
    addOrganisation: (cookie, name) => current.addOrganisation(cookie, name),
    child: { exitCode: null, signalCode: null },
  };
}

describe('a newer version', () => {
  afterEach(endAll);

  it('takes the place of instances on PostgreSQL one after another, and no request is refused', async () => {
    const env = { DATABASE_URL: await newDatabase(SERVER), DATA_DIR: folder(), ZESUMME_DEMO: '1' };
    const before = await Product.serve(env);
    const cookie = await before.signIn();
    const proxy = front(before);
    const writes = writing(/** @type {any} */ (proxy), cookie, 'Nei Versioun');
    const more = async (/** @type {string} */ what) => {
      const there = writes.acknowledged.length;
      await until(what, () => writes.acknowledged.length > there + 20);
    };
    await more('it is written');
    // What the migrations of a newer version do, as far as they only add.
    await rowsOf(env.DATABASE_URL, 'ALTER TABLE organisation ADD COLUMN later_on varchar(20)');
    await rowsOf(env.DATABASE_URL, 'CREATE TABLE later_on (id varchar(36) PRIMARY KEY)');
    await more('the former version writes on beside them');
    const after = await Product.serve(env);
    proxy.leadTo(after);
    assert.equal(await before.stop(), 143);
    await more('the newer one writes');
    await writes.stop();
    assert.deepEqual([...writes.others], [], before.output.slice(-4000) + after.output.slice(-4000));
    const rows = await rowsOf(env.DATABASE_URL, `SELECT name FROM organisation WHERE name LIKE 'Nei Versioun%'`);
    const there = new Set(rows.map(({ name }) => name));
    assert.deepEqual(
      writes.acknowledged.filter((name) => !there.has(name)),
      [],
    );
    seen(`${writes.acknowledged.length} writes through the change, none refused and none missing`);
    await after.stop();
  });

  it('takes the place of one process on SQLite within seconds, and nothing is lost', async () => {
    const dataDir = await demonstration();
    const before = await Product.serve({ DATA_DIR: dataDir });
    const cookie = await before.signIn();
    const proxy = front(before);
    const writes = writing(/** @type {any} */ (proxy), cookie, 'Nei Versioun');
    await until('it is written', () => writes.acknowledged.length > 20);
    const began = Date.now();
    assert.equal(await before.stop(), 143);
    const written = writes.acknowledged.length;
    const after = await Product.serve({ DATA_DIR: dataDir });
    proxy.leadTo(after);
    await until('it is written again', () => writes.acknowledged.length > written);
    const away = Date.now() - began;
    await writes.stop();
    assert.equal(await after.stop(), 143);
    const rows = await rowsIn(
      join(dataDir, 'zesumme.sqlite'),
      `SELECT name FROM organisation WHERE name LIKE 'Nei Versioun%'`,
    );
    const there = new Set(rows.map(({ name }) => name));
    assert.deepEqual(
      writes.acknowledged.filter((name) => !there.has(name)),
      [],
    );
    // Those who came meanwhile found nobody, or one that was ending.
    assert.equal(away < MINUTE, true, `${away} ms`);
    seen(`away for ${(away / 1000).toFixed(1)} s, ${writes.acknowledged.length} acknowledged writes, none missing`);
  });
});
