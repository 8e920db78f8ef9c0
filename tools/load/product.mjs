import { spawn } from 'node:child_process';
import { constants, copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { atExit } from '../lib/at-exit.mjs';
import { freePort } from '../lib/free-port.mjs';
import { SERVE } from '../lib/serve.mjs';
import { Stop } from '../lib/stop.mjs';

const PATIENCE = 120_000;
/** Of the kernel's clock, in which it counts the time that a process had. */
const TICKS_PER_SECOND = 100;
const KIBIBYTE = 1_024;

/**
 * The built product in a process of its own, as in production, on a copy of the data: what is measured writes as well.
 *
 * @param {string} root
 * @param {string} data the SQLite file
 * @param {{ port?: number, profile?: string, env?: NodeJS.ProcessEnv }} [options] `profile` is a folder for what node --cpu-prof writes
 */
export async function startProduct(root, data, { port, profile, env } = {}) {
  const folder = mkdtempSync(join(dirname(data), 'run-'));
  copyFileSync(data, join(folder, 'zesumme.sqlite'), constants.COPYFILE_FICLONE);
  const at = port ?? (await freePort());
  const options = profile ? ['--cpu-prof', '--cpu-prof-interval=1000', `--cpu-prof-dir=${profile}`] : [];
  if (profile) mkdirSync(profile, { recursive: true });
  const child = spawn(process.execPath, [...options, ...SERVE.args], {
    cwd: root,
    env: {
      ...process.env,
      ...SERVE.env,
      NODE_ENV: 'production',
      ...{ PORT: String(at), HOST: '127.0.0.1', DATA_DIR: folder, DATABASE_URL: '', LOG_LEVEL: 'info' },
      // What this machine is set up for otherwise is not to be touched by a measurement.
      ...{ BACKUP_DIR: '', SMTP_URL: '', PUBLIC_URL: '', SECOND_FACTOR: '', OIDC_ISSUER: '' },
      // One machine asks as much as thousands of people do.
      RATE_LIMIT_PER_MINUTE: '100000000',
      TRUST_PROXY: 'true',
      ...env,
    },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const clean = () => rmSync(folder, { recursive: true, force: true });
  const forget = atExit(() => {
    child.kill('SIGKILL');
    clean();
  });
  let errors = '';
  child.stderr.on('data', (chunk) => (errors += chunk));
  const address = `http://127.0.0.1:${at}`;
  await ready(address, child, () => errors);
  const pid = child.pid ?? 0;
  return {
    address,
    folder,
    /** Milliseconds of processor time that the process had until now. */
    cpu: () => processorTime(pid),
    /** Mebibytes of memory that it holds. */
    memory: () => residentMemory(pid),
    stop: async () => {
      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGTERM');
      await ended;
      forget();
      clean();
    },
  };
}

/** @param {string} address @param {import('node:child_process').ChildProcess} child @param {() => string} errors */
async function ready(address, child, errors) {
  for (const until = Date.now() + PATIENCE; Date.now() < until; await wait(100)) {
    if (child.exitCode !== null) throw new Stop(`The product did not start:\n${errors()}`);
    const answer = await fetch(`${address}/health/ready`).catch(() => null);
    if (answer?.ok) return;
  }
  throw new Stop('The product was not ready within two minutes.');
}

/** @param {number} pid */
function processorTime(pid) {
  try {
    // After the name, which may hold anything: utime and stime are the 14th and 15th of proc_pid_stat(5).
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
    return ((Number(fields[11]) + Number(fields[12])) * 1_000) / TICKS_PER_SECOND;
  } catch {
    return Number.NaN;
  }
}

/** @param {number} pid */
function residentMemory(pid) {
  try {
    const [, kibibytes] = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
    return Number(kibibytes) / KIBIBYTE;
  } catch {
    return Number.NaN;
  }
}
