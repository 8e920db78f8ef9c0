import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { build } from '../lib/build.mjs';
import { freePort } from '../lib/free-port.mjs';
import { NX, nxEnv } from '../lib/nx.mjs';
import { captureNode } from '../lib/spawn.mjs';
import { checkApiClient } from '../lib/api-client.mjs';
import { say } from '../lib/progress.mjs';
import { ensureChromium } from './chromium.mjs';
import { fromNodeTest, fromPlaywright, takeReport } from './counts.mjs';
import { COMPONENT_PROJECTS, nodeProjects, runJest } from './jest.mjs';
import { NO_KHAL, ensureKhal } from './khal.mjs';
import { ensurePoppler } from './poppler.mjs';
import { NO_PROGRAMS, ensurePostgresPrograms, withServerOf } from './postgres-programs.mjs';
import { withPostgres } from './postgres.mjs';
import { quickFolder } from './quick-folder.mjs';

/** @typedef {import('./run-stages.mjs').Stage} Stage */

const MINUTE = 60_000;

/** Of a program that uses one core. */
const one = () => 1;

/** Of programs that can use several: all of them at once, so that none waits while another comes to its end. @param {number} of */
const half = (of) => Math.max(1, Math.floor(of / 2));

/** A stage that is one program: it is well when that ends well. @param {string} file @param {string[]} args */
const program =
  (file, ...args) =>
  async (/** @type {string} */ root) => {
    const { code, output } = await captureNode(file, args, { cwd: root, env: nxEnv, timeoutMs: 15 * MINUTE });
    return { ok: code === 0, output };
  };

/** A target of all projects. @param {string} target */
const everywhere = (target) => program(NX, 'run-many', '-t', target, `--parallel=${half(availableParallelism())}`);

/**
 * In the order in which they are started, as far as there is room: long ones first among those that run side by side.
 *
 * @type {Stage[]}
 */
export const stages = [
  { name: 'lint', title: 'lint', cores: half, run: everywhere('lint') },
  { name: 'typecheck', title: 'types', cores: half, run: everywhere('typecheck') },
  {
    name: 'build',
    title: 'build',
    cores: half,
    run: async (root) => build(root).then(() => ({ ok: true, output: '' })),
  },
  {
    name: 'format',
    title: 'formatting',
    cores: one,
    run: program(
      'node_modules/prettier/bin/prettier.cjs',
      '--check',
      '--log-level=warn',
      '--cache',
      '--cache-location=.nx/prettier',
      '.',
    ),
  },
  { name: 'tools', title: 'commands', cores: one, run: runToolTests },
  { name: 'documents', title: 'documents, as other programs read them', cores: one, run: runDocuments },
  { name: 'calendars', title: 'invitations in a calendar program', cores: one, run: runCalendars },
  { name: 'dumps', title: 'backups, as PostgreSQL’s own programs read them', cores: one, run: runDumps },
  { name: 'icons', title: 'icons up to date', cores: one, run: program('tools/icons.mjs', '--check') },
  {
    name: 'unit',
    title: 'rules, services and API on SQLite',
    run: (root) =>
      runJest(root, 'unit', nodeProjects(root), {
        env: { TEST_DATABASE_URL: '', TEST_KHAL: '' },
        timeoutMs: 30 * MINUTE,
      }),
  },
  {
    name: 'postgres',
    title: 'services and API on PostgreSQL',
    run: (root) =>
      withPostgres(root, (url) =>
        runJest(root, 'postgres', ['apps/api'], {
          env: { TEST_DATABASE_URL: url, TEST_KHAL: '' },
          timeoutMs: 30 * MINUTE,
          // What never comes to a database has run on SQLite.
          reaching: 'apps/api/src/testing/database.ts',
          // One more than there are cores: each waits for its answers from the server.
          workers: availableParallelism() + 1,
        }),
      ),
  },
  {
    name: 'speed',
    title: 'large meetings and communes, as fast as promised',
    run: (root) =>
      runJest(root, 'speed', ['apps/api'], {
        env: { TEST_DATABASE_URL: '', TEST_KHAL: '', PDFINFO: '', TEST_SPEED: 'yes' },
        timeoutMs: 5 * MINUTE,
      }),
  },
  {
    name: 'components',
    title: 'components',
    run: (root) => runJest(root, 'components', COMPONENT_PROJECTS, { timeoutMs: 15 * MINUTE }),
  },
  { name: 'api-client', title: 'API client up to date', cores: one, needs: ['build'], run: checkApiClient },
  {
    name: 'budget',
    title: 'size of the dashboard',
    cores: one,
    needs: ['build'],
    run: program('tools/bundle-budget.mjs'),
  },
  { name: 'journeys', title: 'journeys in the browser', needs: ['build'], run: runJourneys },
];

