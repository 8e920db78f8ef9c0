const { default: Sequencer } = require('@jest/test-sequencer');

/**
 * Short files that take long, since they send something to every route or fill whole databases: where nobody knows yet how long
 * a file takes, as in a fresh clone, Jest goes by its size and would start them last, one worker waiting for the other.
 */
const LONG = /[\\/]apps[\\/]api[\\/]src[\\/](testing|seeds)[\\/]/;

/** @typedef {import('@jest/test-result').Test} Test */

module.exports = class extends Sequencer {
  /** @override @param {Test[]} tests */
  async sort(tests) {
    const sorted = await super.sort(tests);
    if (sorted.some(({ duration }) => duration !== undefined)) return sorted;
    const isLong = (/** @type {Test} */ { path }) => LONG.test(path);
    return [...sorted.filter(isLong), ...sorted.filter((test) => !isLong(test))];
  }
};
