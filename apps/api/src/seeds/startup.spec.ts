import { FIXED_NOW } from '@zesumme/testing';
import { FirstAdministratorService } from '../identity';
import { FileStore } from '../files';
import { Config, readConfig } from '../platform/config';
import { FixedClock } from '../platform/clock';
import { Documents } from '../platform/documents';
import { JobRun } from '../platform/instances/job-run.entity';
import { SharedCount } from '../platform/instances/shared-count.entity';
import { OpenDatabase } from '../testing/open-database';
import { Startup } from './startup';

describe('Starting', () => {
  let opened: OpenDatabase;
  beforeEach(async () => {
    opened = await OpenDatabase.open(FIXED_NOW);
  });
  afterEach(() => opened.close());

  const store = (): FileStore => new FileStore(opened.database.config, new FixedClock(new Date(FIXED_NOW)));
  const startup = (change: Partial<Config> = {}): Startup => {
    const { database, unitOfWork } = opened;
    const config = Object.assign(Object.create(database.config) as Config, change);
    return new Startup(config, unitOfWork, new FirstAdministratorService(unitOfWork), new Documents(), store());
  };

  it('fills an empty database with the demonstration and says how to sign in', async () => {
    const lines = (await startup().prepare()).join('\n');
    expect(lines).toContain('claire@ims.example');
    expect(lines).toContain('demo:reset');
    await expect(opened.count(`instance WHERE mode = 'demonstration' AND demo_loaded_on = '2026-11-23'`)).resolves.toBe(
      1,
    );
  });

  it('brings documents of the fictitious group, whose contents lie on the disk', async () => {
    await startup().prepare();
    const rows = await opened.rows('SELECT content_hash AS hash, kind FROM file_owner ORDER BY kind');
    expect(rows.map(({ kind }) => kind)).toEqual(['pdf', 'pdf', 'pdf', 'pdf', 'picture', 'picture', 'table', 'table']);
    for (const { hash } of rows) await expect(store().has(String(hash))).resolves.toBe(true);
  });

  it('leaves everything as it is at a second start', async () => {
    await startup().prepare();
    await opened.write((ctx) => ctx.manager.query(`UPDATE meeting SET title = 'Une autre réunion'`));
    const before = await opened.everything();
    await startup().prepare();
    await expect(opened.everything()).resolves.toEqual(before);
  });

  it('puts the demonstration back', async () => {
    await startup().prepare();
    // A password's hash has a salt, and a PDF says when it was made.
    const withoutHash = (row: string): string => row.replace(/("(?:content_)?hash":)"\w+"/, '$1""');
    const hashless = async (): Promise<unknown> => {
      const { file_content: contents = [], file_owner: owners = [], ...all } = await opened.everything();
      return {
        ...all,
        account: null,
        contents: contents.map(withoutHash).sort(),
        owners: owners.map(withoutHash).sort(),
      };
    };
    const before = await hashless();
    await opened.write((ctx) => ctx.manager.query(`UPDATE meeting SET title = 'Une autre réunion'`));
    await startup().resetDemonstration();
    await expect(hashless()).resolves.toEqual(before);
  });

  it('leaves alone what running processes agree upon when it puts the demonstration back', async () => {
    await startup().prepare();
    const run = { name: 'Sweep', startedAt: FIXED_NOW, succeededAt: FIXED_NOW, failure: null, rounds: 3 };
    const count = { key: 'a'.repeat(64), hits: 7, endsAt: FIXED_NOW };
    await opened.write(async (ctx) => {
      await ctx.insert(JobRun, [run]);
      await ctx.insert(SharedCount, [count]);
    });
    await startup().resetDemonstration();
    await expect(opened.write((ctx) => ctx.manager.find(JobRun))).resolves.toEqual([run]);
    await expect(opened.write((ctx) => ctx.manager.find(SharedCount))).resolves.toEqual([count]);
  });

  it('starts for real without anything invented, and never puts a demonstration there', async () => {
    const lines = (await startup({ demo: false }).prepare()).join('\n');
    expect(lines).toContain('/first-administrator#');
    for (const table of ['account', 'organisation', 'meeting', 'action']) {
      await expect(opened.count(`${table} WHERE is_demo`)).resolves.toBe(0);
    }
    await expect(opened.count('commune WHERE merged_into_code IS NULL')).resolves.toBe(100);
    await expect(startup().resetDemonstration()).rejects.toThrow('real data');
  });

  it('takes the first administrator from the environment, and then prints no link', async () => {
    const config = readConfig({
      ZESUMME_DEMO: '0',
      ZESUMME_ADMIN_EMAIL: 'admin@zesumme.example',
      ZESUMME_ADMIN_PASSWORD: 'un mot de passe assez long',
    });
    const { unitOfWork } = opened;
    const prepare = (): Promise<string[]> =>
      new Startup(config, unitOfWork, new FirstAdministratorService(unitOfWork), new Documents(), store()).prepare();
    await expect(prepare()).resolves.toEqual([]);
    await expect(prepare()).resolves.toEqual([]);
    await expect(opened.rows('SELECT email, role, state, password_hash AS hash FROM account')).resolves.toEqual([
      {
        email: 'admin@zesumme.example',
        role: 'administrator',
        state: 'active',
        hash: expect.stringMatching(/^\$argon2id\$/),
      },
    ]);
  });

  it('refuses to run for real on a demonstration', async () => {
    await startup().prepare();
    await expect(startup({ demo: false }).prepare()).rejects.toThrow('never stands beside real data');
  });
});
