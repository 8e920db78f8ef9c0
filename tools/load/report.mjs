/** @typedef {import('./measure.mjs').Measured} Measured */

const WIDTH = 12;

/** @param {string[]} cells */
const line = (cells) => cells.map((cell) => cell.padStart(WIDTH)).join('');

export const heading = () => line(['', 'connections', 'per second', 'p50 ms', 'p99 ms', 'CPU ms']);

/** @param {Measured} measured */
export const row = ({ name, connections, perSecond, p50, p99, cpu }) =>
  line([name, String(connections), perSecond.toFixed(0), p50.toFixed(2), p99.toFixed(2), cpu.toFixed(2)]);
