import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBuilt } from '../lib/build.mjs';
import { say } from '../lib/progress.mjs';
import { captureNode } from '../lib/spawn.mjs';
import { fromNodeTest } from './counts.mjs';
import { withPostgres } from './postgres.mjs';

/** @typedef {import('./run-stages.mjs').Stage} Stage */

const MINUTE = 60_000;
const FOLDER = 'tests/faults';

/** What is written of a figure that was seen, between the lines of the report. */
const SEEN = /^#?\s*seen: (.*)$/gm;

/**
 * Faults take long and disturb each other, so that the files run one after another, each against the built product.
 *
 * @param {string} root
 * @returns {Stage[]}
 */
export const faultStages = (root) => [
  {
    name: 'build',
    title: 'build',
    run: async () => ensureBuilt(root).then(() => ({ ok: true, output: '' })),
  },
  ...readdirSync(join(root, FOLDER))
    .filter((name) => name.endsWith('.fault.mjs'))
    .map((file) => stageOf(file.replace('.fault.mjs', ''), `${FOLDER}/${file}`)),
];

/** @param {string} name @param {string} file @returns {Stage} */
const stageOf = (name, file) => ({
  name,
  title: name.replaceAll('-', ' '),
  needs: ['build'],
  run: (root) =>
    withPostgres(root, async (url) => {
      // What a test that failed left open, such as a mail server, would hold up the whole until its time is over.
      const args = ['--test-reporter=tap', '--test-force-exit', file];
      const env = { FAULTS_DATABASE_URL: url };
      const { code, output } = await captureNode('--test', args, { cwd: root, env, timeoutMs: 30 * MINUTE });
      for (const [, figure] of output.matchAll(SEEN)) say(`  ${figure}`);
      return { ok: code === 0, output, counts: fromNodeTest(output) };
    }),
});
