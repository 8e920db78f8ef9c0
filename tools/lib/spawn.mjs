import { spawn } from 'node:child_process';
import { delimiter, join } from 'node:path';
import { accessSync, constants, statSync } from 'node:fs';
import { atExit } from './at-exit.mjs';

/**
 * @typedef {object} Outcome
 * @property {number} code
 * @property {string} output standard output and standard error, in the order they came
 */

/**
 * Runs a program to its end and keeps what it printed.
 *
 * @param {string} program
 * @param {string[]} args
 * @param {{ env?: NodeJS.ProcessEnv, cwd?: string, timeoutMs?: number }} [options]
 * @returns {Promise<Outcome>}
 */
export function capture(program, args, { env, cwd, timeoutMs } = {}) {
  return new Promise((resolve) => {
    // A group of its own, so that a run that hangs can be ended together with all that it started.
    const child = spawn(program, args, {
      cwd,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: true,
    });
    const end = () => endGroup(child.pid);
    const forget = atExit(end);
    let output = '';
    const timer = timeoutMs && setTimeout(endLate, timeoutMs, timeoutMs);
    child.stdout.on('data', (chunk) => (output += chunk));
    child.stderr.on('data', (chunk) => (output += chunk));
    child.on('error', (error) => finish(127, error.message));
    child.on('close', (code) => finish(code ?? 1));

    /** @param {number} limit */
    function endLate(limit) {
      output += `\nEnded after ${limit / 60_000} minutes without a result.\n`;
      end();
    }

    /** @param {number} code @param {string} [message] */
    function finish(code, message = '') {
      clearTimeout(timer);
      forget();
      resolve({ code, output: output + message });
    }
  });
}

/** @param {number | undefined} pid */
function endGroup(pid) {
  try {
    if (pid) process.kill(-pid, 'SIGKILL');
  } catch {
    // It has already ended.
  }
}

/**
 * Runs a Node.js program of the project to its end.
 *
 * @param {string} file a path below the project's folder
 * @param {string[]} args
 * @param {Parameters<typeof capture>[2]} [options]
 */
export const captureNode = (file, args, options) => capture(process.execPath, [file, ...args], options);

/**
 * Runs npm: the one that runs this command, so that its settings hold.
 *
 * @param {string[]} args
 * @param {Parameters<typeof capture>[2]} [options]
 */
export function captureNpm(args, options) {
  const running = process.env.npm_execpath ?? '';
  return running.endsWith('npm-cli.js') ? captureNode(running, args, options) : capture('npm', args, options);
}

/**
 * Hands over to a program that goes on until it is stopped: it writes to this terminal, is told of signals, and its exit
 * code is returned.
 *
 * @param {string[]} args of Node.js
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {Promise<number>}
 */
export function handOver(args, env) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { stdio: 'inherit', env: { ...process.env, ...env } });
    // At a terminal, Ctrl+C already reaches the whole group; sent on, it would arrive twice.
    process.on('SIGINT', () => void (process.stdin.isTTY || child.kill('SIGINT')));
    for (const signal of /** @type {const} */ (['SIGTERM', 'SIGHUP']))
      process.on(signal, () => void child.kill(signal));
    child.on('error', reject);
    child.on('exit', (code, signal) => resolve(code ?? (signal === 'SIGINT' || signal === 'SIGTERM' ? 0 : 1)));
  });
}

/**
 * The full path of the first of these programs that is installed, or null.
 *
 * @param {string[]} names
 * @param {string} [path]
 */
export function which(names, path = process.env.PATH ?? '') {
  for (const name of names) {
    for (const folder of path.split(delimiter).filter(Boolean)) {
      const file = join(folder, name);
      try {
        accessSync(file, constants.X_OK);
        if (statSync(file).isFile()) return file;
      } catch {
        // Not in this folder.
      }
    }
  }
  return null;
}
