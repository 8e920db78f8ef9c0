import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import sqlite3 from 'sqlite3';

const COMMITS = 1_000;

/**
 * Milliseconds that one small commit takes on this disk, flushed at each (`FULL`, as the product does it) and not (`NORMAL`,
 * with which a power cut may take the last ones).
 *
 * @param {string} folder on the disk that is asked about
 */
export async function commitTimes(folder) {
  const full = await commitTime(folder, 'FULL');
  return { full, normal: await commitTime(folder, 'NORMAL') };
}

/** @param {string} folder @param {'FULL' | 'NORMAL'} level */
async function commitTime(folder, level) {
  const own = mkdtempSync(join(folder, 'commits-'));
  const database = new sqlite3.Database(join(own, 'commits.sqlite'));
  const run = (/** @type {string} */ sql) =>
    /** @type {Promise<void>} */ (
      new Promise((resolve, reject) => database.run(sql, (error) => (error ? reject(error) : resolve())))
    );
  try {
    await run('PRAGMA journal_mode = WAL');
    await run(`PRAGMA synchronous = ${level}`);
    await run('CREATE TABLE line (text TEXT)');
    const began = performance.now();
    for (let commit = 0; commit < COMMITS; commit += 1) await run("INSERT INTO line VALUES ('one more answer')");
    return (performance.now() - began) / COMMITS;
  } finally {
    await new Promise((resolve) => database.close(resolve));
    rmSync(own, { recursive: true, force: true });
  }
}
