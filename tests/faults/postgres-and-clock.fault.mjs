import assert from 'node:assert/strict';
import { chownSync, mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, describe, it } from 'node:test';
import { withPostgres } from '../../tools/test/postgres.mjs';
import { newDatabase, rowsOf } from './database.mjs';
import { MailSink } from './mail-sink.mjs';
import { OWN_CLOCK, Product, command, demonstration, endAll, folder, root, until } from './product.mjs';
import { MAILS, callMeeting, writing } from './scenes.mjs';
import { seen } from './seen.mjs';
import { fill, smallDisk } from './small-disk.mjs';

const SECOND = 1_000;
const YEAR = 365 * 24 * 3_600 * SECOND;
const SERVER = process.env.FAULTS_DATABASE_URL ?? '';
const KILLS = 8;
/** As often the product looks for mails that are to be tried again. */
const LOOK_EVERY = 30 * SECOND;

/** @param {string} database @param {string[]} acknowledged */
async function missing(database, acknowledged) {
  const there = new Set((await rowsOf(database, 'SELECT name FROM organisation')).map(({ name }) => name));
  return acknowledged.filter((name) => !there.has(name));
}

describe('PostgreSQL', () => {
  afterEach(endAll);

  it('is copied to from SQLite, and what is left out is named', async () => {
    const [dataDir, database] = [await demonstration(), await newDatabase(SERVER)];
    const address = join(folder(), 'address');
    writeFileSync(address, database);
    const { code, output } = await command(['db-copy', '--to', address], { DATA_DIR: dataDir });
    assert.equal(code, 0, output);
    assert.match(output, /Left out, and begun anew: job_run, login_guard, session, shared_count\b/);
  });

  it(`kill -9 of the product in the middle of writes, ${KILLS} times: every acknowledged write is there`, async () => {
    const env = { DATABASE_URL: await newDatabase(SERVER), DATA_DIR: folder(), ZESUMME_DEMO: '1' };
    let cookie = '';
    let kept = 0;
    for (let round = 0; round < KILLS; round += 1) {
      const product = await Product.serve(env);
      cookie ||= await product.signIn();
      const writes = writing(product, cookie, `Kill ${round}`);
      await until('something is acknowledged', () => writes.acknowledged.length > 0);
      await pause(Math.random() * 400);
      await product.stop('SIGKILL');
      await writes.stop();
      assert.deepEqual(await missing(env.DATABASE_URL, writes.acknowledged), []);
      kept += writes.acknowledged.length;
    }
    seen(`${KILLS} kills on PostgreSQL, ${kept} acknowledged writes, none missing`);
  });

  it('restarted under load: 503 meanwhile, no crash, and it recovers by itself', async () => {
    await withPostgres(root, async (server, restart) => {
      const database = await newDatabase(server);
      const product = await Product.serve({ DATABASE_URL: database, DATA_DIR: folder(), ZESUMME_DEMO: '1' });
      const cookie = await product.signIn();
      const writes = writing(product, cookie, 'Neistart');
      await until('it is written', () => writes.acknowledged.length > 20);
      const restarting = restart(3 * SECOND);
      await until('it is refused', () => [...writes.others.keys()].some((told) => told.startsWith('503')));
      const page = await product.send('GET', '/');
      assert.equal(page.status, 200);
      const ready = await product.send('GET', '/health/ready');
      assert.deepEqual([ready.status, ready.body.code], [503, 'database-unavailable']);
      await restarting;
      const began = Date.now();
      const before = writes.acknowledged.length;
      await until('it is written again', () => writes.acknowledged.length > before + 20, 30 * SECOND);
      const recovered = Date.now() - began;
      await writes.stop();
      assert.deepEqual(await missing(database, writes.acknowledged), []);
      const told = [...writes.others].map(([what, times]) => `${times} × ${what}`).join(', ');
      seen(
        `answers while it was away: ${told}; twenty writes ${recovered} ms after it was back; ${writes.acknowledged.length} acknowledged, none missing`,
      );
      assert.deepEqual(
        [...writes.others.keys()].filter((each) => !each.startsWith('503')),
        [],
        product.output.slice(-20_000),
      );
      await product.stop();
    });
  });
});

/**
 * What makes it full, and what makes room again: a database on a small disk of its own; where none may be mounted, a trigger by
 * which the server says what it says on a full disk.
 *
 * @param {string} server
 * @returns {Promise<{ database: string, what: string, fillUp: () => Promise<void>, makeRoom: () => Promise<void> }>}
 */
async function fullDatabase(server) {
  const disk = smallDisk(96);
  if (disk === null) {
    const database = await newDatabase(server);
    return {
      ...{ database, what: 'a server that says so' },
      fillUp: async () => {
        await rowsOf(
          database,
          `CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS
            $$ BEGIN RAISE EXCEPTION 'could not extend file' USING ERRCODE = '53100'; END $$`,
        );
        await rowsOf(database, 'CREATE TRIGGER full_disk BEFORE INSERT ON event EXECUTE FUNCTION refuse()');
      },
      makeRoom: async () => void (await rowsOf(database, 'DROP TRIGGER full_disk ON event')),
    };
  }
  const [{ data_directory: data }] = await rowsOf(server, 'SHOW data_directory');
  const { uid, gid } = statSync(data);
  const place = join(disk, 'space');
  mkdirSync(place);
  chownSync(place, uid, gid);
  await rowsOf(server, `CREATE TABLESPACE small_disk LOCATION '${place}'`);
  return {
    ...{ database: await newDatabase(server, 'TABLESPACE small_disk'), what: 'a tmpfs of 96 MB' },
    fillUp: async () => void fill(disk),
    makeRoom: async () => rmSync(join(disk, 'ballast')),
  };
}

