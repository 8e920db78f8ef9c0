import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { seen } from './seen.mjs';
import { newDatabase, rowsOf } from './database.mjs';
import { MailSink } from './mail-sink.mjs';
import { setTimeout as pause } from 'node:timers/promises';
import { ADMINISTRATOR, MANAGER, OWN_CLOCK, Product, folder, root, until } from './product.mjs';
import { MAILS, callMeeting, lineOf } from './scenes.mjs';

const SECOND = 1_000;
const LIMIT = 300;
/** As long after the start every job has its first round, and as often it is looked for mails that somebody else left. */
const [FIRST_ROUND, LOOK_EVERY] = [3_600 * SECOND, 30 * SECOND];
const SERVER = process.env.FAULTS_DATABASE_URL ?? '';
const SOURCES = join(root, 'apps/api/src');
/** Every job that the product has. */
const JOBS = readdirSync(SOURCES, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .flatMap((file) => /class (\w+) extends Periodic\b/.exec(readFileSync(join(SOURCES, file), 'utf8'))?.[1] ?? [])
  .sort();

describe('two instances on one PostgreSQL', () => {
  const sinks = { a: new MailSink(), b: new MailSink() };
  const shared = folder();
  const backups = folder();
  let database = '';
  /** @type {Product} */
  let a;
  /** @type {Product} */
  let b;

  /** @param {MailSink} sink */
  const serve = (sink) =>
    Product.serve(
      {
        DATABASE_URL: database,
        DATA_DIR: shared,
        BACKUP_DIR: backups,
        SMTP_URL: sink.url,
        MAIL_QUIET_SECONDS: '0',
        RATE_LIMIT_PER_MINUTE: String(LIMIT),
        ZESUMME_DEMO: '1',
      },
      OWN_CLOCK,
    );
  const deliveries = () =>
    rowsOf(database, `SELECT state, message_id, attempts FROM delivery WHERE email LIKE 'gaascht-%'`);
  /** What a sender that died had claimed comes back when its time is over: here it is over at once. */
  const endLeases = () =>
    rowsOf(database, `UPDATE delivery SET next_attempt_at = queued_at WHERE state = 'pending' AND attempts > 0`);
  const allSent = async () => (await deliveries()).every(({ state }) => state !== 'pending');
  /** Those of the meetings that are called here: jobs write to others. @param {MailSink[]} at */
  const acceptedBy = (...at) => at.flatMap((sink) => sink.accepted).filter(({ to }) => to.includes('gaascht-'));
  const accepted = () => acceptedBy(sinks.a, sinks.b);

  /** The second instance finds what the first one had claimed when it died, and sends it. */
  async function letOtherSend() {
    // It is looked for again and again: a claim may have been written in the very moment of the kill.
    await until('the other has sent them', async () => {
      await endLeases();
      b.beginRounds(LOOK_EVERY);
      for (let at = 0; at < 40; at += 1) {
        if (await allSent()) return true;
        await pause(50);
      }
      return false;
    });
    await until('the mail server is at rest', () => sinks.a.reading + sinks.b.reading === 0);
  }

  /**
   * Calls meetings until the first instance has mails on their way: the other one may have been quicker.
   *
   * @param {string} title
   * @param {() => boolean} isThere
   */
  async function callUntil(title, isThere) {
    const cookie = await a.signIn();
    for (let number = 1; !isThere(); number += 1) {
      assert.equal(number <= 5, true, 'the first instance sends nothing');
      await callMeeting(a, cookie, `${title} ${number}`);
      await until('they are on their way', async () => isThere() || (await allSent()), 20 * SECOND);
    }
  }

  before(async () => {
    database = await newDatabase(SERVER);
    await Promise.all([sinks.a.start(), sinks.b.start()]);
    // At once, on an empty database: one of them makes it ready.
    [a, b] = await Promise.all([serve(sinks.a), serve(sinks.b)]);
  });

  after(async () => {
    await Promise.all([a?.stop(), b?.stop(), sinks.a.stop(), sinks.b.stop()]);
  });

  it('started at the same moment on an empty database, fill it once', async () => {
    const [{ count }] = await rowsOf(database, `SELECT COUNT(*)::int AS count FROM account WHERE email = $1`, [
      MANAGER,
    ]);
    assert.equal(count, 1);
    assert.equal([a, b].filter(({ output }) => output.includes('Another process makes the database ready')).length, 1);
  });

  it('take each other’s sessions, and end them for each other', async () => {
    const cookie = await a.signIn();
    assert.equal((await b.send('GET', '/api/me', { cookie })).status, 200);
    assert.equal((await a.send('DELETE', '/api/session', { cookie })).status, 204);
    const { status, body } = await b.send('GET', '/api/organisations', { cookie });
    assert.deepEqual([status, body.code], [401, 'not-signed-in']);
  });

  it('count guesses of a password together, also those made at once', async () => {
    const guess = (/** @type {Product} */ at, /** @type {string} */ email) =>
      at.send('POST', '/api/session', { body: { email, password: 'pas le bon' } }).then(({ status }) => status);
    const oneByOne = [];
    for (const at of [a, b, a, b, a, b]) oneByOne.push(await guess(at, 'anne@assurances.example'));
    assert.deepEqual(oneByOne, [401, 401, 401, 401, 401, 429]);
    const atOnce = await Promise.all(Array.from({ length: 24 }, (_, at) => guess(at % 2 ? a : b, ADMINISTRATOR)));
    assert.equal(atOnce.filter((status) => status === 401).length <= 5, true, atOnce.join());
    assert.equal(
      atOnce.every((status) => [401, 429].includes(status)),
      true,
      atOnce.join(),
    );
  });

  it('count wrong tokens together', async () => {
    const headers = { authorization: `Bearer zsm_${'x'.repeat(43)}` };
    const statuses = [];
    for (let at = 0; at < 30; at += 1)
      statuses.push((await (at % 2 ? a : b).send('GET', '/api/chapter-6/communes', { headers })).status);
    assert.deepEqual(
      [statuses.filter((each) => each === 401).length, statuses.filter((each) => each === 429).length],
      [20, 10],
    );
  });

  it('let through as many requests of one address as one instance would', async () => {
    const statuses = await Promise.all(
      Array.from({ length: 2 * LIMIT }, (_, at) =>
        (at % 2 ? a : b).send('GET', '/api/broker').then(({ status }) => status),
      ),
    );
    const passed = statuses.filter((status) => status === 200).length;
    seen(`of ${2 * LIMIT} requests ${passed} passed, the limit being ${LIMIT}`);
    assert.equal(passed <= LIMIT && passed >= LIMIT * 0.9, true, String(passed));
    assert.equal(
      statuses.every((status) => [200, 429].includes(status)),
      true,
    );
  });

  it('tell the screens of one what is done at the other while a meeting runs', async () => {
    const cookie = await a.signIn();
    const id = await callMeeting(a, cookie, 'Séance en direct');
    const stream = new AbortController();
    const answer = await fetch(`${b.url}/api/meetings/${id}/live`, { headers: { cookie }, signal: stream.signal });
    assert.equal(answer.status, 200);
    let heard = '';
    const reading = (async () => {
      for await (const chunk of /** @type {any} */ (answer.body)) heard += Buffer.from(chunk).toString();
    })().catch(() => undefined);
    await until('the stream is ready', () => heard.includes('event: ready'));
    const began = Date.now();
    const { status } = await a.send('POST', `/api/meetings/${id}/run`, { cookie, body: { step: 'start' } });
    assert.equal(status, 200);
    await until('the change is heard', () => heard.includes('event: changed'), 8_000);
    seen(`heard at the other instance after ${Date.now() - began} ms`);
    stream.abort();
    await reading;
  });

  it('send each of many mails once', async () => {
    await until('earlier mails are sent', allSent, 90_000);
    const cookie = await a.signIn();
    const earlier = accepted().length;
    await Promise.all([a, b, a, b, a, b].map((at, number) => callMeeting(at, cookie, `Réunion ${number}`)));
    await until('all are sent', allSent, 90_000);
    const ids = accepted().map(({ messageId }) => messageId);
    assert.equal(new Set(ids).size, ids.length, 'one went out twice');
    const rows = await deliveries();
    assert.deepEqual(
      [...ids].sort(),
      rows
        .filter(({ state }) => state === 'sent')
        .map((row) => row.message_id)
        .sort(),
    );
    seen(
      `${ids.length - earlier} mails: ${sinks.a.accepted.length} by one and ${sinks.b.accepted.length} by the other instance, those before included`,
    );
    assert.equal(ids.length - earlier, 6 * MAILS);
  });

  it('make each round of a due job once, whichever it is', async () => {
    for (const each of [a, b]) each.beginRounds(FIRST_ROUND);
    const jobs = await until('the rounds are over', async () => {
      const rows = await rowsOf(database, 'SELECT name, rounds, succeeded_at, failure FROM job_run ORDER BY name');
      return rows.length >= JOBS.length && rows.every((row) => row.succeeded_at) ? rows : null;
    });
    // Whoever would make a second round makes it now.
    await pause(2 * SECOND);
    assert.deepEqual(
      await rowsOf(database, 'SELECT name, rounds, succeeded_at, failure FROM job_run ORDER BY name'),
      jobs,
    );
    seen(`${jobs.map(({ name, rounds }) => `${name} ${rounds}`).join(', ')}`);
    assert.deepEqual(jobs.map(({ name }) => name).sort(), JOBS);
    assert.deepEqual(
      jobs.filter(({ rounds, failure }) => rounds !== 1 || failure),
      [],
    );
    const twice = await rowsOf(
      database,
      'SELECT email, template, params FROM delivery GROUP BY email, template, params HAVING COUNT(*) > 1',
    );
    assert.deepEqual(twice, []);
    // What they write about is out of the way of what is counted next.
    const waiting = async () => rowsOf(database, `SELECT 1 FROM delivery WHERE state = 'pending'`);
    await until('their mails are sent', async () => (await waiting()).length === 0, 90_000);
    const made = readdirSync(backups).filter((name) => name.endsWith('.tar.gz'));
    const hour = Number(
      new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/Luxembourg', hour: '2-digit', hour12: false }).format(),
    );
    assert.equal(made.length, hour >= 2 && hour < 24 ? 1 : 0);
  });

  it('killed before the mail server accepted: the other sends each mail exactly once', async () => {
    sinks.a.hold = 'before';
    const [before, offered] = [accepted().length, sinks.a.offered];
    await callUntil('Coupée avant', () => sinks.a.offered > offered);
    await a.stop('SIGKILL');
    assert.equal(await allSent(), false);
    await letOtherSend();
    const ids = accepted().map(({ messageId }) => messageId);
    assert.equal(new Set(ids).size, ids.length, 'one went out twice');
    assert.equal(ids.length, (await deliveries()).filter(({ state }) => state === 'sent').length);
    seen(`${ids.length - before} mails, each accepted once; ${sinks.a.offered - offered} of them were on their way`);
    assert.equal(ids.length > before, true);
  });

  it('killed after the mail server accepted: at most one repeat, the same Message-ID, UID and SEQUENCE', async () => {
    sinks.a.hold = 'no';
    a = await serve(sinks.a);
    sinks.a.hold = 'after';
    const before = new Set(accepted().map(({ messageId }) => messageId));
    const acceptedNow = () => acceptedBy(sinks.a).filter(({ messageId }) => !before.has(messageId)).length;
    await callUntil('Coupée après', () => acceptedNow() > 0);
    await a.stop('SIGKILL');
    // What had come whole by then is accepted, though nobody is there any more to be told.
    await until('the mail server is at rest', () => sinks.a.reading === 0);
    await pause(200);
    const atKill = acceptedNow();
    await letOtherSend();
    /** @type {Map<string, { to: string, calendar: string }[]>} */
    const byId = new Map();
    for (const mail of accepted())
      if (!before.has(mail.messageId)) byId.set(mail.messageId, [...(byId.get(mail.messageId) ?? []), mail]);
    const repeated = [...byId.values()].filter((mails) => mails.length > 1);
    seen(`${byId.size} mails, ${atKill} accepted before the kill, ${repeated.length} repeated once`);
    assert.equal(repeated.length, atKill);
    for (const mails of byId.values()) {
      assert.equal(mails.length <= 2, true);
      for (const part of ['UID', 'SEQUENCE'])
        assert.equal(new Set(mails.map(({ calendar }) => lineOf(calendar, part))).size, 1, part);
      assert.notEqual(lineOf(mails[0]?.calendar ?? '', 'UID'), null);
      assert.equal(new Set(mails.map(({ to }) => to)).size, 1);
    }
  });
});
