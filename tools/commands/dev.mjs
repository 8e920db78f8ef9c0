import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, watch } from 'node:fs';
import { join } from 'node:path';
import { atExit } from '../lib/at-exit.mjs';
import { forgetBuild } from '../lib/build.mjs';
import { ensureInstalled } from '../lib/install.mjs';
import { NX, nxEnv } from '../lib/nx.mjs';
import { say } from '../lib/progress.mjs';
import { ensureSqliteDriver } from '../lib/sqlite-driver.mjs';
import { usesSqlite } from '../lib/uses-sqlite.mjs';
import { requireWritableData } from '../lib/writable.mjs';

const API = 'dist/apps/api/main.js';
const DASHBOARD = 'dist/apps/dashboard/browser/index.html';
/** A build writes several files; the API is started again once they have all come to rest. */
const QUIET_MS = 400;

/** Starts a program that is ended with this one. @param {string[]} args @param {NodeJS.ProcessEnv} env */
function keep(args, env) {
  const child = spawn(process.execPath, args, { stdio: 'inherit', env: { ...process.env, ...env } });
  child.once(
    'exit',
    atExit(() => void child.kill()),
  );
  return child;
}

/** Keeps the API running, in its newest build. @param {string} root */
function serve(root) {
  /** @type {import('node:child_process').ChildProcess | undefined} */
  let running;
  /** @type {NodeJS.Timeout | undefined} */
  let timer;
  const start = () => {
    if (!existsSync(join(root, API)) || !existsSync(join(root, DASHBOARD))) return;
    running = keep([API, 'serve'], {});
  };
  const restart = () => {
    if (!running || running.exitCode !== null) return start();
    if (running.killed) return;
    running.once('exit', start);
    running.kill();
  };
  const later = () => {
    clearTimeout(timer);
    timer = setTimeout(restart, QUIET_MS);
  };
  watch(join(root, 'dist/apps/api'), later);
  // The page is read once at start, so that a new build of the dashboard needs a new start as well.
  watch(join(root, 'dist/apps/dashboard'), { recursive: true }, later);
}

/**
 * `npm run dev`: builds the API and the dashboard again whenever a file changes, and serves what was built last.
 *
 * @param {string} root
 */
export async function run(root) {
  if (usesSqlite(process.env)) requireWritableData(process.env.DATA_DIR || 'data');
  await ensureInstalled(root);
  await ensureSqliteDriver(root);
  forgetBuild(root);
  for (const folder of ['dist/apps/api', 'dist/apps/dashboard']) mkdirSync(join(root, folder), { recursive: true });
  say('Building, then serving; every change is built and served again. Reload the page to see it.');
  serve(root);
  // Not from the cache: what is already built would be given back, and nothing watched.
  for (const target of ['api:build', 'dashboard:build:development']) {
    keep([NX, 'run', target, '--watch', '--skip-nx-cache'], nxEnv);
  }
  return new Promise(() => undefined);
}
