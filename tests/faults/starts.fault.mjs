import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { afterEach, describe, it } from 'node:test';
import pg from 'pg';
import { newDatabase, rowsIn } from './database.mjs';
import { Product, command, demonstration, endAll, folder, until } from './product.mjs';
import { seen } from './seen.mjs';
import { smallDisk } from './small-disk.mjs';
import { holdFile } from './scenes.mjs';

const SERVER = process.env.FAULTS_DATABASE_URL ?? '';
/** Whoever makes the database ready holds it. */
const STARTING = 770_233;
/** Milliseconds; generous, and less than it would take to try again. */
const AT_ONCE = 60_000;

/**
 * That a start is refused with a sentence for whoever runs the server, and with nothing of the program's inside.
 *
 * @param {NodeJS.ProcessEnv} env
 * @param {RegExp} told
 */
async function refused(env, told) {
  const began = Date.now();
  const { code, output } = await command(['serve'], { HOST: '127.0.0.1', PORT: '0', ZESUMME_DEMO: '1', ...env });
  assert.equal(code, 78, output.slice(0, 4_000));
  assert.match(output, told);
  assert.doesNotMatch(output, /^\s+at /m);
  const took = Date.now() - began;
  assert.equal(took < AT_ONCE, true, `${took} ms`);
}

describe('a start', () => {
  afterEach(endAll);

  it('says in a sentence what is wrong around it, and that at once', async () => {
    const file = join(folder(), 'file');
    writeFileSync(file, '');
    await refused({ DATA_DIR: join(file, 'data') }, /The data folder .* cannot be written to\./);
    await refused(
      {
        DATA_DIR: join(file, 'data'),
        DATABASE_URL: await newDatabase(SERVER, ''),
      },
      /The data folder .* cannot be written to\./,
    );
    const latin = await newDatabase(SERVER, `ENCODING 'LATIN1' LOCALE 'C' TEMPLATE template0`);
    await refused({ DATA_DIR: folder(), DATABASE_URL: latin }, /has to be in UTF8/);
    const held = await demonstration();
    const release = await holdFile(join(held, 'zesumme.sqlite'), 'EXCLUSIVE');
    await refused({ DATA_DIR: held }, /Something else is using the database file/);
    await release();
  });

  it('on a full disk says so, and goes on where it was once there is room', async () => {
    const disk = smallDisk(2);
    // Where no disk may be mounted, what is told of a full one is seen at a server that runs.
    if (disk === null) return;
    await refused({ DATA_DIR: disk }, /The disk is full\. Make room/);
    assert.equal(spawnSync('mount', ['-o', 'remount,size=64m', disk]).status, 0);
    const product = await Product.serve({ DATA_DIR: disk, ZESUMME_DEMO: '1' });
    await product.signIn();
    await product.stop();
    const [{ integrity_check: integrity }] = await rowsIn(join(disk, 'zesumme.sqlite'), 'PRAGMA integrity_check');
    assert.equal(integrity, 'ok');
    seen('a tmpfs of 2 MB: refused in words, and ready once there was room');
  });

  it('on a port that is taken touches no database', async () => {
    const other = createServer();
    await new Promise((resolve) => other.listen(0, '127.0.0.1', () => resolve(undefined)));
    const { port } = /** @type {import('node:net').AddressInfo} */ (other.address());
    const dataDir = folder();
    await refused({ DATA_DIR: dataDir, PORT: String(port) }, new RegExp(`Port ${port} is taken\\.`));
    assert.equal(existsSync(join(dataDir, 'zesumme.sqlite')), false);
    other.close();
  });

  it('is ended by SIGTERM, also where nobody else would: as the first process of a container', async () => {
    const database = await newDatabase(SERVER);
    const other = new pg.Client({ connectionString: database });
    await other.connect();
    await other.query(`SELECT pg_advisory_lock(${STARTING})`);
    const product = new Product(['serve'], {
      DATABASE_URL: database,
      DATA_DIR: folder(),
      HOST: '127.0.0.1',
      PORT: '0',
    });
    await until('it starts', () => product.output.includes('waiting for it'), 300_000);
    await product.stop('SIGTERM');
    // It has ended by itself, and was not ended by the system, which does not do so for the first process.
    assert.deepEqual([product.child.exitCode, product.child.signalCode], [143, null]);
    await other.end();
  });

  it('makes a database that nobody else on the machine can read', async () => {
    const dataDir = folder();
    const product = await Product.serve({ DATA_DIR: dataDir, ZESUMME_DEMO: '1' });
    for (const end of ['', '-wal', '-shm'])
      assert.equal(statSync(join(dataDir, `zesumme.sqlite${end}`)).mode & 0o077, 0, end);
    await product.stop();
  });
});
