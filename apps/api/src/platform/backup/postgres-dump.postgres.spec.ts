import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Logger } from '@nestjs/common';
import { type TestDatabase, testDatabase } from '../../testing/database';
import { FixedClock } from '../clock';
import { type Config, readConfig } from '../config';
import { backUpCommand } from './commands';
import type { Dump } from './manifest';
import { NightlyBackups } from './nightly-backups';
import { dumpSnapshot } from './postgres-dump';
import { readAtOneInstant } from './sources';

let database: TestDatabase;
let folder: string;
beforeAll(async () => {
  database = await testDatabase();
  folder = mkdtempSync(join(tmpdir(), 'zesumme-dump-'));
});
afterAll(async () => {
  await database.remove();
  rmSync(folder, { recursive: true, force: true });
});

const SAYS_ITS_VERSION = '[ "$1" = --version ] && echo "pg_dump (PostgreSQL) 99.4 (elsewhere 99.4-1)" && exit 0';

/** Stands in for a program that is not to be had in every version and with every fault. */
function program(...lines: string[]): string {
  const path = join(mkdtempSync(join(folder, 'program-')), 'pg_dump');
  writeFileSync(path, ['#!/bin/sh', ...lines].join('\n'), { mode: 0o755 });
  return path;
}

const configWith = (settings: Record<string, string>): Config =>
  readConfig({ DATA_DIR: database.config.dataDir, DATABASE_URL: database.config.databaseUrl ?? '', ...settings });

/** What becomes of a dump with these settings. */
async function dumped(settings: Record<string, string>, file = join(mkdtempSync(join(folder, 'to-')), 'dump')) {
  const config = configWith(settings);
  return readAtOneInstant<Dump>(config, (runner) => dumpSnapshot(config, runner, new Set(['meeting']), file));
}

describe('Without a pg_dump of use there is no dump', () => {
  it('where none is found, or there is to be none: that is no failure', async () => {
    await expect(dumped({ PATH: folder })).resolves.toEqual({
      state: 'none',
      why: expect.stringContaining('no pg_dump was found'),
    });
    await expect(dumped({ PG_DUMP: 'off', PATH: process.env['PATH'] ?? '' })).resolves.toMatchObject({ state: 'none' });
  });

  it('where the one that is found is older than the server, or no pg_dump: it is said which', async () => {
    const old = program('echo "pg_dump (PostgreSQL) 9.6.24"');
    await expect(dumped({ PATH: join(old, '..') })).resolves.toEqual({
      state: 'none',
      why: expect.stringMatching(/^pg_dump 9\.6\.24 is too old for PostgreSQL \d+\.\d+; install/),
    });
    const other = program('echo "You must install at least one package" >&2', 'exit 1');
    await expect(dumped({ PATH: join(other, '..') })).resolves.toEqual({
      state: 'none',
      why: 'pg_dump cannot be used (You must install at least one package)',
    });
  });

  it('where the one that was named is of no use: that is a failure', async () => {
    for (const [name, why] of [
      [join(folder, 'nowhere'), 'there is no '],
      [program('echo 9.6'), 'does not say which version'],
      [program('echo "pg_dump (PostgreSQL) 9.6.24"'), 'too old'],
    ] as const)
      await expect(dumped({ PG_DUMP: name })).resolves.toEqual({
        state: 'failed',
        why: expect.stringContaining(why),
      });
  });
});

