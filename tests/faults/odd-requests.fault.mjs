import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { captureNode } from '../../tools/lib/spawn.mjs';
import { root } from './product.mjs';
import { seen } from './seen.mjs';

/** Of each database; `npm test` sends a thousand of others to each. */
const EACH = 10_000;
const MINUTE = 60_000;

/** @param {string} url of the database, nothing for SQLite @param {number} seed */
async function send(url, seed) {
  const pattern = ['--testPathPatterns', 'testing/odd-requests'];
  const args = ['-c', 'apps/api/jest.config.cjs', '--ci', '--maxWorkers=1', ...pattern];
  const env = { TEST_DATABASE_URL: url, ODD_REQUESTS: String(EACH), ODD_SEED: String(seed) };
  const { code, output } = await captureNode('node_modules/jest/bin/jest.js', args, {
    cwd: root,
    env,
    timeoutMs: 30 * MINUTE,
  });
  assert.equal(code, 0, output);
}

describe('requests that nobody would send', { concurrency: true }, () => {
  it('are refused or done, and never an error of the server: 10 000 on SQLite', async () => {
    await send('', 1_990);
    seen(`${EACH} odd requests as everybody to every route on SQLite, no error of the server`);
  });

  it('are refused or done, and never an error of the server: 10 000 on PostgreSQL', async () => {
    await send(process.env['FAULTS_DATABASE_URL'] ?? '', 2_021);
    seen(`${EACH} odd requests as everybody to every route on PostgreSQL, no error of the server`);
  });
});
