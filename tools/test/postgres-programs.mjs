import { execFileSync, spawnSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { atExit } from '../lib/at-exit.mjs';
import { freePort } from '../lib/free-port.mjs';
import { capture, which } from '../lib/spawn.mjs';
import { Stop } from '../lib/stop.mjs';
import { quickFolder } from './quick-folder.mjs';

const NEEDED = ['initdb', 'pg_ctl', 'postgres', 'pg_dump', 'pg_restore'];
/** Where Debian has the programs of each version, of which only some are in the path. */
const DEBIAN = '/usr/lib/postgresql';

/** A server of Debian's package that its own would be made of at once: nobody here asked for one that goes on running. */
const NO_SERVER = '/etc/postgresql-common/createcluster.d/zesumme-tests.conf';

/**
 * Where PostgreSQL's own programs are, a server and what fits it: those of this computer, else Debian's package.
 *
 * @returns {Promise<string | null>} their folder; null where they can neither be found nor installed
 */
export async function ensurePostgresPrograms() {
  const found = installed();
  if (found || process.getuid?.() !== 0 || !which(['apt-get'])) return found;
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  mkdirSync(dirname(NO_SERVER), { recursive: true });
  writeFileSync(NO_SERVER, 'create_main_cluster = false\n');
  await capture('apt-get', ['update'], { env });
  await capture('apt-get', ['install', '-y', '--no-install-recommends', 'postgresql'], { env });
  return installed();
}

/** What is said where there are none. */
export const NO_PROGRAMS =
  'Skipped: it needs a PostgreSQL server with its programs (Debian: apt-get install postgresql; macOS: brew install postgresql).';

function installed() {
  const inPath = which(['pg_dump']);
  const versions = existsSync(DEBIAN) ? readdirSync(DEBIAN).sort((one, other) => Number(other) - Number(one)) : [];
  const folders = [
    ...(inPath ? [dirname(realpathSync(inPath))] : []),
    ...versions.map((version) => join(DEBIAN, version, 'bin')),
  ];
  return folders.find((folder) => NEEDED.every((name) => existsSync(join(folder, name)))) ?? null;
}

/**
 * Runs the work with a server of these programs, and removes it afterwards whatever happens.
 *
 * @template T
 * @param {string} programs their folder
 * @param {(url: string) => Promise<T>} work is told the address
 * @returns {Promise<T>}
 */
export async function withServerOf(programs, work) {
  const folder = mkdtempSync(join(quickFolder(), 'zesumme-postgres-'));
  const [data, password, port] = [join(folder, 'data'), join(folder, 'password'), await freePort()];
  // It refuses to run as root. Debian's package brings a user for it.
  const as = process.getuid?.() === 0 ? { uid: idOf('-u'), gid: idOf('-g') } : {};
  writeFileSync(password, 'zesumme');
  chmodSync(folder, 0o700);
  for (const path of [folder, password]) if (as.uid !== undefined) chownSync(path, as.uid, as.gid);
  /** @param {string} program @param {string[]} args */
  const run = (program, ...args) => {
    const { status, stderr } = spawnSync(join(programs, program), args, {
      ...as,
      cwd: folder,
      encoding: 'utf8',
      // Its server would keep them open.
      stdio: ['ignore', 'ignore', program === 'pg_ctl' ? 'ignore' : 'pipe'],
    });
    if (status !== 0)
      throw new Stop(`PostgreSQL could not be started for the tests: ${program} failed.\n${stderr ?? ''}`);
  };
  const end = () => {
    spawnSync(join(programs, 'pg_ctl'), ['-D', data, '-m', 'immediate', '-w', 'stop'], { ...as, stdio: 'ignore' });
    rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
  };
  const forget = atExit(end);
  try {
    const accounts = ['--username=zesumme', `--pwfile=${password}`, '--auth=password'];
    run('initdb', '--no-sync', '--encoding=UTF8', '--locale=C', ...accounts, `--pgdata=${data}`);
    const settings = `-p ${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c fsync=off -c autovacuum=off`;
    run('pg_ctl', '-D', data, '-w', '-l', join(folder, 'log'), '-o', settings, 'start');
    return await work(`postgres://zesumme:zesumme@127.0.0.1:${port}/postgres`);
  } finally {
    end();
    forget();
  }
}

/** @param {'-u' | '-g'} which */
const idOf = (which) => Number(execFileSync('id', [which, 'postgres'], { encoding: 'utf8' }));
