import { readFileSync, rmSync } from 'node:fs';

/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */

/** @type {Counts} */
export const none = { passed: 0, failed: 0, skipped: 0 };

/** @param {Counts[]} all @returns {Counts} */
export const sum = (all) =>
  all.reduce(
    (total, { passed, failed, skipped }) => ({
      passed: total.passed + passed,
      failed: total.failed + failed,
      skipped: total.skipped + skipped,
    }),
    none,
  );

/** The closing line. @param {Counts} counts */
export const countsLine = ({ passed, failed, skipped }) => `${passed} passed, ${failed} failed, ${skipped} skipped`;

/**
 * @param {{ numPassedTests: number, numFailedTests: number, numPendingTests: number, numTodoTests: number,
 *   numRuntimeErrorTestSuites: number }} report what Jest writes with `--json`
 * @returns {Counts}
 */
export const fromJest = (report) => ({
  passed: report.numPassedTests,
  // A file that cannot be loaded has no tests to fail, and is a failure all the same.
  failed: report.numFailedTests + report.numRuntimeErrorTestSuites,
  skipped: report.numPendingTests + report.numTodoTests,
});

/**
 * @param {{ stats: { expected: number, unexpected: number, flaky: number, skipped: number } }} report of Playwright
 * @returns {Counts}
 */
export const fromPlaywright = ({ stats }) => ({
  passed: stats.expected,
  // A test that passes only when tried again is not one to rely on.
  failed: stats.unexpected + stats.flaky,
  skipped: stats.skipped,
});

/**
 * @param {string} output of the test runner of Node.js, in the TAP format
 * @returns {Counts | null} null when it did not come to its end
 */
export function fromNodeTest(output) {
  /** @param {string} what */
  const number = (what) => Number(output.match(new RegExp(`^# ${what} (\\d+)$`, 'm'))?.[1] ?? NaN);
  const passed = number('pass');
  const failed = number('fail') + number('cancelled');
  const skipped = number('skipped') + number('todo');
  return Number.isNaN(passed + failed + skipped) ? null : { passed, failed, skipped };
}

/**
 * Reads a report once, so that a later run that writes none is not counted with it.
 *
 * @template T
 * @param {string} file
 * @param {(report: any) => Counts} counts
 * @returns {Counts | null} null when there is no report that can be read
 */
export function takeReport(file, counts) {
  try {
    return counts(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return null;
  } finally {
    rmSync(file, { force: true });
  }
}
