import { mkdirSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
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
 * @property {(of: number) => number} [cores] how many it keeps busy of those there are; nothing runs beside one that says nothing
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
 * Runs the stages, side by side where they fit: each takes as many cores as it says, and all of them when it says nothing. Those
 * that do not need one that failed go on.
 *
 * @param {string} root
 * @param {Stage[]} stages
 * @param {{ allowSkipped: boolean, cores?: number, tell?: (line: string) => void }} options
 * @returns {Promise<boolean>} whether all is well
 */
export async function runStages(root, stages, { allowSkipped, cores = availableParallelism(), tell = say }) {
  const logs = join(root, 'test-results/stages');
  mkdirSync(logs, { recursive: true });
  /** @type {Map<string, Finished>} */
  const finished = new Map();
  /** @type {Map<string, Promise<void>>} */
  const running = new Map();
  let free = cores;

  /** @param {Stage} stage @param {number} taken */
  async function finish(stage, taken) {
    const label = `[${stages.indexOf(stage) + 1}/${stages.length}] ${stage.title}`;
    tell(`${label} …`);
    const started = Date.now();
    const result = await attempt(stage, root);
    const milliseconds = Date.now() - started;
    const { counts, problem } = judge(result, allowSkipped);
    const tests = result.counts ? ` (${countsLine(counts)})` : '';
    // In one piece: another stage may be writing, too.
    const why =
      problem === null ? '' : `\n\n----- ${stage.title}: ${problem || 'failed'}\n${tail(result.output)}\n-----\n`;
    tell(`${label}: ${seconds(milliseconds)} ${problem === null ? 'ok' : 'FAILED'}${tests}${why}`);
    writeFileSync(join(logs, `${stage.name}.log`), result.output);
    finished.set(stage.name, { stage, state: problem === null ? 'ok' : 'failed', counts, milliseconds });
    running.delete(stage.name);
    free += taken;
  }

  /** Starts it, if there is room and all that it needs is there. @param {Stage} stage */
  function start(stage) {
    const needed = stages.filter(({ name }) => stage.needs?.includes(name)).map(({ name }) => finished.get(name));
    const missing = needed.find((other) => other && other.state !== 'ok');
    const taken = Math.min(stage.cores?.(cores) ?? cores, cores);
    if (missing) {
      tell(
        `[${stages.indexOf(stage) + 1}/${stages.length}] ${stage.title}: not run, because of: ${missing.stage.title}`,
      );
      finished.set(stage.name, { stage, state: 'not run', counts: none, milliseconds: 0 });
    } else if (needed.every((other) => other) && taken <= free) {
      free -= taken;
      running.set(stage.name, finish(stage, taken));
    }
  }

  while (finished.size < stages.length) {
    for (const stage of stages) if (!finished.has(stage.name) && !running.has(stage.name)) start(stage);
    if (running.size > 0) await Promise.race(running.values());
  }
  return report(
    stages.flatMap(({ name }) => finished.get(name) ?? []),
    tell,
  );
}

/** @param {Finished[]} finished @param {(line: string) => void} tell */
function report(finished, tell) {
  const width = Math.max(...finished.map(({ stage }) => stage.title.length));
  tell('');
  for (const { stage, state, counts, milliseconds } of finished) {
    const tests = counts === none ? '' : countsLine(counts);
    tell(`${stage.title.padEnd(width)}  ${state.padEnd(7)}  ${seconds(milliseconds).padStart(8)}  ${tests}`.trimEnd());
  }
  tell(`\n${countsLine(sum(finished.map(({ counts }) => counts)))}`);
  return finished.every(({ state }) => state === 'ok');
}