/**
 * The commands are plain modules of Node.js, and are tested with its own runner.
 *
 * @param {string} root
 * @returns {Promise<import('./run-stages.mjs').StageResult>}
 */
async function runToolTests(root) {
  const files = readdirSync(join(root, 'tests/tools')).filter((name) => name.endsWith('.spec.mjs'));
  const args = ['--test-reporter=tap', ...files.map((name) => `tests/tools/${name}`)];
  const { code, output } = await captureNode('--test', args, { cwd: root, timeoutMs: 5 * MINUTE });
  // What failed stands somewhere among all that did not.
  const failures = output.match(/^ *not ok [\s\S]*?^ *\.\.\.$/gm)?.join('\n');
  return { ok: code === 0, output: failures ?? output, counts: fromNodeTest(output) };
}

/**
 * Without poppler its one test counts as skipped, which is a failure in CI.
 *
 * @param {string} root
 * @returns {Promise<import('./run-stages.mjs').StageResult>}
 */
async function runDocuments(root) {
  const pdfinfo = await ensurePoppler();
  if (!pdfinfo) {
    const output = 'Skipped: it needs poppler (Debian: apt-get install poppler-utils; macOS: brew install poppler).';
    return { ok: true, output, counts: { passed: 0, failed: 0, skipped: 1 } };
  }
  return runJest(root, 'documents', ['apps/api'], {
    env: { TEST_DATABASE_URL: '', TEST_KHAL: '', PDFINFO: pdfinfo },
    timeoutMs: 5 * MINUTE,
  });
}

/**
 * Imports what the product writes into a calendar program. Where there is none and none can be installed it is skipped, in so
 * many words; a submission fails then.
 *
 * @param {string} root
 * @returns {Promise<import('./run-stages.mjs').StageResult>}
 */
async function runCalendars(root) {
  const khal = await ensureKhal();
  if (khal)
    return runJest(root, 'calendars', ['apps/api'], {
      env: { TEST_DATABASE_URL: '', TEST_KHAL: khal, PDFINFO: '' },
      timeoutMs: 5 * MINUTE,
    });
  say(`skipped. ${NO_KHAL}`);
  return { ok: true, output: NO_KHAL, counts: { passed: 0, failed: 0, skipped: 1 } };
}

/**
 * Without these programs its tests count as one that was skipped, which is a failure in CI.
 *
 * @param {string} root
 * @returns {Promise<import('./run-stages.mjs').StageResult>}
 */
async function runDumps(root) {
  const programs = await ensurePostgresPrograms();
  if (!programs) return { ok: true, output: NO_PROGRAMS, counts: { passed: 0, failed: 0, skipped: 1 } };
  return withServerOf(programs, (url) =>
    runJest(root, 'dumps', ['apps/api'], {
      env: { TEST_DATABASE_URL: url, TEST_PG_PROGRAMS: programs, TEST_KHAL: '', PDFINFO: '' },
      timeoutMs: 5 * MINUTE,
      workers: 1,
    }),
  );
}

/** @param {string} root @returns {Promise<import('./run-stages.mjs').StageResult>} */
async function runJourneys(root) {
  const report = join(root, 'test-results/journeys.json');
  const dataDir = mkdtempSync(join(quickFolder(), 'zesumme-journeys-'));
  const env = {
    JOURNEYS_DATA_DIR: dataDir,
    JOURNEYS_PORT: String(await freePort()),
    JOURNEYS_SMTP_PORT: String(await freePort()),
    CHROMIUM_PATH: await ensureChromium(),
    PLAYWRIGHT_JSON_OUTPUT_FILE: report,
  };
  try {
    const args = ['test', '--config', 'tests/journeys/playwright.config.ts', '--reporter=line,json'];
    const options = { cwd: root, env, timeoutMs: 20 * MINUTE };
    const { code, output } = await captureNode('node_modules/@playwright/test/cli.js', args, options);
    return { ok: code === 0, output, counts: takeReport(report, fromPlaywright) };
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
}