describe('A pg_dump that fits', () => {
  it('is told of the snapshot and the tables, and of the password where no list of processes shows it', async () => {
    const file = join(folder, 'told');
    const path = program(SAYS_ITS_VERSION, `printf '%s\\n' "$@" > ${file}.args`, `env > ${file}.env`, 'echo PGDMP');
    await expect(dumped({ PG_DUMP: path, PATH: '/usr/bin:/bin' }, file)).resolves.toMatchObject({
      state: 'inside',
      size: 6,
      madeBy: 'pg_dump 99.4',
    });
    const args = readFileSync(`${file}.args`, 'utf8').split('\n');
    expect(args).toEqual(expect.arrayContaining(['--format=custom', '--table="public"."meeting"']));
    expect(args).toEqual(expect.arrayContaining(['--exclude-table-data="public"."session"']));
    expect(args.filter((each) => /^--snapshot=[\dA-F]+-[\dA-F]+-\d+$/.test(each))).toHaveLength(1);
    expect(args).not.toContain('--table="public"."organisation"');
    const { username, password, pathname } = new URL(database.config.databaseUrl ?? '');
    expect(args.join()).not.toContain(password);
    const env = readFileSync(`${file}.env`, 'utf8').split('\n');
    expect(env).toEqual(
      expect.arrayContaining([`PGUSER=${username}`, `PGPASSWORD=${password}`, `PGDATABASE=${pathname.slice(1)}`]),
    );
    // The shell adds where it is.
    const others = env.filter((each) => each && !/^(PG|PATH=|LC_ALL=|PWD=|SHLVL=|_=|OLDPWD=)/.test(each));
    expect(others).toEqual([]);
  });

  it('and fails is told of in its words, or in those of the server', async () => {
    const complaint = 'pg_dump: error: query failed: ERROR:  permission denied for table meeting';
    for (const [line, why] of [
      [`echo "${complaint}" >&2; exit 1`, 'permission denied for table meeting'],
      ['echo "pg_dump: error: aborting because of server version mismatch" >&2; exit 1', 'aborting because'],
      ['exit 3', 'it ended with 3'],
      ['kill -9 $$', 'it ended with SIGKILL'],
      ['echo half; yes x | head -c 1000000 >&2; exit 1', 'x'],
    ] as const)
      await expect(dumped({ PG_DUMP: program(SAYS_ITS_VERSION, line), PATH: '/usr/bin:/bin' })).resolves.toEqual({
        state: 'failed',
        why: expect.stringMatching(new RegExp(`^pg_dump 99\\.4 failed \\(${why}`)),
      });
  });

  it('and finds the disk full stops the backup', async () => {
    const path = program(
      SAYS_ITS_VERSION,
      'echo "pg_dump: error: could not write: No space left on device" >&2; exit 1',
    );
    await expect(dumped({ PG_DUMP: path })).rejects.toMatchObject({ code: 'ENOSPC' });
  });

  it('never writes over a file that is there', async () => {
    const file = join(folder, 'there');
    writeFileSync(file, 'mine');
    await expect(dumped({ PG_DUMP: program(SAYS_ITS_VERSION, 'echo x') }, file)).rejects.toThrow('EEXIST');
    expect(readFileSync(file, 'utf8')).toBe('mine');
  });
});

describe('A backup', () => {
  const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

  /** The exit code of the command, and what it said. */
  async function command(settings: Record<string, string>): Promise<{ code: typeof process.exitCode; said: string }> {
    const before = SIGNALS.map((signal) => process.listeners(signal));
    const said: string[] = [];
    try {
      await backUpCommand(
        configWith(settings),
        (line) => said.push(line),
        join(mkdtempSync(join(folder, 'at-')), 'all.tar.gz'),
      );
      return { code: process.exitCode, said: said.join('\n') };
    } finally {
      process.exitCode = undefined;
      for (const [at, signal] of SIGNALS.entries())
        for (const listener of process.listeners(signal))
          if (!before[at]?.includes(listener)) process.off(signal, listener);
    }
  }

  it('says whether a dump is in it; it ends with 1 where one that was to be in it is not', async () => {
    const whole = await command({ PG_DUMP: program(SAYS_ITS_VERSION, 'echo PGDMP') });
    expect([whole.code, whole.said]).toEqual([
      undefined,
      expect.stringContaining('postgres.dump, made by pg_dump 99.4'),
    ]);
    const absent = await command({ PATH: folder });
    expect([absent.code, absent.said]).toEqual([undefined, expect.stringContaining('without a dump for pg_restore')]);
    const failed = await command({ PG_DUMP: program(SAYS_ITS_VERSION, 'exit 3') });
    expect([failed.code, failed.said]).toEqual([1, expect.stringContaining('pg_dump 99.4 failed (it ended with 3)')]);
  });

  it('at night is kept without its dump too, and the log has an error', async () => {
    jest.spyOn(Logger.prototype, 'log').mockImplementation();
    const told = jest.spyOn(Logger.prototype, 'error').mockImplementation();
    const nightly = mkdtempSync(join(folder, 'nightly-'));
    const config = configWith({ BACKUP_DIR: nightly, PG_DUMP: join(folder, 'nowhere') });
    await new NightlyBackups(new FixedClock(new Date('2026-11-23T02:30:00.000Z')), config).work();
    expect(told.mock.calls.flat().join()).toContain('is whole, but without a dump for pg_restore: there is no ');
    expect(readdirSync(nightly).sort()).toEqual(['erasures.json', 'zesumme-2026-11-23.tar.gz']);
  });
});