describe('PostgreSQL without room', () => {
  afterEach(endAll);

  it('is told as 507 with what is the matter, reading goes on, and it recovers by itself', async () => {
    // A server of its own, which takes its disk along.
    await withPostgres(root, async (server) => {
      const { database, what, fillUp, makeRoom } = await fullDatabase(server);
      const product = await Product.serve({ DATABASE_URL: database, DATA_DIR: folder(), ZESUMME_DEMO: '1' });
      const cookie = await product.signIn();
      assert.equal((await product.addOrganisation(cookie, 'Virdrun')).status, 201);
      await fillUp();
      const told = await until('it is refused', async () => {
        // What was free inside the files is used up first.
        const answer = await product.addOrganisation(cookie, `Voll ${'x'.repeat(150)} ${Math.random()}`);
        return answer.status === 201 ? null : answer;
      });
      assert.deepEqual([told.status, told.body.code, told.headers['retry-after']], [507, 'no-room', '5']);
      assert.equal((await product.send('GET', '/api/organisations', { cookie })).status, 200);
      await makeRoom();
      const began = Date.now();
      await until(
        'it recovers',
        async () => (await product.addOrganisation(cookie, `Duerno ${Math.random()}`)).status === 201,
        10 * SECOND,
      );
      const recovered = Date.now() - began;
      for (let at = 0; at < 5; at += 1) assert.equal((await product.addOrganisation(cookie, `Erëm ${at}`)).status, 201);
      await product.stop('SIGKILL');
      assert.deepEqual(
        await missing(
          database,
          Array.from({ length: 5 }, (_, at) => `Erëm ${at}`),
        ),
        [],
      );
      seen(`${what}: 507 no-room, written again ${recovered} ms after there was room`);
    });
  });
});

describe('the mail server and the clock', () => {
  afterEach(endAll);

  it('a mail server that is down for a while: mails go out later, each once', async () => {
    const sink = await new MailSink().start();
    const env = { DATA_DIR: await demonstration(), SMTP_URL: sink.url, MAIL_QUIET_SECONDS: '0' };
    const product = await Product.serve(env, OWN_CLOCK);
    await sink.stop();
    const cookie = await product.signIn();
    const id = await callMeeting(product, cookie, 'Ouni Post');
    await until(
      'the attempts failed',
      () => (product.output.match(/failed at attempt 1/g) ?? []).length >= MAILS,
      60 * SECOND,
    );
    assert.equal((await product.send('GET', `/api/meetings/${id}`, { cookie })).status, 200);
    await sink.start();
    // The first wait is two minutes long; here they pass at once.
    product.setClock(130 * SECOND);
    product.beginRounds(LOOK_EVERY);
    await until('all are there', () => sink.accepted.length >= MAILS, 60 * SECOND);
    await pause(2 * SECOND);
    product.beginRounds(LOOK_EVERY);
    await pause(SECOND);
    seen(`${MAILS} mails failed while the server was down, ${sink.accepted.length} came when it was back`);
    assert.deepEqual([sink.accepted.length, sink.times.size], [MAILS, MAILS]);
    await Promise.all([product.stop(), sink.stop()]);
  });

  it('a clock that was a year ahead and comes back: sessions, guesses and mails are as if it had not been', async () => {
    const sink = await new MailSink().start();
    const env = { DATA_DIR: await demonstration(), SMTP_URL: sink.url, MAIL_QUIET_SECONDS: '0' };
    const product = await Product.serve(env, OWN_CLOCK);
    const me = (/** @type {string} */ cookie) =>
      product.send('GET', '/api/organisations?size=1', { cookie }).then(({ status }) => status);
    const guess = (/** @type {string} */ password) =>
      product
        .send('POST', '/api/session', { body: { email: 'anne@assurances.example', password } })
        .then(({ status }) => status);
    const before = await product.signIn();
    product.setClock(YEAR);
    assert.equal(await me(before), 401);
    const ahead = await product.signIn();
    assert.equal(await me(ahead), 200);
    for (let at = 0; at < 5; at += 1) await guess('falsch');
    assert.equal(await guess('zesumme-beispill'), 429);
    await sink.stop();
    await callMeeting(product, ahead, 'Muer', Date.now() + YEAR);
    await until(
      'the attempts failed',
      () => (product.output.match(/failed at attempt 1/g) ?? []).length >= MAILS,
      60 * SECOND,
    );
    product.setClock(0);
    await sink.start();
    assert.deepEqual([await me(before), await me(ahead)], [200, 401]);
    assert.notEqual(await guess('zesumme-beispill'), 429);
    product.beginRounds(LOOK_EVERY);
    await until('the mails are there', () => sink.accepted.length >= MAILS, 60 * SECOND);
    assert.equal(sink.times.size, MAILS);
    // And backwards by an hour, as a wrong time server does it.
    product.setClock(-3_600 * SECOND);
    assert.equal(await me(before), 200);
    assert.equal((await product.addOrganisation(before, 'Zréck')).status, 201);
    seen('a year ahead and back, then an hour back: sessions, guesses and mails as they should be');
    await Promise.all([product.stop(), sink.stop()]);
  });
});
