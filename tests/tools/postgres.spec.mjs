import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');

test('a run that failed stays failed after PostgreSQL was started for it', () => {
  const script = `
    import { withPostgres } from './tools/test/postgres.mjs';
    await withPostgres(process.cwd(), async () => undefined);
    process.exitCode = 5;
  `;
  const { status, stderr } = spawnSync(process.execPath, ['--input-type=module', '--eval', script], {
    cwd: root,
    encoding: 'utf8',
    timeout: 60_000,
  });
  assert.equal(status, 5, stderr);
});
