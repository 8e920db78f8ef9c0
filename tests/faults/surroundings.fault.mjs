import assert from 'node:assert/strict';
import {
  closeSync,
  mkdirSync,
  openSync,
  rmSync,
  statSync,
  statfsSync,
  writeFileSync,
  writeSync,
  existsSync,
} from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, describe, it } from 'node:test';
import { captureNode } from '../../tools/lib/spawn.mjs';
import { rowsIn } from './database.mjs';
import { MailSink } from './mail-sink.mjs';
import { Product, command, demonstration, endAll, folder, root, until } from './product.mjs';
import { MAILS, callMeeting, holdFile, writing } from './scenes.mjs';
import { seen } from './seen.mjs';
import { fill, smallDisk } from './small-disk.mjs';

describe('the surroundings', () => {
  afterEach(endAll);

  it('a full disk: 507 with what is the matter, reading goes on, and it recovers by itself', async () => {
    const disk = smallDisk(24);
    // Where no disk may be mounted, SQLite is told that its file may not grow, which is the same to it.
    const dataDir = await demonstration(disk ?? undefined);
    const limit = join(folder(), 'full');
    const before = disk ? [] : ['--require', join(root, 'tests/faults/full-file.cjs')];
    const product = await Product.serve({ DATA_DIR: dataDir, FAULTS_FULL: limit }, before);
    try {
      const cookie = await product.signIn();
      assert.equal((await product.addOrganisation(cookie, 'Virdrun')).status, 201);
      const ballast = disk ? fill(disk) : limit;
      if (!disk) writeFileSync(limit, '');
      const told = await until('it is refused', async () => {
        // What was free inside the files is used up first.
        const answer = await product.addOrganisation(cookie, `Voll ${'x'.repeat(150)} ${Math.random()}`);
        return answer.status === 201 ? null : answer;
      });
      assert.deepEqual([told.status, told.body.code, told.headers['retry-after']], [507, 'no-room', '5']);
      assert.equal((await product.send('GET', '/api/organisations', { cookie })).status, 200);
      rmSync(ballast);
      // A disk has room at once; the product that only acts as if has to be told.
      if (!disk) await until('there is room', () => existsSync(`${limit}.over`));
      const began = Date.now();
      await until(
        'it recovers',
        async () => (await product.addOrganisation(cookie, `Duerno ${Math.random()}`)).status === 201,
        10_000,
      );
      const after = [];
      for (let at = 0; at < 5; at += 1) after.push((await product.addOrganisation(cookie, `Erëm ${at}`)).status);
      assert.deepEqual(after, [201, 201, 201, 201, 201]);
      // What was reported as kept after that is kept, also when the process dies now.
      await product.stop('SIGKILL');
      const rows = await rowsIn(
        join(dataDir, 'zesumme.sqlite'),
        `SELECT name FROM organisation WHERE name LIKE 'Erëm %'`,
      );
      assert.equal(rows.length, 5);
      seen(
        `${disk ? 'a tmpfs of 24 MB' : 'a file that may not grow'}: 507 no-room, written again ${Date.now() - began} ms after there was room`,
      );
    } finally {
      await product.stop('SIGKILL');
    }
  });

  it('a database that another program holds: waits, says 503, and recovers', async () => {
    const dataDir = await demonstration();
    const product = await Product.serve({ DATA_DIR: dataDir });
    const cookie = await product.signIn();
    const release = await holdFile(join(dataDir, 'zesumme.sqlite'), 'IMMEDIATE');
    const began = Date.now();
    const told = await product.addOrganisation(cookie, 'Besat');
    const waited = Date.now() - began;
    assert.deepEqual([told.status, told.body.code], [503, 'database-busy']);
    assert.equal(waited >= 4_500, true, `${waited} ms`);
    assert.equal((await product.send('GET', '/api/organisations', { cookie })).status, 200);
    const waiting = product.addOrganisation(cookie, 'Gewaart');
    await pause(1_000);
    await release();
    assert.equal((await waiting).status, 201);
    assert.equal((await product.addOrganisation(cookie, 'Fräi')).status, 201);
    seen(`refused after ${waited} ms; one that waited for a second was kept`);
    await product.stop();
  });

  it('a damaged file is refused at the start, with what to do', async () => {
    for (const [what, at, bytes] of /** @type {const} */ ([
      ['its beginning', 0, 100],
      ['a part of its middle', 0.5, 40_000],
    ])) {
      const dataDir = await demonstration();
      const file = join(dataDir, 'zesumme.sqlite');
      const handle = openSync(file, 'r+');
      writeSync(handle, Buffer.alloc(bytes, 0x5a), 0, bytes, Math.floor(statSync(file).size * at));
      closeSync(handle);
      const { code, output } = await command(['serve'], { DATA_DIR: dataDir, PORT: '0' });
      assert.equal(code, 78, `${what}: ${output}`);
      assert.match(output, /damaged\. Put back a backup with npm run restore/, what);
    }
  });

  it('what a restore that was killed left in the data folder is removed at the start', async () => {
    const dataDir = await demonstration();
    mkdirSync(join(dataDir, 'restoring/archive'), { recursive: true });
    writeFileSync(join(dataDir, 'restoring/archive/part'), 'half');
    const product = await Product.serve({ DATA_DIR: dataDir });
    assert.equal(existsSync(join(dataDir, 'restoring')), false);
    assert.match(product.output, /Removed what a restore that was stopped had left/);
    await product.stop();
  });

  it('SIGTERM with an open stream, a slow upload and writes: what is acknowledged is kept, and it ends within 10 s', async () => {
    const dataDir = await demonstration();
    const product = await Product.serve({ DATA_DIR: dataDir });
    const cookie = await product.signIn();
    const id = await callMeeting(product, cookie, 'Séance');
    const stream = await fetch(`${product.url}/api/meetings/${id}/live`, { headers: { cookie } });
    assert.equal(stream.status, 200);
    const upload = request(`${product.url}/api/files?subject=meeting&subjectId=${id}`, {
      method: 'POST',
      headers: {
        cookie,
        origin: product.url,
        'content-type': 'multipart/form-data; boundary=x',
        'content-length': 5_000_000,
      },
    });
    upload.on('error', () => undefined);
    upload.write('--x\r\ncontent-disposition: form-data; name="file"; filename="lues.txt"\r\n\r\n');
    const trickle = setInterval(() => upload.write('lues '), 200);
    const writes = writing(product, cookie, 'Enn');
    await until('some are kept', () => writes.acknowledged.length > 5);
    const began = Date.now();
    const code = await product.stop('SIGTERM');
    const took = Date.now() - began;
    clearInterval(trickle);
    upload.destroy();
    await writes.stop();
    await stream.body?.cancel().catch(() => undefined);
    const rows = await rowsIn(join(dataDir, 'zesumme.sqlite'), `SELECT name FROM organisation WHERE name LIKE 'Enn %'`);
    const there = new Set(rows.map(({ name }) => name));
    seen(`ended with ${code} after ${took} ms; ${writes.acknowledged.length} acknowledged writes, all there`);
    assert.deepEqual(
      writes.acknowledged.filter((name) => !there.has(name)),
      [],
    );
    assert.equal(took < 10_000, true, `${took} ms`);
    assert.equal(code, 143);
  });

  it('a backup that npm makes of the running server is restored by npm, and personal links go on working', async () => {
    const dataDir = await demonstration();
    const sink = await new MailSink().start();
    const env = { DATA_DIR: dataDir, SMTP_URL: sink.url, MAIL_QUIET_SECONDS: '0' };
    const npm = (/** @type {string[]} */ ...args) =>
      captureNode('tools/run.mjs', args, { cwd: root, env: { ...env, INIT_CWD: root, DATABASE_URL: '' } });
    const first = await Product.serve(env);
    const cookie = await first.signIn();
    await callMeeting(first, cookie, 'Gesëchert');
    await until('the mails are there', () => sink.accepted.length === MAILS);
    const link = /\/a\/[\w-]+/.exec(sink.accepted[0]?.text ?? '')?.[0] ?? 'none';
    const writes = writing(first, cookie, 'Wärend', 2);
    await until('it is written', () => writes.acknowledged.length > 0);
    const early = writes.acknowledged.slice(0, 1);
    const archive = join(folder(), 'zesumme.tar.gz');
    const backup = await npm('backup', archive);
    assert.equal(backup.code, 0, backup.output);
    await writes.stop();
    assert.equal((await first.addOrganisation(cookie, 'No der Sécherung')).status, 201);
    const refused = await npm('restore', archive);
    assert.match(refused.output, /Stop it, and run the command again/);
    await first.stop();
    const restored = await npm('restore', archive);
    assert.equal(restored.code, 0, restored.output);
    const second = await Product.serve(env);
    const again = await second.signIn();
    const { body } = await second.send('GET', '/api/organisations?size=1&q=No%20der', { cookie: again });
    assert.deepEqual(body.items, []);
    const rows = await second.send('GET', `/api/organisations?size=5&q=${encodeURIComponent(early[0] ?? '')}`, {
      cookie: again,
    });
    assert.equal(rows.body.items.length > 0, true);
    const opened = await second.send('GET', link);
    assert.equal([200, 302, 303].includes(opened.status), true, `${link}: ${opened.status}`);
    seen(`${/holds (.*)\./.exec(backup.output)?.[1]}; restored, and the link of a mail opens (${opened.status})`);
    await Promise.all([second.stop(), sink.stop()]);
    assert.equal(statfsSync(dataDir).bsize > 0, true);
  });
});
