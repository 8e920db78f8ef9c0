import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { capture } from '../../tools/lib/spawn.mjs';

describe('running a program', () => {
  it('gives its exit code and what it printed', async () => {
    const script = 'process.stdout.write("out "); process.stderr.write("err"); process.exitCode = 3';
    assert.deepEqual(await capture(process.execPath, ['-e', script]), { code: 3, output: 'out err' });
  });

  it('says when there is no such program', async () => {
    const { code, output } = await capture('no-such-program-anywhere', []);
    assert.equal(code, 127);
    assert.ok(output.includes('ENOENT'), String(output));
  });

  it('ends one that takes too long', async () => {
    const { code, output } = await capture(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { timeoutMs: 300 });
    assert.notEqual(code, 0);
    assert.ok(output.includes('Ended after'), String(output));
  });
});
