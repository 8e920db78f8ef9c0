import { existsSync, readdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { captureNode } from '../lib/spawn.mjs';
import { fromJest, takeReport } from './counts.mjs';
import { quickFolder } from './quick-folder.mjs';

// Said here, because Jest ignores what a project says of it when it runs several. Generous: a busy computer is no failure.
const TEST_TIMEOUT_MS = 60_000;

/** Those of the folders that hold tests for Jest. @param {string} root @param {string[]} folders */
const withConfig = (root, folders) => folders.filter((folder) => existsSync(join(root, folder, 'jest.config.cjs')));

/** The projects whose tests need a browser's document: components. */
export const COMPONENT_PROJECTS = ['apps/dashboard', 'libs/ui'];

/** Every other project with tests. @param {string} root @returns {string[]} */
export function nodeProjects(root) {
  const all = ['libs', 'apps', 'tests'].flatMap((parent) =>
    readdirSync(join(root, parent), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map((entry) => `${parent}/${entry.name}`),
  );
  return withConfig(root, all).filter((folder) => !COMPONENT_PROJECTS.includes(folder));
}

/**
 * Runs the tests of some projects.
 *
 * @param {string} root
 * @param {string} name of the stage, for the report's file
 * @param {string[]} projects
 * @param {{ env?: NodeJS.ProcessEnv, timeoutMs: number, reaching?: string, workers?: number }} options with
 *   `reaching`, only specs whose imports lead to that file
 * @returns {Promise<import('./run-stages.mjs').StageResult>}
 */
export async function runJest(root, name, projects, { env, timeoutMs, reaching, workers = availableParallelism() }) {
  const report = join(root, `test-results/${name}.json`);
  const args = [
    '--ci',
    `--maxWorkers=${workers}`,
    `--testTimeout=${TEST_TIMEOUT_MS}`,
    '--json',
    `--outputFile=${report}`,
    '--passWithNoTests',
    `--testSequencer=${join(root, 'tools/jest/longest-first.cjs')}`,
    '--projects',
    ...withConfig(root, projects),
    ...(reaching ? ['--findRelatedTests', reaching] : []),
  ];
  const { code, output } = await captureNode('node_modules/jest/bin/jest.js', args, {
    cwd: root,
    env: { TMPDIR: quickFolder(), ...env },
    timeoutMs,
  });
  const counts = takeReport(report, fromJest);
  return { ok: code === 0, output, counts };
}
