import autocannon from 'autocannon';
import { Stop } from '../lib/stop.mjs';

/**
 * @typedef {object} Measured
 * @property {string} name
 * @property {number} connections
 * @property {number} perSecond
 * @property {number} p50 milliseconds
 * @property {number} p99 milliseconds
 * @property {number} cpu milliseconds of processor time of the server for each operation
 */

/**
 * Asks as fast as the product answers, for so many seconds.
 *
 * @param {{ address: string, cpu: () => number }} product
 * @param {import('./operations.mjs').Operation} operation
 * @param {{ connections: number, seconds: number }} how
 * @returns {Promise<Measured>}
 * @throws {Stop} where anything but a success is answered
 */
export async function measure({ address, cpu }, operation, { connections, seconds }) {
  /** @type {number[]} */
  const times = [];
  let refused = '';
  const before = cpu();
  const began = performance.now();
  const result = await new Promise((resolve, reject) => {
    const running = autocannon(
      {
        url: address,
        connections,
        duration: seconds,
        headers: operation.headers,
        requests: [{ setupRequest: (/** @type {object} */ request) => ({ ...request, ...asked(operation) }) }],
      },
      (error, done) => (error ? reject(error) : resolve(done)),
    );
    running.on('response', (_client, status, _bytes, time) => {
      times.push(time);
      if (status < 200 || status > 299) refused = String(status);
    });
  });
  const elapsed = (performance.now() - began) / 1_000;
  if (refused || result.errors > 0 || times.length === 0)
    throw new Stop(`${operation.name} was answered ${refused || `with ${result.errors} errors`} under load.`);
  times.sort((one, other) => one - other);
  return {
    name: operation.name,
    connections,
    perSecond: times.length / elapsed,
    p50: quantile(times, 0.5),
    p99: quantile(times, 0.99),
    cpu: (cpu() - before) / times.length,
  };
}

/** @param {import('./operations.mjs').Operation} operation */
function asked(operation) {
  const { method, path, body } = operation.next();
  return { method, path, ...(body ? { body: JSON.stringify(body) } : {}) };
}

/** @param {number[]} sorted @param {number} part */
const quantile = (sorted, part) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0;
