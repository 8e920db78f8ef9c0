import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { FIXED_NOW } from '@zesumme/testing';
import sqlite3 from 'sqlite3';
import { createApp } from '../../app';
import { FixedClock } from '../../platform/clock';
import { readConfig } from '../../platform/config';
import { Browser } from '../../testing/browser';
import { makeLoadFile } from '.';
import { LOAD_PASSWORD } from './people';

const clock = new FixedClock(new Date(FIXED_NOW));
const quiet = (): void => undefined;
type Rows = Record<string, unknown>[];

/** Every row of the file but the hashes of passwords, which are salted, by table. */
async function everything(file: string): Promise<Record<string, Rows>> {
  const database = new sqlite3.Database(file);
  const all = (sql: string): Promise<Rows> =>
    new Promise((resolve, reject) => database.all(sql, (error, rows: Rows) => (error ? reject(error) : resolve(rows))));
  const tables = await all("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'");
  const found: Record<string, Rows> = {};
  for (const { name } of tables) {
    const rows = name === 'migrations' ? [] : await all(`SELECT * FROM "${String(name)}"`);
    found[String(name)] = rows.map(({ password_hash: _, ...row }) => row);
  }
  await new Promise((resolve) => database.close(resolve));
  return found;
}

describe('The load data', () => {
  const folder = mkdtempSync(join(tmpdir(), 'zesumme-load-'));
  const file = join(folder, 'one', 'zesumme.sqlite');
  let app: NestFastifyApplication | undefined;

  beforeAll(async () => {
    await makeLoadFile(file, { scale: 0.02, seed: 7, clock }, quiet);
  });
  afterAll(async () => {
    await app?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('are as many as was asked for', async () => {
    const counts = Object.fromEntries(
      Object.entries(await everything(file)).map(([table, rows]) => [table, rows.length]),
    );
    expect(counts).toMatchObject({
      ...{ organisation: 10, working_group: 1, meeting: 240, agenda_item: 1_920, invitation: 1_200 },
      ...{ action: 400, action_update: 2_000 },
    });
  });

  it('are the same for the same seed, and others for another', async () => {
    const [again, other] = [join(folder, 'two', 'zesumme.sqlite'), join(folder, 'three', 'zesumme.sqlite')];
    await makeLoadFile(again, { scale: 0.02, seed: 7, clock }, quiet);
    await makeLoadFile(other, { scale: 0.02, seed: 8, clock }, quiet);
    const made = await everything(file);
    expect(await everything(again)).toEqual(made);
    expect((await everything(other))['meeting']).not.toEqual(made['meeting']);
  });

  it('are read by the product as its own', async () => {
    app = await createApp(readConfig({ DATA_DIR: join(folder, 'one'), LOG_LEVEL: 'silent' }), clock);
    await app.init();
    await app.getHttpAdapter().getInstance().ready();
    const manager = new Browser(app);
    expect((await manager.signIn('project-manager-1@mesure.example', LOAD_PASSWORD)).status).toBe(204);
    const totals: Record<string, number> = { organisations: 10, 'working-groups': 1, meetings: 240, actions: 400 };
    for (const [list, total] of Object.entries(totals)) {
      const { status, body } = await manager.send('GET', `/api/${list}?size=20`);
      expect([list, status, body.total, body.items.length]).toEqual([list, 200, total, Math.min(20, total)]);
    }
    const home = await manager.send('GET', '/api/home');
    expect([home.status, home.body.home.nextMeetings.length]).toEqual([200, 3]);
    const contact = new Browser(app);
    expect((await contact.signIn('contact-1@mesure.example', LOAD_PASSWORD)).status).toBe(204);
    const own = await contact.send('GET', '/api/meetings?mine=true&period=upcoming&state=open');
    const [meeting] = own.body.items;
    const answered = await contact.send('PUT', `/api/meetings/${meeting.id}/answer`, { body: { answer: 'accepted' } });
    expect([answered.status, answered.body.answer]).toEqual([200, 'accepted']);
  });
});
