import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { countsLine, fromJest, fromNodeTest, fromPlaywright, sum } from '../../tools/test/counts.mjs';
import { judge } from '../../tools/test/run-stages.mjs';

/** @param {number} passed @param {number} failed @param {number} skipped */
const counts = (passed, failed, skipped) => ({ passed, failed, skipped });

describe('counting tests', () => {
  it('adds the stages up into one plain line', () => {
    assert.equal(countsLine(sum([counts(3, 0, 1), counts(4, 1, 0)])), '7 passed, 1 failed, 1 skipped');
  });

  it('counts a file that could not be loaded as a failure', () => {
    const report = {
      numPassedTests: 5,
      numFailedTests: 1,
      numPendingTests: 1,
      numTodoTests: 1,
      numRuntimeErrorTestSuites: 2,
    };
    assert.deepEqual(fromJest(report), counts(5, 3, 2));
  });

  it('counts a journey that passed only when tried again as a failure', () => {
    assert.deepEqual(fromPlaywright({ stats: { expected: 2, unexpected: 1, flaky: 1, skipped: 1 } }), counts(2, 2, 1));
  });
});

describe('the report of the test runner of Node.js', () => {
  it('is read from its closing lines', () => {
    const output = 'ok 1 - a\n1..1\n# tests 9\n# pass 4\n# fail 1\n# cancelled 1\n# skipped 2\n# todo 1\n';
    assert.deepEqual(fromNodeTest(output), counts(4, 2, 3));
  });

  it('is none without them', () => {
    assert.equal(fromNodeTest('SyntaxError'), null);
  });
});

describe('judging a stage', () => {
  it('takes a check without tests at its word', () => {
    assert.deepEqual(judge({ ok: true, output: '' }, false), { counts: counts(0, 0, 0), problem: null });
  });

  it('counts a failed check as one failure', () => {
    assert.deepEqual(judge({ ok: false, output: '' }, false).counts, counts(0, 1, 0));
  });

  it('keeps the number of failed tests', () => {
    assert.deepEqual(judge({ ok: false, output: '', counts: counts(8, 2, 0) }, false).counts, counts(8, 2, 0));
  });

  it('does not believe a run without a single test, or without a report', () => {
    assert.equal(judge({ ok: true, output: '', counts: counts(0, 0, 0) }, true).problem, 'No test was run.');
    assert.equal(judge({ ok: true, output: '', counts: null }, true).problem, 'No test was run.');
  });

  it('refuses skipped tests where they are not allowed', () => {
    const result = { ok: true, output: '', counts: counts(8, 0, 1) };
    assert.equal(judge(result, true).problem, null);
    assert.equal(judge(result, false).problem, '1 skipped, which is not allowed here.');
  });
});
