import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { say, seconds } from '../lib/progress.mjs';
import { Stop } from '../lib/stop.mjs';
import { countsLine, none, sum } from './counts.mjs';

/**
 * @typedef {import('./counts.mjs').Counts} Counts
 *
 * @typedef {object} StageResult
 * @property {boolean} ok
 * @property {string} output
 * @property {Counts | null} [counts] of a stage that runs tests; null when its runner wrote no report
 *
 * @typedef {object} Stage
 * @property {string} name as in `--only`
 * @property {string} title
 * @property {string[]} [needs] stages without whose success this one says nothing
 * @property {(root: string) => Promise<StageResult>} run
 *
 * @typedef {object} Finished
 * @property {Stage} stage
 * @property {'ok' | 'failed' | 'not run'} state
 * @property {Counts} counts
 * @property {number} milliseconds
 */

const TAIL_LINES = 200;

/** @param {string} output */
function tail(output) {
  const lines = output.trimEnd().split('\n');
  const left = lines.length - TAIL_LINES;
  return left > 0 ? `(${left} earlier lines left out)\n${lines.slice(left).join('\n')}` : lines.join('\n');
}

/**
 * What a stage's result says about its tests, and what stands in the way of calling it passed.
 *
 * @param {StageResult} result
 * @param {boolean} allowSkipped
 * @returns {{ counts: Counts, problem: string | null }}
 */
export function judge({ ok, counts }, allowSkipped) {
  const found = counts ?? none;
  if (!ok) return { counts: { ...found, failed: Math.max(found.failed, 1) }, problem: '' };
  if (counts === undefined) return { counts: none, problem: null };
  const { passed, failed, skipped } = found;
  if (passed + failed + skipped === 0) return { counts: { ...none, failed: 1 }, problem: 'No test was run.' };
  if (failed > 0) return { counts: found, problem: `${failed} failed.` };
  if (skipped > 0 && !allowSkipped) return { counts: found, problem: `${skipped} skipped, which is not allowed here.` };
  return { counts: found, problem: null };
}

/** @param {Stage} stage @param {string} root @returns {Promise<StageResult>} */
async function attempt(stage, root) {
  try {
    return await stage.run(root);
  } catch (error) {
    const output = error instanceof Stop ? error.message : error instanceof Error ? String(error.stack) : String(error);
    return { ok: false, output };
  }
}

/**
 * Runs the stages one after the other; those that do not need one that failed go on.
 *
 * @param {string} root
 * @param {Stage[]} stages
 * @param {{ allowSkipped: boolean }} options
 * @returns {Promise<boolean>} whether all is well
 */
export async function runStages(root, stages, { allowSkipped }) {
  const logs = join(root, 'test-results/stages');
  mkdirSync(logs, { recursive: true });
  /** @type {Finished[]} */
  const finished = [];
  for (const [index, stage] of stages.entries()) {
    const label = `[${index + 1}/${stages.length}] ${stage.title} …`;
    const missing = finished.find(({ stage: other, state }) => state !== 'ok' && stage.needs?.includes(other.name));
    if (missing) {
      say(`${label} not run, because of: ${missing.stage.title}`);
      finished.push({ stage, state: 'not run', counts: none, milliseconds: 0 });
      continue;
    }
    process.stdout.write(`${label} `);
    const started = Date.now();
    const result = await attempt(stage, root);
    const milliseconds = Date.now() - started;
    const { counts, problem } = judge(result, allowSkipped);
    const tests = result.counts ? ` (${countsLine(counts)})` : '';
    say(`${seconds(milliseconds)} ${problem === null ? 'ok' : 'FAILED'}${tests}`);
    writeFileSync(join(logs, `${stage.name}.log`), result.output);
    if (problem !== null) say(`\n----- ${stage.title}: ${problem || 'failed'}\n${tail(result.output)}\n-----\n`);
    finished.push({ stage, state: problem === null ? 'ok' : 'failed', counts, milliseconds });
  }
  return report(finished);
}

/** @param {Finished[]} finished */
function report(finished) {
  const width = Math.max(...finished.map(({ stage }) => stage.title.length));
  say('');
  for (const { stage, state, counts, milliseconds } of finished) {
    const tests = counts === none ? '' : countsLine(counts);
    say(`${stage.title.padEnd(width)}  ${state.padEnd(7)}  ${seconds(milliseconds).padStart(8)}  ${tests}`.trimEnd());
  }
  say(`\n${countsLine(sum(finished.map(({ counts }) => counts)))}`);
  return finished.every(({ state }) => state === 'ok');
}
