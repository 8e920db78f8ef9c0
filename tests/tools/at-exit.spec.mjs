import assert from 'node:assert/strict';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { capture } from '../../tools/lib/spawn.mjs';

const module = JSON.stringify(join(import.meta.dirname, '../../tools/lib/at-exit.mjs'));

/** Runs code in a process of its own. @param {string} code */
const run = (code) =>
  capture(process.execPath, ['--input-type=module', '-e', `import { atExit } from ${module}; ${code}`]);

describe('what is done at the end', () => {
  it('is done when a signal ends the process, last first', async () => {
    const { code, output } = await run(`
      atExit(() => console.log('first'));
      atExit(() => console.log('second'));
      setInterval(() => process.kill(process.pid, 'SIGTERM'), 50);
    `);
    assert.deepEqual({ code, output }, { code: 143, output: 'second\nfirst\n' });
  });

  it('is done even if something before it fails', async () => {
    const { output } = await run(`
      atExit(() => console.log('done'));
      atExit(() => { throw new Error('broken'); });
    `);
    assert.equal(output, 'Error: broken\ndone\n');
  });

  it('is not done once it is not needed any more', async () => {
    const { output } = await run(`atExit(() => console.log('done'))();`);
    assert.equal(output, '');
  });
});
